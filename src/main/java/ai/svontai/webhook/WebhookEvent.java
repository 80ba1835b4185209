package ai.svontai.webhook;

import ai.svontai.whatsapp.AccountUpdate;
import ai.svontai.whatsapp.InboundMessage;
import ai.svontai.whatsapp.PhoneNumberId;
import ai.svontai.whatsapp.StatusUpdate;
import ai.svontai.whatsapp.TemplateUpdate;
import org.jspecify.annotations.Nullable;

/** What one item of a webhook says. */
public sealed interface WebhookEvent {

    /** The business's number it is about, where it says so. */
    @Nullable PhoneNumberId number();

    default boolean isMessage() {
        return this instanceof Message;
    }

    default boolean isStatus() {
        return this instanceof Status;
    }

    default boolean isTemplate() {
        return this instanceof Template;
    }

    default boolean isAccount() {
        return this instanceof Account;
    }

    default boolean isUnreadable() {
        return this instanceof Unreadable;
    }

    /** A customer wrote. */
    record Message(InboundMessage message) implements WebhookEvent {

        @Override
        public PhoneNumberId number() {
            return message.to();
        }
    }

    /** A message of ours went on. */
    record Status(StatusUpdate status) implements WebhookEvent {

        @Override
        public PhoneNumberId number() {
            return status.from();
        }
    }

    /** Something became of a template. It belongs to a WABA, not to a number. */
    record Template(TemplateUpdate update) implements WebhookEvent {

        @Override
        public @Nullable PhoneNumberId number() {
            return null;
        }
    }

    /** Something became of a WABA or of one of its numbers, which has no phone number id here. */
    record Account(AccountUpdate update) implements WebhookEvent {

        @Override
        public @Nullable PhoneNumberId number() {
            return null;
        }
    }

    /** Nothing that this service acts upon. */
    record Other(String what) implements WebhookEvent {

        @Override
        public @Nullable PhoneNumberId number() {
            return null;
        }
    }

    /** A message, a status or a change that lacks what it needs to be understood. */
    record Unreadable(@Nullable PhoneNumberId number, String why) implements WebhookEvent {}
}

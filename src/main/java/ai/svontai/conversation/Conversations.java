package ai.svontai.conversation;

import ai.svontai.account.Account;
import ai.svontai.account.Accounts;
import ai.svontai.whatsapp.CustomerId;
import ai.svontai.whatsapp.InboundMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conversations this service has: who wrote what to which number, and who is to answer. */
@Component
public class Conversations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConversationSettings settings;
    private final Accounts accounts;
    private final Contacts contacts;

    Conversations(JdbcClient jdbc, Clock clock, ConversationSettings settings, Accounts accounts, Contacts contacts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * Adds the message to its conversation, which begins with the customer's first message. A message that is there
     * already changes nothing, so this may be repeated.
     *
     * @return the conversation to wake
     * @throws ai.svontai.account.NumberWithoutOwner if no tenant has connected the number
     */
    @Transactional
    public Bell receive(@Body InboundMessage message) {
        var account = accounts.owning(message.to());
        var bell = begin(account, message.from(), message.profileName());
        var seq = lockAndCount(bell) + 1;
        if (add(bell, seq, message)) {
            advance(bell, seq, message);
        }
        return bell;
    }

    /**
     * The customer's conversation with this number, which begins now unless there is one. One that a customer has not
     * written in has no open window.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Bell begin(Account account, CustomerId customer, @Nullable String name) {
        return new Bell(account.tenant(), begin(account, contacts.of(account.tenant(), customer, name)));
    }

    /** How the conversation stands, with its row locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing lock(Bell bell) {
        return jdbc.sql("""
                        select responder, responder_version, last_customer_message_at
                          from conversation
                         where tenant_id = :tenant and id = :id
                           for update
                        """)
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .query((row, index) -> Standing.of(row))
                .single();
    }

    private UUID begin(Account account, UUID contact) {
        jdbc.sql("""
                        insert into conversation (tenant_id, id, account_id, phone_number_id, bot_id, contact_id,
                                                  last_customer_message_at, created_at)
                        values (:tenant, :id, :account, :number, :bot, :contact, 'epoch', :now)
                        on conflict (tenant_id, account_id, contact_id) do nothing
                        """)
                .param("tenant", account.tenant().value())
                .param("id", UUID.randomUUID())
                .param("account", account.id())
                .param("number", account.phoneNumberId().value())
                .param("bot", account.botId())
                .param("contact", contact)
                .param("now", utc(clock.instant()))
                .update();
        return jdbc.sql("""
                        select id
                          from conversation
                         where tenant_id = :tenant and account_id = :account and contact_id = :contact
                        """)
                .param("tenant", account.tenant().value())
                .param("account", account.id())
                .param("contact", contact)
                .query(UUID.class)
                .single();
    }

    private long lockAndCount(Bell bell) {
        return jdbc.sql("select last_seq from conversation where tenant_id = :tenant and id = :id for update")
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .query(Long.class)
                .single();
    }

    /** Meta repeats itself: the number and the wamid decide whether this is new. */
    private boolean add(Bell bell, long seq, InboundMessage message) {
        return jdbc.sql("""
                        insert into message (tenant_id, conversation_id, seq, id, sender, phone_number_id, wamid, type,
                                             text, payload, sent_at, stored_at)
                        values (:tenant, :conversation, :seq, :id, 'customer', :number, :wamid, :type,
                                :text, :payload::json, :sentAt, :now)
                        on conflict (tenant_id, phone_number_id, wamid) do nothing
                        """)
                        .param("tenant", bell.tenant().value())
                        .param("conversation", bell.conversationId())
                        .param("seq", seq)
                        .param("id", UUID.randomUUID())
                        .param("number", message.to().value())
                        .param("wamid", message.id().value())
                        .param("type", message.type())
                        .param("text", message.text())
                        .param("payload", message.payload())
                        .param("sentAt", utc(message.sentAt()))
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** The window opens by Meta's clock and never closes earlier; a message from the future is taken for one of now. */
    private void advance(Bell bell, long seq, InboundMessage message) {
        var now = clock.instant();
        jdbc.sql("""
                        update conversation
                           set last_seq = :seq,
                               last_customer_message_at = greatest(last_customer_message_at, least(:sentAt, :now)),
                               last_question_seq = case when :wanted then :seq else last_question_seq end,
                               unanswered_since = case when :wanted then coalesce(unanswered_since, :now)
                                                       else unanswered_since end,
                               quiet_until = case when :wanted then greatest(quiet_until,
                                                   least(:quiet, coalesce(unanswered_since, :now) + :longest::interval))
                                                  else quiet_until end
                         where tenant_id = :tenant and id = :id
                        """)
                .param("seq", seq)
                .param("sentAt", utc(message.sentAt()))
                .param("now", utc(now))
                .param("wanted", message.wantsAnswer())
                .param("quiet", utc(now.plus(settings.quietTime())))
                .param("longest", settings.longestWait().toMillis() + " milliseconds")
                .param("tenant", bell.tenant().value())
                .param("id", bell.conversationId())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

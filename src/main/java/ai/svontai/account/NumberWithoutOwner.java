package ai.svontai.account;

import ai.svontai.whatsapp.PhoneNumberId;

/** A webhook for a number that no tenant has connected. It is kept, in case the tenant is just about to. */
public class NumberWithoutOwner extends RuntimeException {

    NumberWithoutOwner(PhoneNumberId number) {
        super("no tenant has connected the phone number id " + number);
    }
}

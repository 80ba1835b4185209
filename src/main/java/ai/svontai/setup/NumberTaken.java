package ai.svontai.setup;

import ai.svontai.whatsapp.PhoneNumberId;

/** The file gives one tenant a number that another has connected. */
class NumberTaken extends RuntimeException {

    NumberTaken(PhoneNumberId number) {
        super("""
                another tenant has connected the phone number id %s: correct its tenant-id in svontai.businesses-file, take \
                it out, or let the other tenant disconnect it and restart""".formatted(number));
    }
}

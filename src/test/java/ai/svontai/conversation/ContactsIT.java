package ai.svontai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.svontai.database.Shop;
import ai.svontai.whatsapp.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContactsIT extends Mail {

    private static final String USER = "TR.user";
    private static final String PHONE = "905320000001";

    @Autowired
    private Contacts contacts;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = shop();
    }

    @Test
    void areKnownByTheirPhoneAlone() {
        var contact = contact(null, PHONE);

        assertThat(contact(null, PHONE)).isEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(null, PHONE));
    }

    @Test
    void areKnownByTheirUserIdAlone() {
        var contact = contact(USER, null);

        assertThat(contact(USER, null)).isEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(USER, null));
    }

    @Test
    void areKnownByEitherIdOfBoth() {
        var contact = contact(USER, PHONE);

        assertThat(contact(USER, PHONE)).isEqualTo(contact);
        assertThat(contact(USER, null)).isEqualTo(contact);
        assertThat(contact(null, PHONE)).isEqualTo(contact);
    }

    @Test
    void learnTheUserIdToAPhone() {
        var contact = contact(null, PHONE);

        assertThat(contact(USER, PHONE)).isEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(USER, PHONE));
    }

    @Test
    void learnThePhoneToAUserId() {
        var contact = contact(USER, null);

        assertThat(contact(USER, PHONE)).isEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(USER, PHONE));
    }

    @Test
    void loseANumberToWhoeverWritesFromIt() {
        var before = contact(USER, PHONE);

        var after = contact("TR.next", PHONE);

        assertThat(after).isNotEqualTo(before);
        assertThat(ids(after)).isEqualTo(new CustomerId("TR.next", PHONE));
        assertThat(ids(before)).isEqualTo(new CustomerId(USER, null));
        assertThat(contact(null, PHONE)).isEqualTo(after);
        assertThat(contact(USER, null)).isEqualTo(before);
    }

    @Test
    void writeFromTheirNewNumber() {
        var contact = contact(USER, PHONE);

        assertThat(contact(USER, "905320000002")).isEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(USER, "905320000002"));
    }

    @Test
    void mayChangeNumbersWithEachOther() {
        var one = contact("TR.one", "1");
        var other = contact("TR.other", "2");

        assertThat(contact("TR.one", "2")).isEqualTo(one);
        assertThat(contact("TR.other", "1")).isEqualTo(other);

        assertThat(ids(one)).isEqualTo(new CustomerId("TR.one", "2"));
        assertThat(ids(other)).isEqualTo(new CustomerId("TR.other", "1"));
    }

    @Test
    void stayTwoWhenTheyWereTakenForTwo() {
        var byUser = contact(USER, null);
        var byPhone = contact(null, PHONE);

        assertThat(contact(USER, PHONE)).isEqualTo(byUser);

        assertThat(contact(null, PHONE)).isEqualTo(byPhone);
        assertThat(contact(USER, null)).isEqualTo(byUser);
    }

    @Test
    void belongToOneTenant() {
        var contact = contact(USER, PHONE);

        shop = shop();

        assertThat(contact(USER, PHONE)).isNotEqualTo(contact);
        assertThat(ids(contact)).isEqualTo(new CustomerId(USER, PHONE));
    }

    private @Nullable UUID contact(@Nullable String userId, @Nullable String waId) {
        var message = shop.text(new CustomerId(userId, waId), clock.instant(), "Merhaba");
        return transaction.execute(status -> contacts.of(shop.tenant(), message.from(), message.profileName()));
    }

    private CustomerId ids(@Nullable UUID contact) {
        return jdbc.sql("select user_id, wa_id from contact where id = :id")
                .param("id", contact)
                .query((row, index) -> new CustomerId(row.getString("user_id"), row.getString("wa_id")))
                .single();
    }
}

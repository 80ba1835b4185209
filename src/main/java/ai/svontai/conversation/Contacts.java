package ai.svontai.conversation;

import ai.svontai.tenant.TenantId;
import ai.svontai.whatsapp.CustomerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people who wrote. A business-scoped user id names a person for good; a phone number goes to whoever wrote from it
 * last. Whichever of the two we did not know yet is kept with the other.
 */
@Component
class Contacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The contact with these ids, new or known. Needs the caller's transaction.
     *
     * @param name the name the customer gave himself
     */
    UUID of(TenantId tenant, CustomerId customer, @Nullable String name) {
        return known(tenant, customer).orElseGet(() -> {
            lock(tenant, customer); // two webhooks at once must not make two people of one
            return known(tenant, customer).orElseGet(() -> learn(tenant, customer, name));
        });
    }

    /** The contact of whom all that Meta told is kept already. */
    private Optional<UUID> known(TenantId tenant, CustomerId customer) {
        if (customer.userId() == null) {
            return find(tenant, "wa_id = :phone", customer);
        }
        return find(
                tenant, customer.waId() == null ? "user_id = :user" : "user_id = :user and wa_id = :phone", customer);
    }

    private UUID learn(TenantId tenant, CustomerId customer, @Nullable String name) {
        var userId = customer.userId();
        var waId = customer.waId();
        var byUser = find(tenant, "user_id = :user", customer);
        var byPhone = find(tenant, "wa_id = :phone and user_id is null", customer);
        if (byUser.isPresent()) {
            if (byPhone.isEmpty()) {
                takeNumberFromOthers(tenant, waId);
                set(tenant, byUser.get(), "wa_id", waId);
            }
            return byUser.get();
        }
        if (byPhone.isPresent()) {
            set(tenant, byPhone.get(), "user_id", userId);
            return byPhone.get();
        }
        takeNumberFromOthers(tenant, waId);
        return add(tenant, customer, name);
    }

    private Optional<UUID> find(TenantId tenant, String condition, CustomerId customer) {
        return jdbc.sql("select id from contact where tenant_id = :tenant and " + condition)
                .param("tenant", tenant.value())
                .param("user", customer.userId())
                .param("phone", customer.waId())
                .query(UUID.class)
                .optional();
    }

    /** A number that changed hands: whoever had it before is still known by the user id. */
    private void takeNumberFromOthers(TenantId tenant, @Nullable String waId) {
        jdbc.sql("update contact set wa_id = null where tenant_id = :tenant and wa_id = :phone")
                .param("tenant", tenant.value())
                .param("phone", waId)
                .update();
    }

    private void set(TenantId tenant, UUID contact, String column, @Nullable String id) {
        jdbc.sql("update contact set %s = :id where tenant_id = :tenant and id = :contact".formatted(column))
                .param("id", id)
                .param("tenant", tenant.value())
                .param("contact", contact)
                .update();
    }

    private UUID add(TenantId tenant, CustomerId customer, @Nullable String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contact (tenant_id, id, user_id, wa_id, profile_name, created_at)
                        values (:tenant, :id, :user, :phone, :name, :now)
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .param("user", customer.userId())
                .param("phone", customer.waId())
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void lock(TenantId tenant, CustomerId customer) {
        Stream.of(Optional.ofNullable(customer.userId()), Optional.ofNullable(customer.waId()))
                .flatMap(Optional::stream)
                .map(id -> "contact %s %s".formatted(tenant, id))
                .sorted() // always in the same order, so that two transactions never wait for each other
                .forEach(key -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                        .param("key", key)
                        .query((row, index) -> key)
                        .single());
        jdbc.sql("""
                        select id
                          from contact
                         where tenant_id = :tenant and (user_id = :user or wa_id = :phone)
                         order by id
                           for no key update -- a new conversation of the same person may refer to it meanwhile
                        """)
                .param("tenant", tenant.value())
                .param("user", customer.userId())
                .param("phone", customer.waId())
                .query(UUID.class)
                .list();
    }
}

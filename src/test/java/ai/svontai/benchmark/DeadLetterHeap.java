package ai.svontai.benchmark;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many letters, as the service would have stored them: webhooks of 600 bytes to 3 kB, one in two minutes, of ten accounts,
 * five classes, twenty codes and four routes.
 */
final class DeadLetterHeap {

    private DeadLetterHeap() {}

    static void of(JdbcClient sql, @Nullable UUID tenant, int letters, Instant since) {
        sql.sql("""
                        insert into dead_letter (id, tenant_id, queue, body, failed_route, failure_class, failure_reason,
                               attempts, first_failed_at, buried_at, account_id, failure_code, message_id,
                               original_headers, history, search_text)
                        select 'letter-' || coalesce(:tenant::text, 'nobody') || '-' || i, :tenant::uuid, queue,
                               convert_to(body, 'UTF8'), route, class, reason, 1 + i % 6,
                               at - interval '3 minutes', at, ('00000000-0000-0007-0000-00000000000' || i % 10)::uuid,
                               code, md5(i::text), '{"CamelSpringRabbitmqRoutingKey": "webhook"}',
                               jsonb_build_array(jsonb_build_object('at', at, 'class', class, 'reason', reason)),
                               lower(reason || chr(10) || body)
                          from (select i, cast(:since as timestamptz) + i * interval '2 minutes' as at,
                                       (array['webhook', 'webhook', 'reply', 'delivery'])[1 + i % 4] as queue,
                                       (array['webhook-split', 'webhook-item', 'reply-turn', 'delivery-attempt'])[1 + i % 4] as route,
                                       (array['window', 'permanent', 'transient', 'template', 'account'])[1 + i % 5] as class,
                                       131040 + i % 20 as code,
                                       '(#' || 131040 + i % 20 || ') refused for the reason ' || i % 20 as reason,
                                       format('{"object":"whatsapp_business_account","entry":[{"id":"330011220044556",'
                                           || '"changes":[{"field":"benchmark","value":{"from":"90555%s","text":'
                                           || '{"body":"Kargo %s nerede? Şipariş %s"},"padding":"%s"}}]}]}',
                                           1000000 + i, i % 1000, md5(i::text),
                                           repeat(md5((i * 7)::text), 10 + i % 80)) as body
                                  from generate_series(1, :letters) i) made
                        """)
                .param("tenant", tenant, Types.OTHER)
                .param("letters", letters)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        // Only webhooks can be replayed here: what a letter of another queue names does not exist.
        sql.sql("update dead_letter set queue = 'webhook' where failure_class = 'permanent'")
                .update();
    }
}

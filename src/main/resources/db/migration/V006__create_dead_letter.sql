-- What could not be done, with the bytes as they came and the cause, until a person replays or discards it.
create table dead_letter (
    id              text                     primary key, -- the buried message's id on the broker
    tenant_id       uuid, -- unknown where the message does not tell
    queue           text                     not null, -- where it came from and where a replay puts it
    body            bytea                    not null,
    failed_route    text                     not null,
    failure_class   text                     not null,
    failure_reason  text                     not null,
    attempts        integer                  not null,
    first_failed_at timestamp with time zone not null,
    buried_at       timestamp with time zone not null
);

create index dead_letter_tenant on dead_letter (tenant_id, buried_at desc, id);

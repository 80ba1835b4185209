-- Who has taken a conversation over, since when.
alter table conversation
    add column taken_over_by text, -- the subject of the operator's token
    add column taken_over_at timestamp with time zone,
    add check ((responder = 'operator') or (taken_over_by is null and taken_over_at is null));

-- What operators sent under an idempotency key: the same key again sends nothing again.
create table operator_send (
    tenant_id       uuid                     not null,
    conversation_id uuid                     not null,
    idempotency_key text                     not null,
    fingerprint     text                     not null, -- SHA-256 of what was to be sent
    message_ids     uuid[]                   not null, -- in their order
    sent_at         timestamp with time zone not null,
    primary key (tenant_id, conversation_id, idempotency_key),
    foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

-- What waits for a person, as the operator's list reads it.
create index outbox_for_people on outbox (tenant_id, queued_at desc, id desc) where state in ('parked', 'uncertain', 'failed');

-- What we send, one message of a conversation at a time, oldest first.
create table outbox (
    tenant_id          uuid                     not null,
    id                 uuid                     not null, -- travels as biz_opaque_callback_data
    conversation_id    uuid                     not null,
    seq                bigint                   not null, -- of the message in its conversation
    account_id         uuid                     not null,
    phone_number_id    text                     not null,
    user_id            text,
    wa_id              text,
    message            json                     not null,
    sender             text                     not null check (sender in ('bot', 'operator')),
    responder_version  bigint                   not null,
    state              text                     not null check (state in
        ('queued', 'sending', 'retrying', 'uncertain', 'parked',
         'accepted', 'sent', 'delivered', 'read', 'failed', 'cancelled')),
    parked_reason      text check (parked_reason in ('reconnect', 'window', 'account', 'template')),
    attempts           integer                  not null default 0,
    due_at             timestamp with time zone not null, -- when the state should be looked at again, while it waits
    wamid              text,
    error_code         integer, -- Meta's
    error_reason       text,
    doubts             integer                  not null default 0, -- how often it was sent again after an unknown outcome
    possibly_duplicate boolean                  not null generated always as (doubts > 0) stored,
    queued_at          timestamp with time zone not null,
    sending_at         timestamp with time zone,
    accepted_at        timestamp with time zone,
    sent_at            timestamp with time zone,
    delivered_at       timestamp with time zone,
    read_at            timestamp with time zone,
    failed_at          timestamp with time zone,
    parked_at          timestamp with time zone,
    cancelled_at       timestamp with time zone,
    primary key (tenant_id, id),
    unique (tenant_id, conversation_id, seq),
    check ((state = 'parked') = (parked_reason is not null))
);

create index outbox_unsent on outbox (tenant_id, conversation_id, seq)
    where state in ('queued', 'sending', 'retrying', 'uncertain');
create index outbox_due on outbox (due_at) where state in ('queued', 'sending', 'retrying', 'uncertain');
create unique index outbox_one_at_a_time on outbox (tenant_id, conversation_id) where state = 'sending';
create index outbox_wamid on outbox (tenant_id, wamid);

-- A status that came before our row knew its wamid. It waits for that row, a week at most.
create table early_status (
    tenant_id   uuid                     not null,
    wamid       text                     not null,
    status      text                     not null check (status in ('sent', 'delivered', 'read', 'failed')),
    at          timestamp with time zone not null,
    error_code  integer,
    error_title text,
    parked_at   timestamp with time zone not null,
    primary key (tenant_id, wamid, status)
);

create index early_status_parked_at on early_status (parked_at);

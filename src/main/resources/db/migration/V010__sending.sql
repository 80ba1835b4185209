-- How fast a number may send, whether it may send at all, and what was tried.
alter table account
    drop constraint account_status_check,
    add check (status in ('active', 'reconnect', 'blocked', 'disconnected')),
    add column status_code         integer, -- Meta's, where it made the status what it is
    add column status_since        timestamp with time zone,
    add column connected_at        timestamp with time zone not null default 'epoch', -- when the token was last replaced
    add column probe_at            timestamp with time zone, -- a blocked account tries again then
    add column messages_per_second integer not null default 80 check (messages_per_second between 1 and 1000),
    add column pace_version        bigint not null default 0, -- grows with each change of messages_per_second
    add column paused_until        timestamp with time zone, -- Meta said that the number is too fast
    add column throttles           integer not null default 0, -- how often it said so in a row
    add column uncertain_waits     boolean not null default false, -- an operator decides about sends of unknown outcome
    add check (status <> 'blocked' or probe_at is not null);

create index account_blocked on account (probe_at) where status = 'blocked';

alter table outbox
    drop constraint outbox_parked_reason_check,
    add check (parked_reason in ('reconnect', 'window', 'account', 'template', 'limit', 'uncertain', 'overtaken')),
    add column failures    integer not null default 0, -- tries that failed, since the last time a person sent it
    add column last_wamid  text, -- of a try that Meta accepted and then reported as failed
    add column is_fallback boolean not null default false, -- the bot's template in place of its text
    add column resynced    boolean not null default false, -- the templates were fetched again for it
    add column replay_of   text, -- the dead letter that was replayed last
    add column held        boolean not null default false, -- parked until its account may send again
    add check (not held or state = 'parked');

drop index outbox_unsent;
create index outbox_unsent on outbox (tenant_id, conversation_id, seq)
    where state in ('queued', 'sending', 'retrying', 'uncertain') or held;
create index outbox_held on outbox (tenant_id, account_id) where held;

create index outbox_parked on outbox (tenant_id, parked_at desc, id) where state in ('parked', 'uncertain');

-- Each try to send a message, and Meta's answer.
create table send_attempt (
    tenant_id   uuid                     not null,
    message_id  uuid                     not null,
    attempt     integer                  not null,
    claimed_at  timestamp with time zone not null, -- the window was judged and the pace allowed it
    window_closes_at timestamp with time zone, -- absent for templates
    ended_at    timestamp with time zone not null,
    outcome     text                     not null, -- 'accepted', or what to do next by Meta's answer
    http_status integer, -- none where no answer came
    code        integer, -- Meta's
    trace       text, -- Meta's fbtrace_id
    primary key (tenant_id, message_id, attempt),
    foreign key (tenant_id, message_id) references outbox (tenant_id, id)
);

-- How much of its pace a number has used up: Bucket4j's state, by phone number id, shared by all nodes.
create table pace (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

-- When a bot's answer came about, for the message's timeline.
alter table message
    add column answers_seq bigint, -- the last question that it answers
    add column turn_at     timestamp with time zone, -- the bot began to think
    add column answered_at timestamp with time zone; -- the AI had answered

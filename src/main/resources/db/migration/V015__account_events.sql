-- What Meta has told of accounts: a row for each account it concerns, or one of nobody's while no account has the WABA.
create table account_event (
    id                   uuid                     not null primary key,
    tenant_id            uuid,
    account_id           uuid,
    waba_id              text                     not null,
    owner_business_id    text, -- whose WABA it is, where Meta says so
    display_phone_number text, -- digits only, where Meta names one
    field                text                     not null, -- Meta's, of the webhook
    event                text, -- Meta's word; absent where the field says it all
    detail               jsonb                    not null, -- facts only: no words of people, no PIN, no token
    happened_at          timestamp with time zone not null, -- by Meta's clock, in whole seconds
    received_at          timestamp with time zone not null,
    check ((tenant_id is null) = (account_id is null))
);

-- Meta repeats what it is not sure that we have heard.
create unique index account_event_once on account_event (tenant_id, account_id, waba_id, display_phone_number, field, event,
                                                         happened_at, md5(detail::text)) nulls not distinct;
create index account_event_of on account_event (tenant_id, account_id, happened_at desc, received_at desc);
create index account_event_partner on account_event (happened_at desc) where event = 'PARTNER_ADDED';
create index account_event_received_at on account_event (received_at);

-- When Meta said the newest we know about each topic of an account: what is older comes too late.
create table account_told (
    tenant_id  uuid                     not null,
    account_id uuid                     not null,
    topic      text                     not null,
    told_at    timestamp with time zone not null,
    primary key (tenant_id, account_id, topic),
    foreign key (tenant_id, account_id) references account (tenant_id, id) on delete cascade
);

alter table account
    drop constraint account_check,
    add column status_reason   text, -- Meta's event, where one made the status what it is
    add column disabled        boolean not null default false, -- Meta has banned the WABA
    add column offboarded      boolean not null default false, -- a coexistence number has left for its phone
    add column silenced_until  timestamp with time zone, -- not even replies are allowed until then
    add column quality_rating  text, -- Meta's word: GREEN, YELLOW, RED, FLAGGED …
    add column messaging_limit text, -- customers per day outside the window, as Meta says it: TIER_2K, 2000 …
    add column verified_name   text, -- what customers see
    add column name_status     text,
    add column review          text,
    add column restrictions    text[] not null default '{}', -- what Meta does not let it do, for people to read
    add column restricted_until timestamp with time zone, -- none where Meta names no end
    add column register_again  boolean not null default false, -- a new name counts only after another registration
    add column pin_stale       boolean not null default false, -- the PIN was changed by somebody else
    add check (status <> 'blocked' or probe_at is not null or status_reason is not null);

create index account_waba on account (waba_id);
create index account_display_phone_number on account (display_phone_number);

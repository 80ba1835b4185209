-- One tenant's way from the button to a number that answers. The latest is the one that its people see.
create table signup (
    tenant_id            uuid                     not null,
    id                   uuid                     not null,
    state_hash           bytea                    not null unique,
    browser_hash         bytea                    not null, -- of the cookie that the starting browser was given
    started_by           text                     not null,
    started_at           timestamp with time zone not null,
    expires_at           timestamp with time zone not null, -- of the state
    state_used_at        timestamp with time zone,
    phase                text                     not null default 'open'
        check (phase in ('open', 'done', 'given_up')),
    task                 text                     not null default 'consent'
        check (task in ('consent', 'exchange', 'inspect', 'find', 'choose', 'claim', 'subscribe', 'override', 'register',
                        'confirm')),
    condition            text                     not null default 'waiting_tenant'
        check (condition in ('running', 'waiting_meta', 'waiting_tenant', 'failed')),
    task_since           timestamp with time zone not null, -- since when the task is tried, or somebody has asked for it again
    failures             integer                  not null default 0, -- in a row; to wait for Meta is none
    due_at               timestamp with time zone, -- when a running or waiting one is to go on
    ticket               text,
    lease_until          timestamp with time zone,
    claimed_waba_id      text, -- by the browser: to be proved
    claimed_number_id    text,
    token_expires_at     timestamp with time zone,
    token_never_expires  boolean,
    granted_wabas        text[]                   not null default '{}', -- as debug_token tells
    choices              jsonb,
    waba_id              text,
    phone_number_id      text,
    account_id           uuid,
    was_on_cloud         boolean                  not null default false, -- on the Cloud API before we came
    is_registered        boolean                  not null default false,
    is_coexistence       boolean                  not null default false,
    has_subscribed       boolean                  not null default false, -- we have begun to, so it may have to be undone
    has_registered       boolean                  not null default false,
    is_pin_given         boolean                  not null default false, -- the tenant has given the number's PIN
    verify_hash          bytea, -- of the verify token that Meta was given for the override
    primary key (tenant_id, id)
);

create index signup_latest on signup (tenant_id, started_at desc);
create index signup_due on signup (due_at) where phase = 'open' and due_at is not null;
create unique index signup_verify on signup (verify_hash) where verify_hash is not null;

create table signup_step (
    tenant_id    uuid                     not null,
    signup_id    uuid                     not null,
    step         text                     not null,
    status       text                     not null check (status in ('pending', 'in_progress', 'done', 'error', 'skipped')),
    message      text, -- a key of our texts
    detail       text, -- what Meta said, without numbers and tokens
    started_at   timestamp with time zone,
    completed_at timestamp with time zone,
    updated_at   timestamp with time zone not null,
    primary key (tenant_id, signup_id, step),
    foreign key (tenant_id, signup_id) references signup (tenant_id, id) on delete cascade
);

-- What has to be undone at Meta when a tenant gives up or disconnects. Its token is in the table secret, under its id.
create table farewell (
    tenant_id     uuid                     not null,
    id            uuid                     not null,
    waba_id       text, -- whose subscription ends, if nobody else here uses it
    deregister_id text, -- the number that a given-up sign-up has registered
    begun_at      timestamp with time zone not null,
    due_at        timestamp with time zone not null,
    failures      integer                  not null default 0,
    disturbed     boolean                  not null default false, -- who else works with the WABA may have lost something
    unsubscribed  boolean                  not null default false,
    deregistered  boolean                  not null default false,
    ended_at      timestamp with time zone,
    outcome       text, -- done, or why it could not be done
    primary key (tenant_id, id)
);

create index farewell_due on farewell (due_at) where ended_at is null;

-- A number belongs to one tenant at a time; one who has disconnected keeps only what was said.
alter table account
    drop constraint account_phone_number_id_key;
create unique index account_live_number on account (phone_number_id) where status <> 'disconnected';
create index account_number on account (phone_number_id);

alter table account
    drop constraint account_status_check,
    add constraint account_status_check
        check (status in ('connecting', 'active', 'reconnect', 'blocked', 'disconnected'));

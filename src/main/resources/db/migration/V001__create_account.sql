-- A business's number on WhatsApp. One number belongs to one tenant.
create table account (
    tenant_id            uuid                     not null,
    id                   uuid                     not null,
    waba_id              text                     not null,
    phone_number_id      text                     not null unique,
    display_phone_number text                     not null, -- digits only
    bot_id               uuid                     not null,
    status               text                     not null default 'active'
        check (status in ('active', 'reconnect', 'disconnected')),
    created_at           timestamp with time zone not null default now(),
    primary key (tenant_id, id)
);

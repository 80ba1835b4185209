-- What must not be read from the database alone: tokens of sign-ups, PINs. Tink's ciphertext, bound by associated data
-- to its owner and its kind.
create table secret (
    tenant_id  uuid                     not null,
    owner_id   uuid                     not null,
    kind       text                     not null,
    ciphertext bytea                    not null,
    updated_at timestamp with time zone not null default now(),
    primary key (tenant_id, owner_id, kind)
);

-- The token with which we act for an account: Tink's ciphertext, bound to the account by associated data.
create table access_token (
    tenant_id  uuid                     not null,
    account_id uuid                     not null,
    ciphertext bytea                    not null,
    updated_at timestamp with time zone not null default now(),
    primary key (tenant_id, account_id)
);

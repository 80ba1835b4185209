-- What is known of a token without reading it, and when it is looked after next. Who opens a row of either table has to
-- hold the key with this id; Tink writes it in front of each ciphertext.
alter table access_token
    add column kind             text                     not null default 'unknown'
        check (kind in ('unknown', 'never_expires', 'expiring')),
    add column expires_at       timestamp with time zone,
    add column last_four        text, -- with the fingerprint null until the token is next opened
    add column fingerprint      text, -- the first 16 hexadecimal digits of the token's SHA-256
    add column given            text, -- the fingerprint of the token that people gave, from which this one was refreshed
    add column kept_at          timestamp with time zone not null default now(), -- since when it is this token
    add column checked_at       timestamp with time zone, -- when Meta last told how it stands
    add column refresh_at       timestamp with time zone not null default now(), -- not looked at before
    add column refresh_failures integer                  not null default 0, -- in a row
    add column refresh_code     integer, -- Meta's, of the last failure
    add column key_id           bigint,
    add check ((kind = 'expiring') = (expires_at is not null));

-- Since when the account has its present token: what an older one is told does not count.
alter table account
    add column token_since timestamp with time zone not null default 'epoch';

alter table secret
    add column key_id bigint;

update access_token
   set kept_at = updated_at,
       key_id  = case when length(ciphertext) > 5 and get_byte(ciphertext, 0) = 1
                      then (get_byte(ciphertext, 1)::bigint << 24) + (get_byte(ciphertext, 2) << 16)
                           + (get_byte(ciphertext, 3) << 8) + get_byte(ciphertext, 4) end;

update secret
   set key_id = case when length(ciphertext) > 5 and get_byte(ciphertext, 0) = 1
                     then (get_byte(ciphertext, 1)::bigint << 24) + (get_byte(ciphertext, 2) << 16)
                           + (get_byte(ciphertext, 3) << 8) + get_byte(ciphertext, 4) end;

create index access_token_due on access_token (refresh_at);
create index access_token_fingerprint on access_token (fingerprint);
create index access_token_key on access_token (key_id);
create index secret_key on secret (key_id);

-- The fingerprints of all tokens that people have given an account. They outlive the tokens: a file with an old one must
-- not bring a disconnected account back.
create table given_token (
    tenant_id   uuid not null,
    account_id  uuid not null,
    fingerprint text not null,
    primary key (tenant_id, account_id, fingerprint)
);

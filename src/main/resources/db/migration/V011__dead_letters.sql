-- Dead letters for people: found by what they say, replayed or discarded, and with what became of them.
create extension if not exists pg_trgm; -- finds a part of a text without reading all; comes with PostgreSQL and needs no superuser

alter table dead_letter
    add column account_id       uuid,
    add column failure_code     integer, -- Meta's
    add column message_id       text, -- the buried message's id on the broker
    add column original_headers jsonb   not null default '{}', -- what the message carried
    add column history          jsonb   not null default '[]', -- each failure: at, class, reason; the oldest first
    add column search_text      text    not null default '', -- reason and body in lower case, as far as it is text
    add column state            text    not null default 'waiting'
        check (state in ('waiting', 'replaying', 'replayed', 'discarded')),
    add column replay_of        text, -- the letter whose replay failed and became this one
    add column replays          integer not null default 0,
    add column replayed_body    bytea, -- as a person has edited it; absent if it was replayed as it came
    add column settled_at       timestamp with time zone, -- when a person decided, and who and why
    add column settled_by       text,
    add column settled_reason   text,
    add column result           text check (result in ('done', 'failed-again')), -- what came of the replay
    add column result_letter    text, -- the letter that it became
    add constraint dead_letter_is_settled_by_somebody check ((state = 'waiting') = (settled_at is null));

update dead_letter
   set search_text = lower(failure_reason);

drop index dead_letter_tenant;

-- Lists and groups are read from the index alone, so that bodies do not slow them down.
create index dead_letter_list on dead_letter (tenant_id, state, buried_at, id)
    include (queue, failure_class, failure_code, failed_route, account_id);
create index dead_letter_text on dead_letter using gin (search_text gin_trgm_ops);
create index dead_letter_replaying on dead_letter (settled_at) where state = 'replaying';
create index dead_letter_settled on dead_letter (settled_at) where state in ('replayed', 'discarded');
create index dead_letter_waiting on dead_letter (buried_at) where state = 'waiting';

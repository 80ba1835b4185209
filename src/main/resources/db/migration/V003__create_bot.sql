-- The assistant that answers for a business.
create table bot (
    tenant_id           uuid                     not null,
    id                  uuid                     not null,
    name                text                     not null,
    language            text                     not null,
    tone                text                     not null check (tone in ('formal', 'friendly', 'professional', 'casual')),
    instructions        text                     not null,
    max_response_length integer                  not null check (max_response_length between 1 and 4096), -- characters
    memory_window       integer                  not null check (memory_window between 1 and 100), -- messages
    fallback_message    text                     not null check (length(fallback_message) between 1 and 4096),
    created_at          timestamp with time zone not null default now(),
    primary key (tenant_id, id)
);

-- One thing that a bot knows.
create table bot_knowledge_item (
    tenant_id uuid   not null,
    bot_id    uuid   not null,
    id        bigint not null generated always as identity,
    title     text   not null,
    question  text   not null,
    answer    text   not null,
    primary key (tenant_id, bot_id, id),
    foreign key (tenant_id, bot_id) references bot (tenant_id, id) on delete cascade
);

-- A person who wrote to a tenant, known by a business-scoped user id, by a phone number, or by both.
create table contact (
    tenant_id    uuid                     not null,
    id           uuid                     not null,
    user_id      text,
    wa_id        text, -- digits, as Meta wrote them
    profile_name text,
    created_at   timestamp with time zone not null,
    primary key (tenant_id, id),
    unique (tenant_id, user_id),
    unique (tenant_id, wa_id),
    check (user_id is not null or wa_id is not null)
);

-- One person's thread with one number: the mailbox. Whoever changes who answers, or claims a message, locks this row.
create table conversation (
    tenant_id                uuid                     not null,
    id                       uuid                     not null,
    account_id               uuid                     not null,
    phone_number_id          text                     not null,
    bot_id                   uuid                     not null,
    contact_id               uuid                     not null,
    responder                text                     not null default 'bot' check (responder in ('bot', 'operator')),
    responder_version        bigint                   not null default 0, -- grows with every change of responder
    last_customer_message_at timestamp with time zone not null, -- by Meta's clock; opens the 24-hour customer service window
    last_seq                 bigint                   not null default 0, -- messages so far, of both directions
    last_question_seq        bigint                   not null default 0, -- the last message that wants an answer
    answered_up_to           bigint                   not null default 0,
    unanswered_since         timestamp with time zone,
    quiet_until              timestamp with time zone, -- the customer may still be typing
    turn_ticket              text,                     -- who is writing the answer
    turn_lease_until         timestamp with time zone,
    turn_attempts            integer                  not null default 0,
    apologised               boolean                  not null default false, -- the last answer was the bot's fallback
    attention                text check (attention in ('ai_failed')), -- why an operator should look
    attention_at             timestamp with time zone,
    created_at               timestamp with time zone not null,
    primary key (tenant_id, id),
    unique (tenant_id, account_id, contact_id),
    foreign key (tenant_id, contact_id) references contact (tenant_id, id)
);

create index conversation_unanswered on conversation (quiet_until)
    where last_question_seq > answered_up_to and responder = 'bot';

-- What was said, in the order in which we learnt of it.
create table message (
    tenant_id       uuid                     not null,
    conversation_id uuid                     not null,
    seq             bigint                   not null,
    id              uuid                     not null,
    sender          text                     not null check (sender in ('customer', 'bot', 'operator')),
    phone_number_id text                     not null,
    wamid           text, -- of customers' messages; the outbox knows those of ours
    type            text                     not null,
    text            text,
    payload         json, -- the customer's message as Meta sent it
    sent_at         timestamp with time zone not null, -- by Meta's clock for customers' messages
    stored_at       timestamp with time zone not null,
    primary key (tenant_id, conversation_id, seq),
    unique (tenant_id, id),
    unique (tenant_id, phone_number_id, wamid),
    foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

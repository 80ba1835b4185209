-- Meta's message templates, as its lists and webhooks tell of them. Each tenant has its own copy of a WABA's.
create table template (
    tenant_id        uuid                     not null,
    waba_id          text                     not null,
    name             text                     not null,
    language         text                     not null, -- Meta's code, such as tr or en_US
    meta_id          text,
    status           text                     not null, -- Meta's word; only APPROVED may be sent
    category         text,
    parameter_format text, -- POSITIONAL or NAMED; not always there
    components       json                     not null, -- json, not jsonb, which takes no escaped NUL
    quality          text,
    rejected_reason  text,
    synced_at        timestamp with time zone not null, -- when the list was asked for that has told of it last
    status_at        timestamp with time zone, -- of the newest webhook about the status, by Meta's clock
    category_at      timestamp with time zone,
    quality_at       timestamp with time zone,
    told             bigint                   not null, -- of template_told: the newest word of Meta's in this row
    primary key (tenant_id, waba_id, name, language)
);

create index template_meta_id on template (waba_id, meta_id);

-- Orders what Meta tells, whichever node hears it: a list is numbered before it is asked for, a webhook when it is kept.
create sequence template_told;

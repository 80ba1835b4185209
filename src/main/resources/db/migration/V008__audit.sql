-- What people decided. Rows are only ever added.
create table audit (
    id        uuid                     primary key,
    tenant_id uuid, -- unknown for a dead letter that belongs to no tenant
    at        timestamp with time zone not null,
    who       text                     not null, -- the subject of the caller's token
    action    text                     not null,
    subject   text                     not null, -- the id of what it was done to
    detail    text
);

create index audit_tenant on audit (tenant_id, at desc);
create index audit_subject on audit (subject);

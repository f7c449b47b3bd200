-- What the index has yet to learn: Hibernate Search's outbox-polling writes here in the same transaction as the change.
-- One store for many processes; H2 serves one process and needs none of it.
create table hsearch_outbox_event (
    id uuid primary key,
    entity_name varchar(256) not null,
    entity_id varchar(256) not null,
    entity_id_hash integer not null,
    payload bytea not null,
    retries integer not null,
    process_after timestamp(6) with time zone not null,
    status varchar(255) not null,
    tenant_id varchar(255)
);
create index hsearch_outbox_event_hash on hsearch_outbox_event (entity_id_hash);
create index hsearch_outbox_event_status on hsearch_outbox_event (status);
create index hsearch_outbox_event_after on hsearch_outbox_event (process_after);

create table hsearch_agent (
    id uuid primary key,
    type varchar(255) not null,
    name varchar(255) not null,
    expiration timestamp(6) with time zone not null,
    state varchar(255) not null,
    total_shard_count integer,
    assigned_shard_index integer,
    payload bytea,
    tenant_id varchar(255)
);

-- What was said is kept (statement); what we hold to be true is worked out from it (listing).

create table directory (
    id integer primary key check (id = 1),
    practice boolean not null,
    started_at timestamp(6) with time zone not null
);

create table network (
    code varchar(40) primary key,
    name varchar(200) not null,
    practice boolean not null,
    about json not null
);

create table import_run (
    id uuid primary key,
    source varchar(80) not null,
    file_name varchar(255) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    undone_at timestamp(6) with time zone,
    report json
);

create table statement (
    id bigint primary key,
    service_id uuid not null,
    source varchar(80) not null,
    run_id uuid,
    by_person boolean not null,
    said_at timestamp(6) with time zone not null,
    licence varchar(80),
    hash varchar(64) not null,
    draft json,
    ended_at timestamp(6) with time zone
);

create sequence statement_seq start with 1 increment by 1;

create index statement_service on statement (service_id, id);
create index statement_run on statement (run_id);
create index statement_source on statement (source);

create table listing (
    id uuid primary key,
    service_id uuid not null,
    network varchar(40) not null,
    place_key varchar(40) not null,
    name varchar(200) not null,
    status varchar(20) not null,
    needs_review boolean not null,
    next_start timestamp(6) with time zone,
    latitude double precision,
    longitude double precision,
    hash varchar(64) not null,
    version bigint not null,
    settled_at timestamp(6) with time zone not null,
    service json not null,
    place json not null
);

create index listing_service on listing (service_id);
create index listing_network on listing (network);
create index listing_next_start on listing (next_start);

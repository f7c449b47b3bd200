-- What a person decided about a service that waits to be looked at: appended, and ended when it is taken back. It holds while its places are
-- what that person saw.
create table review_decision (
    id uuid primary key,
    service_id uuid not null,
    shown_precision varchar(20),
    decided_by varchar(80) not null,
    decided_at timestamp(6) with time zone not null,
    places_hash varchar(64) not null,
    ended_at timestamp(6) with time zone
);

create index review_decision_service on review_decision (service_id);

-- How many places a service has, so that services are counted in one pass; and when a listing's dates are looked at again: at once, here.
alter table listing add column place_count integer default 1 not null;
update listing set place_count = (select count(*) from listing other where other.service_id = listing.service_id);
alter table listing alter column place_count drop default;

alter table listing add column look_again_at timestamp(6) with time zone;
update listing set look_again_at = settled_at;
create index listing_look_again on listing (look_again_at);
drop index listing_next_start;

-- What ids of listings are made with, so that nobody can try out names of places. Listings that are here keep their ids.
create table id_secret (
    id integer primary key check (id = 1),
    secret varchar(80) not null
);
insert into id_secret (id, secret) values (1, concat(cast(random_uuid() as varchar(40)), cast(random_uuid() as varchar(40))));

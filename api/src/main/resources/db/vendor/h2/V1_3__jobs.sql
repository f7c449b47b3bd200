-- One process does its jobs itself; this script keeps the history of both stores in step.
select 1;

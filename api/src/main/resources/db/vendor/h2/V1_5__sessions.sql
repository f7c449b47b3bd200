-- One process keeps its sessions itself; this script keeps the history of both stores in step.
select 1;

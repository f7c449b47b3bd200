-- H2 knows one JSON type only; this script keeps the history of both stores in step.
select 1;

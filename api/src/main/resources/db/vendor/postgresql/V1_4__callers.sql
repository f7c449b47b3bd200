-- How often each caller asked in the last minute or two, by a keyed hash of a shortened address (Bucket4j). Unlogged: nothing of it is in
-- the write-ahead log, on a standby or in an archive, and after a crash it is empty, which does no harm.
create unlogged table caller (
    id bigint primary key,
    state bytea,
    expires_at bigint
);
create index caller_expires on caller (expires_at);

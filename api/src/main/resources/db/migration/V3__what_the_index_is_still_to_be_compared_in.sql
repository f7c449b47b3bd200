-- Each change of a listing notes its id here, in its own transaction, until index and store have been compared in it: so a comparison reads
-- what changed, and not the whole directory, and a kill hides nothing. A script that changes listings itself deletes index_mark: then the
-- next start compares everything.
create table listing_change (
    id uuid primary key,
    listing_id uuid not null
);

-- The same mark lies beside the files of the index: where they differ, these files were never compared with this store.
create table index_mark (
    index_name varchar(100) primary key,
    mark uuid not null
);

alter table network alter column about type jsonb using about::jsonb;
alter table import_run alter column report type jsonb using report::jsonb;
alter table statement alter column draft type jsonb using draft::jsonb;
alter table listing alter column service type jsonb using service::jsonb;
alter table listing alter column place type jsonb using place::jsonb;

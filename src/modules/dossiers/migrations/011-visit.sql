-- When the person comes to the counter, for procedures whose limit begins there.
alter table dossiers.dossier add column visit jsonb;

-- The mandate by which `representative` handed it in: their rights end with it, the dossier stays the subject's.
alter table dossiers.dossier add column mandate uuid;
create index dossier_mandate on dossiers.dossier (mandate, submitted_at desc) where mandate is not null;

-- Who is told what the subject is told, as long as the mandate stands.
create view dossiers.acting_view as select id, representative, mandate from dossiers.dossier where mandate is not null;

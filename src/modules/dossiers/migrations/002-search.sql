-- Search by a part of a name, or by the beginning of a code, among millions: trigrams find the few rows, rights then filter them.
-- pg_trgm comes with PostgreSQL (package postgresql-contrib where a distribution splits it off).
create extension if not exists pg_trgm with schema dossiers;
create index dossier_title_words on dossiers.dossier using gin (title_key dossiers.gin_trgm_ops);
create index dossier_code_start on dossiers.dossier (code text_pattern_ops);

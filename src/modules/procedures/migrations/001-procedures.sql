-- Published versions of definitions: what a dossier was made under is never overwritten.
create table procedures.definition (
  hash text primary key,
  code text not null,
  valid_from date not null,
  body jsonb not null,
  published_at timestamptz not null
);
create index definition_code on procedures.definition (code, valid_from);

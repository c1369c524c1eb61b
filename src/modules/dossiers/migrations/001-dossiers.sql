create table dossiers.dossier (
  id uuid primary key,
  version int not null default 1,
  code text not null unique,
  secret text not null unique,
  procedure text not null,
  definition text not null,
  case_id text not null,
  field text not null,
  channel text not null,
  state smallint not null check (state between 1 and 10),
  step text not null,
  receiving uuid not null,
  resolving uuid not null,
  subject uuid not null,
  representative uuid,
  applicant_name text not null,
  title text not null,
  title_key text not null,
  holder uuid,
  papers jsonb not null,
  pauses jsonb not null,
  slip_number int,
  submitted_at timestamptz not null,
  received_at timestamptz,
  due_at timestamptz,
  original_due_at timestamptz,
  finished_at timestamptz,
  returned_at timestamptz,
  delivery text not null,
  proposal jsonb,
  signing jsonb,
  result_number int,
  result jsonb
);
create index dossier_subject on dossiers.dossier (subject, submitted_at desc);
create index dossier_resolving on dossiers.dossier (resolving, state);
create index dossier_receiving on dossiers.dossier (receiving, state);

create table dossiers.declaration (
  dossier uuid primary key,
  answers jsonb not null,
  known jsonb not null,
  hash bytea not null
);

create table dossiers.document (
  id uuid primary key,
  dossier uuid not null,
  kind text not null,
  title text not null,
  sha256 bytea not null,
  bytes int not null,
  signed_at timestamptz,
  made_at timestamptz not null,
  unique (dossier, kind)
);

create view dossiers.dossier_view as
  select id, version, code, procedure, definition, case_id, field, channel, state, step, receiving, resolving, subject, applicant_name, title, signing, result_number,
         delivery, submitted_at, received_at, finished_at, returned_at, due_at from dossiers.dossier;
create view dossiers.declaration_view as select dossier, answers, known, hash from dossiers.declaration;

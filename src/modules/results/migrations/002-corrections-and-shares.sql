-- What a person says the office wrote wrong on a result, field by field, and what came of it.
create table results.correction (
  id uuid primary key,
  version int not null default 1,
  result uuid not null,
  dossier uuid not null,
  subject uuid not null,
  receiving uuid not null,
  resolving uuid not null,
  field text not null,
  procedure text not null,
  code text not null,
  title text not null,
  applicant text not null,
  channel text not null,
  state text not null check (state in ('asked', 'verified', 'signing', 'done', 'refused')),
  changes jsonb not null,
  files jsonb not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  opinion jsonb,
  signing jsonb,
  book_number int,
  refusal jsonb,
  ended_at timestamptz
);
create unique index correction_open on results.correction (result) where state in ('asked', 'verified', 'signing');
create index correction_dossier on results.correction (dossier, asked_at desc);

-- A link by which somebody may look at a result for a while. The link's secret is worked out from the id; it stands nowhere.
create table results.share (
  id uuid primary key,
  version int not null default 1,
  result uuid not null,
  subject uuid not null,
  note text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index share_result on results.share (result, made_at desc);

-- What other modules read of a result.
create view results.result_view as
  select id, dossier, code, name, number, issuer, receiving, resolving, subject, signed_at, sha256, state, replaces from results.result;

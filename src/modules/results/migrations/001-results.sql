create table results.result (
  id uuid primary key,
  version int not null default 1,
  token text not null unique,
  dossier uuid not null,
  code text not null,
  name text not null,
  number text not null,
  issuer uuid not null,
  issuer_name text not null,
  receiving uuid not null,
  resolving uuid not null,
  subject uuid not null,
  about text not null,
  data jsonb not null,
  jws text not null,
  sha256 bytea not null unique,
  bytes int not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  timestamped boolean not null,
  state text not null check (state in ('valid', 'revoked', 'replaced')),
  -- The paper that this one stands for now, and what happened to this one.
  replaces uuid unique,
  ended_at timestamptz,
  ended_reason text,
  check ((state = 'valid') = (ended_at is null))
);
create index result_subject on results.result (subject, signed_at desc);
-- One first paper a dossier; every other replaces one, and each is replaced once.
create unique index result_first on results.result (dossier) where replaces is null;
create index result_dossier on results.result (dossier);

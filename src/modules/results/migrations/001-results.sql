create table results.result (
  id uuid primary key,
  version int not null default 1,
  token text not null unique,
  dossier uuid not null unique,
  code text not null,
  name text not null,
  number text not null,
  issuer uuid not null,
  issuer_name text not null,
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
  state text not null check (state in ('valid', 'revoked', 'replaced'))
);
create index result_subject on results.result (subject, signed_at desc);

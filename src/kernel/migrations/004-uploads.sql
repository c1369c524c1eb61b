-- What was found in a file when it came in (warnings, likeness, signed), and of a paper joined from others: which, and how turned.
alter table kernel.file add column judgement jsonb, add column made_of jsonb;

-- A file that comes in pieces over a bad line. Pieces are stored encrypted like files; the row says how far it has got. When it is
-- whole it becomes a file, and the row stays a while to answer whoever asks again because the answer was lost.
create table kernel.upload (
  id uuid primary key,
  owner uuid not null,
  -- What it is for, in the words of who began it ('draft:<id>:<component>'); lets another device go on with it.
  purpose text not null,
  -- How the browser knows the same file again: name, size and a digest of its beginning and end.
  mark text not null,
  name text not null,
  bytes bigint not null,
  received bigint not null default 0,
  -- Set while the whole file is being looked at, so that two requests do not both make a file of it.
  finishing_at timestamptz,
  file uuid,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_owner on kernel.upload (owner, purpose);
create index upload_expiry on kernel.upload (expires_at);

create table kernel.upload_part (
  upload uuid not null references kernel.upload (id) on delete cascade,
  starts_at bigint not null,
  bytes bigint not null,
  sha256 bytea not null,
  primary key (upload, starts_at)
);
create index upload_part_hash on kernel.upload_part (sha256);

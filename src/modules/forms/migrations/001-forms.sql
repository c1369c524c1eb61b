-- Declarations that are being filled in: kept on the server at every step, for any device.
create table forms.draft (
  id uuid primary key,
  version int not null default 1,
  subject uuid not null,
  holder uuid,
  procedure text not null,
  definition text not null,
  organisation uuid not null,
  answers jsonb not null,
  papers jsonb not null,
  known jsonb not null,
  step text not null,
  short_code text not null,
  made_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create index draft_subject on forms.draft (subject, saved_at desc);
create index draft_expires on forms.draft (expires_at);

-- By which mandate somebody else fills the declaration in, and what that mandate has to cover.
alter table forms.draft add column mandate uuid;
alter table forms.draft add column representative uuid;
alter table forms.draft add column field text not null default '';
create index draft_mandate on forms.draft (mandate) where mandate is not null;

-- Whoever else has to confirm a declaration before it is handed in. `content` is what was asked about, or confirmed: another content asks again.
create table forms.confirmation (
  id uuid primary key,
  version int not null default 1,
  draft uuid not null,
  part text not null,
  label text not null,
  pledge text not null,
  procedure text not null,
  field text not null,
  organisation uuid not null,
  subject uuid not null,
  subject_name text not null,
  mandate uuid,
  asked_number text not null,
  asked_name text not null,
  -- Null until whoever has that number and that name signs in.
  asked uuid,
  state text not null check (state in ('asked', 'confirmed', 'declined')),
  content bytea not null,
  draft_version int not null,
  way text check (way in ('here', 'present', 'paper')),
  reason text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  reminded_at timestamptz,
  expires_at timestamptz not null,
  -- Of the dossier that the declaration became.
  dossier uuid,
  code text,
  unique (draft, part)
);
create index confirmation_asked on forms.confirmation (asked);
create index confirmation_subject on forms.confirmation (subject);
create index confirmation_number on forms.confirmation (asked_number) where asked is null;
create index confirmation_dossier on forms.confirmation (dossier) where dossier is not null;

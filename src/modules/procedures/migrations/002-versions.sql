-- Versions of definitions that administrators make on screens. What is published goes to procedures.definition as well and stays there:
-- a dossier or a draft names it by its hash, also after the version was withdrawn.
create table procedures.version (
  id uuid primary key,
  version int not null default 1,
  code text not null,
  -- 1, 2, 3… of this procedure: how people call it.
  number int not null,
  -- Whose administrators may work on it.
  organisation uuid not null,
  state text not null check (state in ('draft', 'proposed', 'published', 'withdrawn')),
  -- Hash of the definition that it was begun from, and of the one that the product itself brought then; null where it brought none.
  base text,
  built_in text,
  body jsonb not null,
  -- Set when it is published.
  hash text references procedures.definition (hash),
  valid_from date,
  urgent text,
  -- Accounts that wrote in it or proposed it: none of them approves it.
  authors text[] not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  unique (code, number)
);
-- One at a time is written; two would undo each other.
create unique index one_open_version on procedures.version (code) where state in ('draft', 'proposed');
create index version_published on procedures.version (code, valid_from) where hash is not null;

-- Every change with the definition as it stood after it.
create table procedures.change (
  id uuid primary key,
  of_version uuid not null references procedures.version,
  number int not null,
  at timestamptz not null,
  account uuid not null,
  what text[] not null,
  body jsonb,
  unique (of_version, number)
);

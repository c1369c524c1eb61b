-- Bodies of State, police, Party and Front, their seats; kept by validity, never overwritten by a body that takes over a code.
create table organisations.organisation (
  id uuid primary key,
  version int not null default 1,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  hierarchy text not null check (hierarchy in ('state', 'police', 'party', 'front')),
  parent_id uuid references organisations.organisation (id),
  path text not null,
  unit_code text not null,
  identifiers jsonb not null,
  valid_from date not null,
  valid_to date,
  calendar text,
  phone text,
  address text,
  unique (code, valid_from)
);

create table organisations.position (
  id uuid primary key,
  version int not null default 1,
  code text not null unique,
  organisation uuid not null references organisations.organisation (id),
  title text not null,
  role text not null,
  fields text[],
  signing_prefix text,
  jurisdiction uuid,
  valid_from date not null,
  valid_to date
);

-- What other modules may read.
create view organisations.position_view as
  select p.id, p.code, p.title, p.organisation, o.name as organisation_name, o.code as organisation_code, p.signing_prefix, p.role, p.fields, p.jurisdiction
  from organisations.position p join organisations.organisation o on o.id = p.organisation;

-- Organisations as VNeID vouched for them: a company is a giver like a person is.
create table mandates.company (
  id uuid primary key,
  tax_code text not null unique,
  name text not null,
  source text not null,
  known_at timestamptz not null
);

-- Who may act for whom. `covers`: codes of procedures and of fields of work; null is everything that may be delegated.
create table mandates.mandate (
  id uuid primary key,
  version int not null default 1,
  ground text not null check (ground in ('parent', 'authorisation', 'company')),
  giver uuid not null,
  giver_name text not null,
  -- Null until whoever has that number and that name signs in.
  taker uuid,
  taker_number text,
  taker_name text not null,
  covers text[],
  state text not null check (state in ('offered', 'accepted', 'declined', 'ended')),
  -- What the taker is to the giver, as far as registers know: 'vợ', 'con'.
  tie text,
  made_at timestamptz not null,
  answered_at timestamptz,
  valid_to timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('giver', 'taker'))
);
create index mandate_taker on mandates.mandate (taker, made_at desc);
create index mandate_giver on mandates.mandate (giver, made_at desc);
create index mandate_offered on mandates.mandate (taker_number) where taker is null;

create view mandates.mandate_view as
  select id, version, ground, giver, giver_name, taker, taker_name, covers, state, tie, made_at, answered_at, valid_to, ended_at, ended_by
  from mandates.mandate;
create view mandates.company_view as select id, tax_code, name, source, known_at from mandates.company;

-- Those that give rights, but for the day on which they end: the parent is still one in the register, and nobody acts for the dead.
create view mandates.standing_view as
  select m.id, m.version, m.giver, m.taker, m.covers, m.valid_to from mandates.mandate m
  where m.state = 'accepted' and m.taker is not null
    and (m.ground <> 'parent' or exists (select 1 from registers.parent_view p where p.child = m.giver and p.parent = m.taker))
    and not exists (select 1 from registers.deceased_view d where d.id = m.giver);

-- Households (residence) and parents (civil status), as far as declarations need to know them.
alter table registers.person add column deceased_on text;

create table registers.household (
  id uuid primary key,
  version int not null default 1,
  code text not null unique,
  commune text not null,
  address text not null,
  source text not null,
  known_at timestamptz not null,
  demo boolean not null default false
);

create table registers.household_member (
  household uuid not null references registers.household,
  person uuid not null references registers.person,
  -- To the head, in the words of the residence register ('Chủ hộ', 'Vợ', 'Con').
  relation text not null,
  place int not null,
  primary key (household, person)
);
create index household_member_person on registers.household_member (person);

create table registers.parent (
  child uuid not null references registers.person,
  parent uuid not null references registers.person,
  kind text not null check (kind in ('father', 'mother')),
  primary key (child, kind)
);
create index parent_of on registers.parent (parent);


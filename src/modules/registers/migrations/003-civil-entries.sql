-- Books of civil status: births, marriages, deaths, certificates of marital status, as they were entered.
create table registers.civil_entry (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('birth', 'marriage', 'death', 'marital-status')),
  -- Number in the book of that year, the volume ('quyển số') and whose book it is, as papers name that body.
  number text not null,
  year int not null,
  book text not null,
  body text not null,
  entered_on text not null,
  -- Of the event: place of birth, day and cause of death, what a certificate says.
  facts jsonb not null,
  -- Of a marriage that is over.
  ended_on text,
  ended_by text check (ended_by in ('divorce', 'death')),
  -- The dossier whose signed result it follows: an entry is made once.
  dossier uuid unique,
  source text not null,
  known_at timestamptz not null,
  demo boolean not null default false
);
create index civil_entry_number on registers.civil_entry (body, year, kind, number);

create table registers.civil_entry_person (
  entry uuid not null references registers.civil_entry,
  role text not null check (role in ('child', 'father', 'mother', 'husband', 'wife', 'deceased', 'holder', 'declarant')),
  -- Null for somebody whom the register of persons does not know.
  person uuid references registers.person,
  -- As they were written down on the day.
  facts jsonb not null,
  primary key (entry, role)
);
create index civil_entry_person_person on registers.civil_entry_person (person) where person is not null;

create view registers.civil_entry_view as select id, kind, number, year, book, body, entered_on, dossier from registers.civil_entry;

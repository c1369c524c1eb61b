-- The first register: persons as this installation knows them, with the source of what it knows.
create table registers.person (
  id uuid primary key,
  version int not null default 1,
  citizen_number text unique,
  full_name text not null,
  name_key text not null,
  date_of_birth text,
  sex text,
  ethnicity text,
  nationality text,
  native_place text,
  residence_commune text,
  residence_text text,
  phone text,
  source text not null,
  known_at timestamptz not null,
  demo boolean not null default false
);
create index person_residence on registers.person (residence_commune);

create view registers.person_view as
  select id, citizen_number, full_name, date_of_birth, sex, ethnicity, nationality, native_place, residence_commune, residence_text, phone, source, known_at
  from registers.person;

create table appointments.booking (
  id uuid primary key,
  version int not null default 1,
  organisation uuid not null,
  kind text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- How many visits of the kind go at the same time there, as it stood when this one was booked; which of them this one is.
  windows smallint not null,
  place smallint,
  state text not null check (state in ('booked', 'arrived', 'missed', 'cancelled')),
  procedure text,
  dossier uuid,
  subject uuid not null,
  name text not null,
  name_key text not null,
  phone text,
  note text,
  -- Called off by the office: why, and the times that it offers instead.
  reason text,
  offers jsonb,
  booked_at timestamptz not null,
  reminded_at timestamptz,
  check (starts_at < ends_at)
);
create index booking_day on appointments.booking (organisation, starts_at);
create index booking_subject on appointments.booking (subject, starts_at desc);
create index booking_dossier on appointments.booking (dossier, booked_at desc) where dossier is not null;

-- Two walls besides the rules: one open booking a dossier, one visit a window at a time.
create unique index one_open_booking_a_dossier on appointments.booking (dossier) where state = 'booked' and dossier is not null;
create unique index one_visit_a_window on appointments.booking (organisation, kind, starts_at, place) where state <> 'cancelled';

-- The window is given here, one booking after another for one office, kind and day: however many come in the same moment, no more than
-- the windows there are get in, and the rest are told so.
create function appointments.take_window() returns trigger language plpgsql as $$
declare
  taken smallint[];
begin
  perform pg_advisory_xact_lock(hashtextextended(
    'appointments.window ' || new.organisation || ' ' || new.kind || ' ' || (new.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 0));
  select coalesce(array_agg(b.place), '{}') into taken from appointments.booking b
  where b.organisation = new.organisation and b.kind = new.kind and b.state <> 'cancelled' and b.id <> new.id
    and b.starts_at < new.ends_at and b.ends_at > new.starts_at;
  if cardinality(taken) >= new.windows then
    raise exception 'changed:Giờ này vừa có người đặt mất. Hãy chọn giờ khác.' using errcode = 'MC001';
  end if;
  select min(n) into new.place from (select generate_series(1, new.windows) as n except select unnest(taken)) as free;
  return new;
end $$;
create trigger take_window before insert or update of organisation, kind, starts_at, ends_at, windows on appointments.booking
  for each row when (new.state = 'booked') execute function appointments.take_window();

-- What a commune says of its own windows, from a day on; the newest word for a day counts.
create table appointments.capacity (
  id uuid primary key,
  version int not null default 1,
  organisation uuid not null,
  kind text not null,
  valid_from date not null,
  windows smallint not null check (windows between 0 and 50),
  halves text[] not null,
  set_at timestamptz not null
);
create index capacity_kind on appointments.capacity (organisation, kind, valid_from desc, set_at desc);

create view appointments.booking_view as
  select id, version, organisation, kind, starts_at, ends_at, place, state, procedure, dossier, subject, name, phone from appointments.booking;

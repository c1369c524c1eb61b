-- A person's open visits without a dossier are numbered: however many are asked for in the same moment, no more than the numbers get in.
alter table appointments.booking add column turn smallint;
create unique index one_open_visit_a_turn on appointments.booking (subject, turn) where state = 'booked' and turn is not null;

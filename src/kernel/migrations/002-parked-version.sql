-- Actions work on parked events too (an operator tries one again): like every aggregate they carry a version.
alter table kernel.parked add column version int not null default 1;

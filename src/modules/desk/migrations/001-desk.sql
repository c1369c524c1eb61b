-- One row per waiting desk: everything the work list shows, in the order it shows it. No joins, no tree predicates.
create table desk.item (
  desk text not null,
  due_at timestamptz not null,
  item uuid not null,
  kind text not null,
  code text not null,
  title text not null,
  applicant text not null,
  procedure text not null,
  state smallint not null,
  step text not null,
  channel text not null,
  organisation uuid not null,
  subject uuid,
  item_version int not null,
  -- The dossier that the line leads to: itself, or the one that a message or a correction is about.
  opens uuid not null,
  primary key (item)
);
create index item_desk on desk.item (desk, due_at, item);

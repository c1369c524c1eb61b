-- What people thought of how they were served: one rating a dossier. Who gave it is known to the person alone; officers read sums.
create table feedback.rating (
  dossier uuid primary key,
  subject uuid not null,
  body uuid not null,
  procedure text not null,
  face smallint not null check (face between 1 and 5),
  reasons text[] not null,
  first_at timestamptz not null,
  at timestamptz not null
);
create index rating_month on feedback.rating (first_at, body);

-- A remark that its writer wants an answer to: with a name, to the body's leaders, never to those whom it is about.
create table feedback.complaint (
  id uuid primary key,
  version int not null default 1,
  dossier uuid not null,
  subject uuid not null,
  body uuid not null,
  field text not null,
  text text not null,
  at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_at timestamptz
);
create unique index complaint_open on feedback.complaint (dossier) where answered_at is null;
create index complaint_dossier on feedback.complaint (dossier, at desc);

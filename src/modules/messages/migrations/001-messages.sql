-- What a person and the unit that holds their dossier write to each other, in order.
create table messages.message (
  id uuid primary key,
  dossier uuid not null,
  at timestamptz not null,
  from_person boolean not null,
  account uuid not null,
  position uuid,
  text text not null,
  paper uuid,
  paper_name text,
  -- When the other side had it before them: an answer and 'no answer needed' count for officers.
  seen_at timestamptz
);
create index message_dossier on messages.message (dossier, at);
create index message_unseen on messages.message (dossier) where seen_at is null;

-- What the system has told somebody by itself. Made from the log: one row of it tells once.
create table messages.notice (
  id uuid primary key,
  version int not null default 1,
  person uuid not null,
  kind text not null,
  dossier uuid not null,
  at timestamptz not null,
  read_at timestamptz,
  source text not null,
  unique (source, person)
);
create index notice_person on messages.notice (person, at desc);
create index notice_unread on messages.notice (person) where read_at is null;

-- What people say does not work on the portal. How to reach them goes as soon as the matter is closed.
create table system.portal_fault (
  id uuid primary key,
  version int not null default 1,
  organisation uuid not null,
  page text not null,
  what text not null,
  contact text,
  state text not null check (state in ('open', 'closed')),
  outcome text,
  made_at timestamptz not null,
  closed_at timestamptz
);
create index portal_fault_open on system.portal_fault (state, made_at desc);

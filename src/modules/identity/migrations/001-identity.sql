create table identity.account (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('citizen', 'officer', 'system')),
  login text unique,
  display_name text not null,
  person uuid,
  vneid_subject bytea unique,
  password text,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  demo boolean not null default false,
  made_at timestamptz not null,
  closed_at timestamptz
);

create table identity.passkey (
  id text primary key,
  account uuid not null references identity.account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[],
  label text not null,
  made_at timestamptz not null,
  used_at timestamptz
);

create table identity.appointment (
  id uuid primary key,
  version int not null default 1,
  account uuid not null references identity.account (id),
  position uuid not null,
  organisation uuid not null,
  role text not null,
  jurisdiction uuid not null,
  below boolean not null,
  fields text[],
  valid_from timestamptz not null,
  valid_to timestamptz
);
create index appointment_account on identity.appointment (account);

create table identity.session (
  token bytea primary key,
  id uuid not null unique,
  account uuid not null references identity.account (id),
  level smallint not null,
  position uuid,
  organisation uuid,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  device text,
  wrong_codes smallint not null default 0
);
create index session_account on identity.session (account, made_at);

create table identity.sign_in (
  id uuid primary key,
  account uuid,
  at timestamptz not null,
  way text not null,
  good boolean not null,
  address text,
  device text
);
create index sign_in_account on identity.sign_in (account, at);

-- Guesses are counted per account, step and place (a known device, or an address), before they are looked at; a right one clears the count.
create table identity.guess (
  key bytea primary key,
  failures int not null,
  last_at timestamptz not null
);

create table identity.token (
  digest bytea primary key,
  id uuid not null unique,
  account uuid not null references identity.account (id),
  position uuid,
  label text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

-- What other modules may read: names for timelines and lists.
create view identity.account_view as select id, kind, display_name, person, login, demo from identity.account;
create view identity.holder_view as
  select a.position, a.account, ac.display_name, a.valid_from, a.valid_to from identity.appointment a join identity.account ac on ac.id = a.account;

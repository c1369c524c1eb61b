-- Kernel: the action log and what it needs. No domain word in here.

create table kernel.idempotency (
  actor uuid not null,
  key text not null,
  action text not null,
  body_hash bytea not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_at on kernel.idempotency using brin (at);

create table kernel.series (
  name text primary key,
  next bigint not null
);

create table kernel.revision (
  name text primary key,
  n bigint not null default 1
);

-- A log position is (epoch, xid, seq): the transaction's id makes late commits visible to nobody before their turn;
-- the epoch grows when a restore from a dump starts the ids anew.
create table kernel.epoch (
  single boolean primary key default true check (single),
  n int not null
);
insert into kernel.epoch (n) values (1);

create table kernel.log (
  seq bigint generated always as identity,
  epoch int not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null check (kind in ('action', 'read', 'system')),
  action text not null,
  actor uuid,
  on_behalf_of uuid,
  position uuid,
  organisation uuid,
  purpose text,
  aggregate text,
  aggregate_id uuid,
  aggregate_version int,
  subject uuid,
  facts jsonb not null,
  personal bytea,
  before_hash bytea,
  after_hash bytea,
  batch uuid,
  primary key (at, seq)
) partition by range (at);
create index log_position on kernel.log (epoch, xid, seq);
create index log_aggregate on kernel.log (aggregate_id, seq) where aggregate_id is not null;
create index log_disclosure on kernel.log (subject, at) where kind = 'read';

create table kernel.log_default partition of kernel.log default;

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only' using errcode = 'MC002';
end $$;
create trigger log_append_only before update or delete on kernel.log for each row execute function kernel.refuse_change();
create trigger log_no_truncate before truncate on kernel.log for each statement execute function kernel.refuse_change();

-- One partition a month, made ahead of time. Rows of other months land in the default partition, never nowhere.
create function kernel.make_log_partition(month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', month)::date;
  name text := 'log_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('kernel.' || name) is not null then return; end if;
  if exists (select 1 from kernel.log_default where at >= first::timestamp at time zone 'Asia/Ho_Chi_Minh'
             and at < (first + interval '1 month')::timestamp at time zone 'Asia/Ho_Chi_Minh') then return; end if;
  execute format('create table kernel.%I partition of kernel.log for values from (%L) to (%L)', name,
    first::timestamp at time zone 'Asia/Ho_Chi_Minh', (first + interval '1 month')::timestamp at time zone 'Asia/Ho_Chi_Minh');
  execute format('create trigger no_truncate before truncate on kernel.%I for each statement execute function kernel.refuse_change()', name);
end $$;
create trigger no_truncate before truncate on kernel.log_default for each statement execute function kernel.refuse_change();

-- Raises when a guarded write did not touch what it had to; the whole statement is then undone.
create function kernel.expect(actual bigint, wanted bigint, what text) returns boolean language plpgsql as $$
begin
  if actual <> wanted then
    raise exception '%', what using errcode = 'MC001';
  end if;
  return true;
end $$;

create table kernel.subject_key (
  subject uuid primary key,
  wrapped bytea,
  made_at timestamptz not null,
  destroyed_at timestamptz
);

create table kernel.seal (
  batch bigint primary key,
  first_epoch int not null, first_xid xid8 not null, first_seq bigint not null,
  last_epoch int not null, last_xid xid8 not null, last_seq bigint not null,
  rows int not null,
  root bytea not null,
  previous bytea not null,
  head bytea not null,
  signature bytea not null,
  at timestamptz not null
);
create trigger seal_append_only before update or delete on kernel.seal for each row execute function kernel.refuse_change();
create trigger seal_no_truncate before truncate on kernel.seal for each statement execute function kernel.refuse_change();

create table kernel.reaction (
  name text primary key,
  epoch int not null, xid xid8 not null, seq bigint not null,
  handled bigint not null default 0,
  moved_at timestamptz
);

-- A poison event blocks its own aggregate: later events of that aggregate park behind it, the stream goes on.
create table kernel.parked (
  id uuid primary key,
  reaction text not null,
  aggregate_id uuid not null,
  epoch int not null, xid xid8 not null, seq bigint not null, at timestamptz not null,
  attempts int not null,
  error text not null,
  since timestamptz not null,
  next_at timestamptz,
  unique (reaction, epoch, xid, seq)
);
create index parked_order on kernel.parked (reaction, aggregate_id, epoch, xid, seq);

create table kernel.file (
  id uuid primary key,
  sha256 bytea not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  pages int,
  owner uuid not null,
  bound_to uuid,
  received_at timestamptz not null
);
create index file_bound on kernel.file (bound_to) where bound_to is not null;
create index file_unbound on kernel.file (owner, received_at) where bound_to is null;
create index file_hash on kernel.file (sha256);

create table kernel.worker (
  name text primary key,
  seen_at timestamptz not null
);

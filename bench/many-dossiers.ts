/** A province's worth of dossiers, written set by set: two years of births, spread over every commune, about 3 % of them still open. */
import type { Booted } from '../src/boot.ts';
import type { Sql } from '../src/kernel/index.ts';
import { nameKey } from '../src/modules/registers/index.ts';
import { birthAnswers, birthProcedure } from '../src/testkit/birth.ts';
import { communeCodes } from './citizens.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Bùi', 'Đặng', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Đinh'];
const middles = ['Văn', 'Minh', 'Quốc', 'Hữu', 'Đình', 'Thị', 'Thị Thu', 'Thị Ngọc', 'Bảo', 'Gia', 'Khánh'];
const given = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Hải',
  'Hùng',
  'Khoa',
  'Lộc',
  'Phúc',
  'Tuấn',
  'Vũ',
  'Ánh',
  'Hạnh',
  'Hương',
  'Lan',
  'Mai',
  'Ngân',
  'Thủy',
  'Trang',
  'Uyên',
  'Yến',
];
const code = birthProcedure;
const field = 'civil-status';
const chunk = 50_000;
const days = 730;

/** Dossiers, declarations, desk items and three log rows each; about one person for four dossiers. `said` hears how far it is. */
export async function makeManyDossiers(booted: Booted, rows: number, said: (text: string) => void): Promise<void> {
  const { db, app } = booted;
  const directory = app.directory.get();
  const published = app.catalogue.find(code)!;
  const today = new Date().toISOString().slice(0, 10);
  const holders = new Map(
    (
      await db.query<{ organisation: string; id: string }>(
        `select distinct on (organisation) organisation, id from organisations.position where role = 'case-officer' and fields @> array[$1] order by organisation, code`,
        [field],
      )
    ).map((r) => [r.organisation, r.id]),
  );
  const places = communeCodes.map((commune, n) => {
    const centre = directory.centreOf(commune)!;
    const unit = directory.unitFor(commune, field)!;
    return {
      n,
      identifier: directory.identifierOf(centre, today),
      centre: centre.id,
      unit: unit.id,
      body: unit.parentId,
      holder: holders.get(unit.id),
    };
  });
  await db.query('create schema bench');
  await db.query(
    `create table bench.place as select * from jsonb_to_recordset($1::jsonb) as r(n int, identifier text, centre uuid, unit uuid, body uuid, holder uuid)`,
    [JSON.stringify(places)],
  );
  const people = Math.max(1000, Math.round(rows / 4));
  await db.query('create table bench.person (n int primary key, id uuid not null, name text not null, key text not null)');
  await unhurried(db, (sql) =>
    sql.query(
      `insert into bench.person
       select n, gen_random_uuid(), ($1::text[])[1 + n % $7] || ' ' || ($2::text[])[1 + n / 7 % $8] || ' ' || ($3::text[])[1 + n / 3 % $9],
         ($4::text[])[1 + n % $7] || ' ' || ($5::text[])[1 + n / 7 % $8] || ' ' || ($6::text[])[1 + n / 3 % $9]
       from generate_series(1, $10::int) n`,
      [
        families,
        middles,
        given,
        families.map(nameKey),
        middles.map(nameKey),
        given.map(nameKey),
        families.length,
        middles.length,
        given.length,
        people,
      ],
    ),
  );
  await unhurried(db, (sql) =>
    sql.query(
      `insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, sex, nationality, source, known_at, demo)
     select id, '9' || lpad(n::text, 11, '0'), name, key, '1995-05-05', 'female', 'VN', 'Đo tốc độ', now(), true from bench.person`,
    ),
  );
  for (let month = 0; month <= 25; month++) {
    await db.query(`select kernel.make_log_partition((now() - make_interval(months => $1))::date)`, [month]);
  }
  const known = {
    applicant: {
      title: 'Nguyễn Văn An',
      values: { fullName: 'Nguyễn Văn An', sex: 'male' },
      source: { name: 'Đo tốc độ', at: new Date().toISOString() },
    },
  };
  const started = performance.now();
  for (let at = 0; at < rows; at += chunk) {
    const values = [
      at,
      Math.min(at + chunk, rows) - 1,
      rows,
      people,
      published.hash,
      JSON.stringify(birthAnswers),
      JSON.stringify(known),
      app.kernel.epoch,
    ];
    await unhurried(db, (sql) => sql.query(insertChunk, values));
    said(`${Math.min(at + chunk, rows)} of ${rows} dossiers, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const client = await db.pool.connect();
  await client.query('set statement_timeout = 0');
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  client.release(true);
}

/** The product gives up on a statement after half a minute; this is no such statement. */
const unhurried = (db: Booted['db'], work: (sql: Sql) => Promise<unknown>): Promise<void> =>
  db.transaction(async (sql) => {
    await sql.query('set local statement_timeout = 0');
    await work(sql);
  });

/**
 * Open ones are the youngest of every hundred by a fixed pattern: 0.6 % wait for reception, 1.5 % in the unit, 0.6 % for a signature,
 * 0.3 % for handing over. `r` is 0..999 and spread over communes and days alike.
 */
const insertChunk = `with g as materialized (
    select i, p.*, q.id as subject, q.name, q.key, uuidv7(at - now()) as id, at, (i * 7919 % 1000)::int as r,
      'Khai sinh: ' || q.name as title
    from (select i, now() - make_interval(days => ${days}) + (i::float8 / $3::int8) * interval '${days - 1} days' as at from generate_series($1::int8, $2::int8) i) s
    join bench.place p on p.n = i % ${communeCodes.length}
    join bench.person q on q.n = 1 + i * 31 % $4::int8),
  d as materialized (
    select g.*, s.state, s.step, identifier || '-' || to_char(at, 'YYMMDD') || '-' || lpad(i::text, 8, '0') as code,
      case when s.state in (1, 3) then null else at + interval '2 hours' end as received_at,
      case when s.state in (1, 3) then null else case when s.state in (2, 4, 9) then now() + make_interval(hours => (r % 90) - 20) else at + interval '10 hours' end end as due_at,
      case when s.state in (3, 7, 9, 10) then at + interval '9 hours' end as finished_at,
      case when s.state = 4 then holder end as held
    from g cross join lateral (select case when r < 6 then 1 when r < 12 then 2 when r < 27 then 4 when r < 30 then 9 when r < 40 then 7 when r < 50 then 3 else 10 end as state,
      case when r < 6 then 'reception' when r < 12 then 'check' when r < 21 then 'check' when r < 27 then 'sign' when r < 30 then 'hand-over' else 'none' end as step) s),
  dossiers as (
    insert into dossiers.dossier (id, version, code, secret, procedure, definition, case_id, field, channel, state, step, receiving, resolving, subject, applicant_name, title,
      title_key, holder, papers, pauses, submitted_at, received_at, due_at, original_due_at, finished_at, returned_at, delivery)
    select id, 3, code, encode(sha256(id::text::bytea), 'base64'), '${code}', $5, 'default', '${field}', case when i % 3 = 0 then 'counter' else 'online' end, state, step, centre, unit,
      subject, name, title, 'khai sinh: ' || key || ' ' || key, held, '[]', '[]', at, received_at, due_at, due_at, finished_at, case when state = 10 then finished_at end, 'counter' from d),
  declarations as (
    insert into dossiers.declaration (dossier, answers, known, hash) select id, $6::jsonb, $7::jsonb, sha256(id::text::bytea) from d),
  items as (
    insert into desk.item (desk, due_at, item, kind, code, title, applicant, procedure, state, step, channel, organisation, subject, item_version)
    select case when state in (1, 9) then 'q:' || centre when state = 2 then 'r:' || unit || ':${field}' when step = 'sign' then 's:' || body || ':${field}' else 'p:' || held end,
      coalesce(due_at, now() + make_interval(hours => (r % 9) - 2)), id, 'dossier', code, title, name, '${code}', state, step, 'online', unit, subject, 3
    from d where state in (1, 2, 4, 9))
  insert into kernel.log (epoch, at, kind, action, actor, organisation, aggregate, aggregate_id, aggregate_version, subject, facts, before_hash, after_hash)
  select $8::int, at + l.after, 'action', l.action, subject, unit, 'dossier', id, l.version, subject,
    jsonb_build_array(jsonb_build_object('type', l.fact, 'data', jsonb_build_object('code', code, 'papers', 1, 'due', due_at, 'number', '1/2026'))), sha256(code::bytea), sha256(id::text::bytea)
  from d join (values (1, 'dossiers.submit', 'dossier-submitted', interval '0'), (2, 'dossiers.receive', 'dossier-received', interval '2 hours'),
    (3, 'results.record', 'result-recorded', interval '9 hours')) as l(version, action, fact, after)
    on l.version = 1 or (l.version = 2 and received_at is not null) or (l.version = 3 and state in (9, 10))`;

/** Officers in real positions of every commune, with tokens: who asks for work lists and pages. */
export type Officer = { role: string; token: string; organisation: string };

export async function makeOfficers(booted: Booted, newToken: () => string, below: (role: string) => boolean): Promise<Officer[]> {
  const seats = await booted.db.query<{ id: string; role: string; organisation: string; unit: string }>(
    `select p.id, p.role, p.organisation, o.unit_code as unit from organisations.position p join organisations.organisation o on o.id = p.organisation
     where o.unit_code = any($1) and o.hierarchy = 'state' and (p.role = 'one-stop-officer' or (p.role in ('case-officer', 'leader') and p.fields @> array['${field}']))
       and (p.role <> 'leader' or not exists (select 1 from identity.appointment a where a.position = p.id and a.valid_to is null))`,
    [communeCodes],
  );
  const officers = seats.map((s) => ({ ...s, token: newToken() }));
  const rows = officers.map((o) => ({
    position: o.id,
    below: below(o.role),
    digest: booted.sessions.digest(o.token).toString('hex'),
  }));
  await booted.db.query(
    `with r as materialized (select gen_random_uuid() as account, t.* from jsonb_to_recordset($1::jsonb) as t(position uuid, below boolean, digest text)),
     a as (insert into identity.account (id, kind, login, display_name, made_at) select account, 'officer', 'bench-' || account, 'Cán bộ thử tải', now() from r),
     t as (insert into identity.token (digest, id, account, position, label, made_at, expires_at)
       select decode(digest, 'hex'), gen_random_uuid(), account, position, 'bench', now(), now() + interval '30 days' from r)
     insert into identity.appointment (id, account, position, organisation, role, jurisdiction, below, fields, valid_from)
     select gen_random_uuid(), account, r.position, p.organisation, p.role, coalesce(p.jurisdiction, p.organisation), r.below, p.fields, now() - interval '1 day'
     from r join organisations.position p on p.id = r.position`,
    [JSON.stringify(rows)],
  );
  return officers;
}

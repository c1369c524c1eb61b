import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { readHeads } from './heads.ts';
import { type SealKey, sealKey, sealNext } from './seal.ts';
import { verifyLog } from './verify.ts';

let app: TestApp;
let folder: string;
let headsFile: string;
beforeAll(async () => {
  app = await createTestApp();
  folder = mkdtempSync(join(tmpdir(), 'motcua-seal-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => emptyLog());

const newSealKey = (): SealKey => sealKey(generateKeyPairSync('ed25519').privateKey);
const ours = newSealKey();
const headsOf = () => readHeads(readFileSync(headsFile, 'utf8'));
const verify = (heads = false) =>
  verifyLog(app.db, { publicKeyPem: ours.publicKeyPem, epoch: app.kernel.epoch, ...(heads ? { heads: headsOf() } : {}) });

/** What only somebody with the database's highest rights can do: the triggers are off. */
async function asIntruder(...statements: string[]): Promise<void> {
  await app.db.transaction(async (sql) => {
    await sql.query(`set local session_replication_role = replica`);
    for (const statement of statements) await sql.query(statement);
  });
}

async function emptyLog(): Promise<void> {
  headsFile = join(folder, randomUUID());
  await asIntruder('delete from kernel.log', 'delete from kernel.seal');
}

/** Rows in transactions of their own; sealed until nothing is left, so that batches are what `kernel.seal` says. */
async function writeAndSeal(batches: RowOfLog[][], key = ours): Promise<void> {
  for (const rows of batches) {
    for (const row of rows) {
      await app.db.query(
        `insert into kernel.log (epoch, at, kind, action, actor, organisation, purpose, aggregate, aggregate_id, aggregate_version, subject, facts, personal, before_hash)
         values ($1, $2, 'action', $3, $4, null, $5, 'paper', $6, $7, $4, $8, $9, $10)`,
        [
          app.kernel.epoch,
          new Date(row.at),
          row.action,
          row.actor,
          row.purpose,
          row.paper,
          row.version,
          JSON.stringify(row.facts),
          row.personal,
          row.hash,
        ],
      );
    }
    await sealAll(key);
  }
}

async function sealAll(key = ours): Promise<void> {
  for (;;) {
    await sealNext(app.db, { key, epoch: app.kernel.epoch, now: app.clock.now(), headsFile });
    const [open] = await app.db.query(
      'select 1 from kernel.log l where not exists (select 1 from kernel.seal s where (s.last_epoch, s.last_xid, s.last_seq) >= (l.epoch, l.xid, l.seq)) limit 1',
    );
    if (!open) return;
  }
}

type RowOfLog = {
  at: number;
  action: string;
  actor: string | null;
  purpose: string | null;
  paper: string;
  version: number;
  facts: unknown[];
  personal: Buffer | null;
  hash: Buffer | null;
};
const bytes = fc.option(fc.uint8Array({ maxLength: 40 }).map((a) => Buffer.from(a)));
const row: fc.Arbitrary<RowOfLog> = fc.record({
  at: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }),
  action: fc.constantFrom('papers.write', 'papers.sign', 'papers.hand-over'),
  actor: fc.option(fc.uuid()),
  purpose: fc.option(fc.constantFrom('', 'Kiểm tra', '\u0001')),
  paper: fc.uuid(),
  version: fc.integer({ min: 1, max: 9 }),
  facts: fc.array(
    fc.record({
      type: fc.constantFrom('written', 'signed'),
      data: fc.dictionary(
        fc.constantFrom('a', 'b', 'ngày'),
        fc.oneof(
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.string().map((s) => s.replaceAll('\0', '').toWellFormed()),
        ),
      ),
    }),
    { maxLength: 3 },
  ),
  personal: bytes,
  hash: bytes,
});
const someBatches = fc.array(fc.array(row, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 });

type Place = { seq: number; batch: number };
async function places(): Promise<Place[]> {
  return app.db.query<Place>(
    `select l.seq, (select min(s.batch) from kernel.seal s where (l.epoch, l.xid, l.seq) <= (s.last_epoch, s.last_xid, s.last_seq)) as batch
     from kernel.log l order by l.epoch, l.xid, l.seq`,
  );
}

/** One small change for every column there is. */
const edits: Record<string, string> = {
  epoch: 'epoch + 1',
  xid: '(xid::text::bigint + 1)::text::xid8',
  at: `at + interval '1 microsecond'`,
  kind: `case kind when 'action' then 'system' else 'action' end`,
  action: `action || ' '`,
  actor: 'gen_random_uuid()',
  on_behalf_of: 'gen_random_uuid()',
  position: 'gen_random_uuid()',
  organisation: 'gen_random_uuid()',
  purpose: `case when purpose is null then '' end`,
  aggregate: `aggregate || 's'`,
  aggregate_id: 'gen_random_uuid()',
  aggregate_version: 'aggregate_version + 1',
  subject: 'gen_random_uuid()',
  facts: `facts || '[{"type":"forged"}]'`,
  personal: `case when personal is null then ''::bytea else null end`,
  before_hash: `coalesce(before_hash, '') || '\\x00'::bytea`,
  after_hash: `coalesce(after_hash, '') || '\\x00'::bytea`,
  batch: 'gen_random_uuid()',
};
const copyWith = (seq: number, change: string): string =>
  `insert into kernel.log overriding system value select (jsonb_populate_record(null::kernel.log, to_jsonb(l) || ${change})).* from kernel.log l where seq = ${seq}`;

describe('the log refuses to be changed', () => {
  test('update, delete and truncate fail, on the log, on every partition and on the seals', async () => {
    await app.db.query('select kernel.make_log_partition($1)', ['2026-03-01']);
    await writeAndSeal([fc.sample(row, 3).map((r, i) => ({ ...r, at: Date.UTC(2026, i * 2 + 1, 10) }))]);
    const partitions = await app.db.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'kernel.log'::regclass`,
    );
    expect(partitions.length).toBeGreaterThan(1);
    for (const table of ['kernel.log', ...partitions.map((p) => p.name)]) {
      await expect(app.db.query(`truncate ${table}`)).rejects.toMatchObject({ code: 'MC002' });
      const [held] = await app.db.query(`select 1 from ${table} limit 1`);
      if (!held) continue;
      await expect(app.db.query(`update ${table} set action = 'x'`)).rejects.toMatchObject({ code: 'MC002' });
      await expect(app.db.query(`delete from ${table}`)).rejects.toMatchObject({ code: 'MC002' });
    }
    await expect(app.db.query(`update kernel.seal set rows = 0`)).rejects.toMatchObject({ code: 'MC002' });
    await expect(app.db.query('delete from kernel.seal')).rejects.toMatchObject({ code: 'MC002' });
    await expect(app.db.query('truncate kernel.seal')).rejects.toMatchObject({ code: 'MC002' });
    expect((await verify(true)).ok).toBe(true);
  });
});

describe('whoever gets around that is found', () => {
  test('every column is covered, so a new one cannot be forgotten', async () => {
    const columns = await app.db.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'kernel.log'::regclass and attnum > 0 and not attisdropped`,
    );
    expect(columns.map((c) => c.name).sort()).toEqual(['seq', ...Object.keys(edits)].sort());
  });

  test('any column of any row edited: the batch is named', async () => {
    await fc.assert(
      fc.asyncProperty(someBatches, fc.constantFrom('seq', ...Object.keys(edits)), fc.nat(), async (batches, column, pick) => {
        await emptyLog();
        await writeAndSeal(batches);
        expect(await verify(true)).toMatchObject({ ok: true, comparedWithPublishedHeads: true });
        const all = await places();
        const { seq, batch } = all[pick % all.length]!;
        await asIntruder(
          ...(column === 'seq'
            ? [copyWith(seq, `jsonb_build_object('seq', seq + 100000)`), `delete from kernel.log where seq = ${seq}`]
            : [`update kernel.log set ${column} = ${edits[column]} where seq = ${seq}`]),
        );
        const result = await verify();
        expect(result.ok).toBe(false);
        expect(result.findings.map((f) => f.batch)).toContain(batch);
      }),
      { numRuns: 40 },
    );
  });

  test('a row deleted, slipped in at any sealed place, or exchanged with another: the batch is named, no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        someBatches,
        fc.constantFrom('delete', 'insert', 'insert-before', 'swap'),
        fc.nat(),
        fc.nat(),
        async (batches, how, one, two) => {
          await emptyLog();
          await writeAndSeal(batches);
          const all = await places();
          const a = all[one % all.length]!;
          const b = all[two % all.length]!;
          let touched = [a.batch];
          if (how === 'delete') await asIntruder(`delete from kernel.log where seq = ${a.seq}`);
          // Right before the row: between two batches when it is the first of its batch.
          else if (how === 'insert-before')
            await asIntruder(
              copyWith(a.seq, `jsonb_build_object('seq', seq - 1, 'xid', (xid::text::bigint - 1)::text, 'action', 'forged')`),
            );
          else if (how === 'insert') await asIntruder(copyWith(a.seq, `jsonb_build_object('seq', seq - 1, 'action', 'forged')`));
          else {
            fc.pre(a.seq !== b.seq);
            touched = [...new Set([a.batch, b.batch])];
            await asIntruder(
              `update kernel.log l set action = o.action, facts = o.facts, personal = o.personal, aggregate_id = o.aggregate_id from kernel.log o
             where l.seq in (${a.seq}, ${b.seq}) and o.seq in (${a.seq}, ${b.seq}) and o.seq <> l.seq`,
            );
          }
          const result = await verify();
          expect(result.ok).toBe(false);
          expect([...new Set(result.findings.map((f) => f.batch))].sort()).toEqual(touched.sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a seal altered or taken out of the middle is found', async () => {
    await writeAndSeal(fc.sample(fc.array(row, { minLength: 2, maxLength: 3 }), 4));
    const count = (await verify()).batches;
    expect(count).toBeGreaterThan(2);
    for (const change of [
      'rows = rows + 1',
      `root = sha256(root)`,
      `previous = sha256(previous)`,
      `head = sha256(head)`,
      `signature = sha256(signature)`,
      `at = at + interval '1 second'`,
    ]) {
      const [kept] = await app.db.query<{ seal: string }>('select to_jsonb(s)::text as seal from kernel.seal s where batch = 2');
      await asIntruder(`update kernel.seal set ${change} where batch = 2`);
      expect(
        (await verify()).findings.map((f) => f.batch),
        change,
      ).toContain(2);
      await asIntruder('delete from kernel.seal where batch = 2');
      expect((await verify()).findings).toContainEqual(expect.objectContaining({ code: 'seal-missing', batch: 2 }));
      await asIntruder(`insert into kernel.seal select * from jsonb_populate_record(null::kernel.seal, '${kept!.seal}')`);
      expect((await verify(true)).ok).toBe(true);
    }
  });
});

describe('an end cut off or written anew', () => {
  const cutFrom = (batch: number): string[] => [
    `delete from kernel.log l where exists (select 1 from kernel.seal s where s.batch = ${batch} and (l.epoch, l.xid, l.seq) >= (s.first_epoch, s.first_xid, s.first_seq))`,
    `delete from kernel.seal where batch >= ${batch}`,
  ];

  test('cut off with its seals: found by the published heads; without them the answer says that it cannot know', async () => {
    await fc.assert(
      fc.asyncProperty(someBatches, fc.nat(), async (batches, pick) => {
        await emptyLog();
        await writeAndSeal(batches);
        const { batches: count } = await verify();
        const from = 1 + (pick % count);
        await asIntruder(...cutFrom(from));
        const alone = await verify();
        expect(alone).toMatchObject({ ok: true, comparedWithPublishedHeads: false, publishedUpTo: null });
        expect(alone.summary).toContain('chưa loại trừ');
        const compared = await verify(true);
        expect(compared.findings.map((f) => [f.code, f.batch])).toEqual(
          Array.from({ length: count - from + 1 }, (_, i) => ['truncated', from + i]),
        );
        // The cut end regrows with other rows: still found.
        await writeAndSeal([fc.sample(row, 2)]);
        expect((await verify(true)).findings).toContainEqual(
          expect.objectContaining({ code: 'differs-from-published', batch: from }),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('the whole chain written anew: with another key the signatures betray it, with the stolen key the published heads', async () => {
    for (const [key, code] of [
      [newSealKey(), 'signature-invalid'],
      [ours, 'differs-from-published'],
    ] as const) {
      await emptyLog();
      await writeAndSeal(fc.sample(fc.array(row, { minLength: 2, maxLength: 3 }), 3));
      const published = headsFile;
      await asIntruder(
        `update kernel.log set action = 'forged' where seq = (select min(seq) from kernel.log)`,
        'delete from kernel.seal',
      );
      headsFile = join(folder, randomUUID());
      app.clock.advance(1000);
      await sealAll(key);
      headsFile = published;
      expect((await verify(true)).findings[0]).toMatchObject({ code, batch: 1 });
      if (key === ours) expect(await verify()).toMatchObject({ ok: true, comparedWithPublishedHeads: false });
    }
  });

  test('a forged file of heads accuses the file, not the log; an empty one proves nothing', async () => {
    await writeAndSeal([fc.sample(row, 2), fc.sample(row, 2)]);
    const [first, ...rest] = headsOf();
    writeFileSync(headsFile, [{ ...first!, rows: first!.rows + 1 }, ...rest].map((h) => `${JSON.stringify(h)}\n`).join(''));
    expect((await verify(true)).findings).toEqual([expect.objectContaining({ code: 'published-head-invalid', batch: 1 })]);
    writeFileSync(headsFile, '');
    expect(await verify(true)).toMatchObject({ ok: true, comparedWithPublishedHeads: false });
  });
});

test('a batch across 99 and 100, where the text of the numbers sorts otherwise, still verifies', async () => {
  for (let xid = 96; xid <= 104; xid++) {
    await app.db.query(
      `insert into kernel.log (epoch, xid, at, kind, action, facts) values ($1, $2::text::xid8, $3, 'system', 'papers.write', '[]')`,
      [app.kernel.epoch, String(xid), app.clock.now()],
    );
  }
  await sealAll();
  expect(await verify(true)).toMatchObject({ ok: true, sealedRows: 9, unsealedRows: 0 });
});

describe('publishing heads', () => {
  test('a stop between sealing and publishing, or in the middle of a line, is made good at the next turn', async () => {
    await writeAndSeal([fc.sample(row, 1), fc.sample(row, 1), fc.sample(row, 1)]);
    const whole = readFileSync(headsFile, 'utf8');
    for (const kept of [0, 5, whole.indexOf('\n'), whole.indexOf('\n') + 1, whole.length - 30, whole.length - 1]) {
      writeFileSync(headsFile, whole.slice(0, kept));
      expect(readHeads(readFileSync(headsFile, 'utf8')).length).toBeLessThan(headsInWhole(whole));
      await sealNext(app.db, { key: ours, epoch: app.kernel.epoch, now: app.clock.now(), headsFile });
      expect(headsOf()).toEqual(readHeads(whole));
    }
    expect(await verify(true)).toMatchObject({ ok: true, publishedUpTo: headsInWhole(whole) });
  });

  test('what was sealed after the newest published head is named as not compared', async () => {
    await writeAndSeal([fc.sample(row, 1), fc.sample(row, 1)]);
    const [first] = headsOf();
    const result = await verifyLog(app.db, { publicKeyPem: ours.publicKeyPem, epoch: 1, heads: [first!] });
    expect(result).toMatchObject({ ok: true, publishedUpTo: 1 });
    expect(result.summary).toContain('mới đến lô 1');
  });

  test('another line appended by hand is refused, not believed', async () => {
    await writeAndSeal([fc.sample(row, 1)]);
    appendFileSync(headsFile, 'not json\n');
    expect(() => headsOf()).toThrow();
  });
});

const headsInWhole = (text: string): number => text.split('\n').length - 1;

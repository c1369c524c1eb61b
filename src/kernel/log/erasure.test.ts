import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { birthAnswers, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { unseal } from '../crypto.ts';
import { receiveFile } from '../http/files.ts';
import { packageRoot } from '../package-root.ts';
import { readHeads } from './heads.ts';
import { sealNext } from './seal.ts';
import { verifyLog } from './verify.ts';

let app: TestApp;
let folder: string;
let headsFile: string;
let dossier: string;
const reason = 'Tôi khai nhầm tên con, tên đúng là Phạm Đinh Bảo Anh.';

beforeAll(async () => {
  app = await createTestApp();
  folder = mkdtempSync(join(tmpdir(), 'motcua-erasure-'));
  headsFile = join(folder, 'heads.jsonl');
  const father = await app.as(people.father);
  const { id: file } = await receiveFile(app.kernel, father, {
    name: 'giay chung sinh chau An.png',
    content: (async function* () {
      yield smallPng;
    })(),
  });
  const input = {
    procedure: '1.001193',
    organisation: '21523',
    answers: birthAnswers,
    papers: [{ component: 'birth-notice', file }],
  };
  dossier = (await app.act('dossiers.submit', { by: father, idempotencyKey: crypto.randomUUID(), input })).id;
  await app.ask('dossiers.page', { by: 'pham.thi.hoai.thu', id: dossier });
  await app.act('dossiers.withdraw', { by: father, id: dossier, input: { reason } });
  await sealAll();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sealAll(): Promise<void> {
  while ((await verify()).unsealedRows > 0) {
    await sealNext(app.db, { key: app.secrets.seal, epoch: app.kernel.epoch, now: app.clock.now(), headsFile });
  }
}
const verify = () => verifyLog(app.db, { publicKeyPem: app.secrets.seal.publicKeyPem, epoch: app.kernel.epoch });
const withdrawal = async () =>
  (
    await app.db.query<{ subject: string; personal: Buffer }>(
      `select subject, personal from kernel.log where aggregate_id = $1 and action = 'dossiers.withdraw'`,
      [dossier],
    )
  )[0]!;

describe('personal data in the log', () => {
  test('no row shows it: names, numbers, birthdays, what was typed', async () => {
    const rows = await app.db.query<{ text: string }>('select l::text as text from kernel.log l');
    // bytea is written as hexadecimal: decoded, so that plain text in it would be seen.
    const seen = rows
      .map(
        ({ text }) =>
          `${text}\n${text.replaceAll(/\\\\?x([0-9a-f]*)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))}`,
      )
      .join('\n');
    const needles = [
      people.father,
      people.mother,
      'Phạm Văn Thôi',
      'Đinh Thị',
      'Bảo',
      'Ba Tơ',
      '2000-08-19',
      'khai nhầm',
      'chung sinh',
      'chung-sinh',
    ];
    for (const needle of needles) {
      expect(seen).not.toContain(needle);
      expect(seen).not.toContain(Buffer.from(needle).toString('latin1'));
    }
  });

  test('a lawful erasure destroys the key: unreadable for ever, and the log still verifies against the published heads', async () => {
    const { subject, personal } = await withdrawal();
    const key = await app.kernel.subjectKeys.keyOf(subject, app.clock.now());
    expect(JSON.parse(unseal(key!, personal, dossier).toString())).toEqual([{ reason }]);
    expect(() => unseal(key!, personal, crypto.randomUUID())).toThrow();

    await app.kernel.subjectKeys.destroy(subject, app.clock.now());
    expect(await app.kernel.subjectKeys.keyOf(subject, app.clock.now())).toBeUndefined();
    const [row] = await app.db.query<{ wrapped: Buffer | null }>('select wrapped from kernel.subject_key where subject = $1', [
      subject,
    ]);
    expect(row!.wrapped).toBeNull();
    expect((await withdrawal()).personal.equals(personal)).toBe(true);
    const heads = readHeads(readFileSync(headsFile, 'utf8'));
    expect(await verifyLog(app.db, { publicKeyPem: app.secrets.seal.publicKeyPem, epoch: 1, heads })).toMatchObject({
      ok: true,
      publishedUpTo: heads.length,
    });
  });

  test('what the erased person does later is still recorded, without a personal part', async () => {
    const father = await app.as(people.father);
    const { id: file } = await receiveFile(app.kernel, father, {
      name: 'a.png',
      content: (async function* () {
        yield smallPng;
      })(),
    });
    const input = {
      procedure: '1.001193',
      organisation: '21523',
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file }],
    };
    const { id } = await app.act('dossiers.submit', { by: father, idempotencyKey: crypto.randomUUID(), input });
    await app.act('dossiers.withdraw', { by: father, id, input: { reason } });
    const [row] = await app.db.query<{ personal: Buffer | null }>(
      `select personal from kernel.log where aggregate_id = $1 and action = 'dossiers.withdraw'`,
      [id],
    );
    expect(row!.personal).toBeNull();
  });
});

describe('motcua log verify', { timeout: 120_000 }, () => {
  test('prints one JSON document; status 0 when the log is whole, 1 on damage, 2 on a wrong call', async () => {
    await sealAll();
    const whole = await motcua('log', 'verify', '--heads', headsFile, '--json');
    expect(whole, whole.err).toMatchObject({ status: 0 });
    expect(JSON.parse(whole.out)).toMatchObject({ ok: true, comparedWithPublishedHeads: true, findings: [] });

    await app.db.transaction(async (sql) => {
      await sql.query('set local session_replication_role = replica');
      await sql.query(`update kernel.log set organisation = gen_random_uuid() where seq = (select min(seq) from kernel.log)`);
    });
    const damaged = await motcua('log', 'verify', '--json');
    expect(damaged.status, damaged.err).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({
      ok: false,
      comparedWithPublishedHeads: false,
      findings: [{ code: 'row-edited', batch: 1 }],
    });

    writeFileSync(join(folder, 'broken'), 'not heads\n');
    for (const file of ['broken', 'absent']) {
      const wrong = await motcua('log', 'verify', '--heads', join(folder, file), '--json');
      expect(wrong.status, wrong.err).toBe(2);
      expect(JSON.parse(wrong.out)).toEqual({ error: expect.stringContaining(join(folder, file)) });
      expect(wrong.err).toBe(`${JSON.parse(wrong.out).error}\n`);
    }
  });
});

async function motcua(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const { host, port, user, password } = inject('postgres');
  const [row] = await app.db.query<{ name: string }>('select current_database() as name');
  const child = spawn(process.execPath, [join(packageRoot, 'tools/motcua.mjs'), ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${row!.name}?host=${encodeURIComponent(host)}`,
      MOTCUA_DATA_DIR: inject('testDataDir'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out, err })));
}

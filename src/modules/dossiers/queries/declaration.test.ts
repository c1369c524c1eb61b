import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from '../../../kernel/http/files.ts';
import { birthAnswers, people, smallPng } from '../../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../../testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

async function submitted(): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  const file = await receiveFile(app.kernel, await app.as(people.father), { name: 'chung-sinh.png', content });
  const { id } = await app.act('dossiers.submit', {
    by: people.father,
    idempotencyKey: crypto.randomUUID(),
    input: {
      procedure: '1.001193',
      organisation: '21523',
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file: file.id }],
    },
  });
  return id;
}

const textOf = (pdf: Uint8Array): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'to-khai-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('the declaration prints with whom it is sent to, what was declared, the pledge and who declares', async () => {
  const id = await submitted();
  const { file } = await app.ask<{ file: { name: string; content: Uint8Array } }>('dossiers.declaration', {
    by: people.father,
    id,
  });
  expect(file.name).toMatch(/^to-khai-H48.*\.pdf$/);
  expect(Buffer.from(file.content).subarray(0, 5).toString()).toBe('%PDF-');
  const text = textOf(file.content);
  if (text === null) return console.log('pdftotext is not here: the words were not read');
  const words = text.replace(/\s+/g, ' ');
  for (const wanted of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Ủy ban nhân dân xã Ba Tô', 'Phạm Văn Thôi'])
    expect(words).toContain(wanted);
  expect(words.toLowerCase()).toContain('tờ khai đăng ký khai sinh');
});

test('it is for the person and those who handle the dossier, and leaves a trace', async () => {
  const id = await submitted();
  await expect(app.ask('dossiers.declaration', { by: people.mother, id })).rejects.toMatchObject({ status: 404 });
  await app.ask('dossiers.declaration', { by: 'pham.thi.hoai.thu', id });
  const looks = await app.db.query<{ action: string }>(
    "select action from kernel.log where kind = 'read' and aggregate_id = $1",
    [id],
  );
  expect(looks.map((l) => l.action)).toContain('dossiers.declaration');
});

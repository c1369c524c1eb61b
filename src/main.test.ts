import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from './kernel/index.ts';
import { type RunningProduct, runProduct } from './testkit/run-product.ts';

let product: RunningProduct;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-second-'));
  product = await runProduct();
}, 120_000);
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the file of published heads is there from the first start', () => {
  expect(readdirSync(product.dataDir)).toContain('heads.jsonl');
});

test('a port that is taken is one sentence, before a database is made', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [join(packageRoot, 'dist/main.mjs')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, PORT: new URL(product.url).port, MOTCUA_DATA_DIR: folder },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  expect(said).toMatch(/^PORT: cổng \d+ đang có chương trình khác dùng[^\n]*\n$/);
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

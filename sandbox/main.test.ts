import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startSandbox } from './server.ts';

const ENTRY = join(import.meta.dirname, 'main.ts');
const Ready = z.object({ event: z.literal('sandbox.ready'), port: z.number(), publicUrl: z.string() });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (ipc: boolean, more: Record<string, string> = {}) =>
  spawn(process.execPath, [ENTRY], {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_DATA_DIR: folder, SANDBOX_SECRET: 'secret of the tests', ...more },
    stdio: ipc ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['pipe', 'pipe', 'inherit'],
  });
const firstLine = async (child: ReturnType<typeof run>): Promise<unknown> => {
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return JSON.parse(line);
};

test.each([false, true])('says when it is ready, serves, and ends with its parent (IPC channel: %s)', async (ipc) => {
  const child = run(ipc);
  const { port } = Ready.parse(await firstLine(child));
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  const ended = once(child, 'exit');
  if (ipc) child.disconnect();
  else child.stdin?.end();
  expect((await ended)[0]).toBe(0);
});

test('refuses production', async () => {
  const child = run(false, { MOTCUA_MODE: 'production' });
  const ended = once(child, 'exit');
  expect(await firstLine(child)).toMatchObject({ event: 'sandbox.failed-to-start' });
  expect((await ended)[0]).toBe(1);
});

test('behind a path of a proxy all addresses are the public ones, whatever Host is sent', async () => {
  const publicUrl = 'https://demo.example/thu-nghiem';
  const sandbox = await startSandbox({ port: 0, dataDir: folder, clients: [], publicUrl });
  try {
    const discovery = await fetch(`http://127.0.0.1:${sandbox.port}/vneid/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(await discovery.json()).toMatchObject({
      issuer: `${publicUrl}/vneid`,
      authorization_endpoint: `${publicUrl}/vneid/auth`,
      token_endpoint: `${publicUrl}/vneid/token`,
    });
  } finally {
    await sandbox.close();
  }
});

test('fault switches obey the secret alone', async () => {
  const sandbox = await startSandbox({ port: 0, dataDir: folder, clients: [], secret: 'secret of the tests' });
  const control = (method: string, body?: unknown, secret = 'secret of the tests') =>
    fetch(`http://127.0.0.1:${sandbox.port}/control/faults`, {
      method,
      headers: { 'x-sandbox-secret': secret },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  try {
    expect((await control('POST', { tsa: { mode: 'down' } }, 'guess')).status).toBe(403);
    expect((await control('POST', { tsa: { mode: 'explode' } })).status).toBe(400);
    expect(await (await control('POST', { vneid: { mode: 'error' } })).json()).toMatchObject({
      vneid: { mode: 'error' },
      tsa: { mode: 'ok' },
    });
    const discovery = `http://127.0.0.1:${sandbox.port}/vneid/.well-known/openid-configuration`;
    expect((await fetch(discovery)).status).toBe(503);
    await control('DELETE');
    expect((await fetch(discovery)).status).toBe(200);
  } finally {
    await sandbox.close();
  }
});

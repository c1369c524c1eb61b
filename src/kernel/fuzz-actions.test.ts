import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf, shown } from '../testkit/fuzz/judge.ts';
import { badInputs, type Schema } from '../testkit/fuzz/mutate.ts';
import { type OpenCall, openAction, openQuery, send } from '../testkit/fuzz/open-calls.ts';
import { type ProbedQuery, postOf, type QueryUrl, queryUrls } from '../testkit/fuzz/query-urls.ts';
import { watchWrites } from '../testkit/fuzz/watch-writes.ts';
import { createTestApp, type TestApp } from '../testkit/test-app.ts';
import type { AnyAction } from './index.ts';

/**
 * Strange input over HTTP for every declared action and query, sent by somebody who may do it, on rows on which it is open: never a
 * defect (500), never half of a change, always an answer that a person can read. New declarations are in it by being declared.
 */
let app: TestApp;
let watch: Awaited<ReturnType<typeof watchWrites>>;
beforeAll(async () => {
  app = await createTestApp();
  watch = await watchWrites(app);
});
afterAll(() => app?.close());

const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Sends one call after another; after every one that went through, exactly its own change is in the tables, and the row is a new one. */
async function sendAll(
  call: OpenCall,
  schema: Schema,
  calls: { input?: unknown; name?: string; body: BodyInit; headers?: Record<string, string> }[],
): Promise<{ faults: string[]; good: number }> {
  const faults: string[] = [];
  let good = 0;
  let row = await call.fresh();
  await watch.changes();
  const compare = async (wanted: string[], after: string): Promise<void> => {
    const { bare, log } = await watch.changes();
    if (bare.length > 0) faults.push(`written without a log row: ${bare.join(', ')} (up to ${after})`);
    if (log.join() !== wanted.join()) faults.push(`log has ${log.join()}, should have ${wanted.join()} (up to ${after})`);
  };
  for (const { input, name = shown(input), body, headers } of calls) {
    const response = await send(app, call, row.id, body, headers);
    const found = await faultsOf(response, input, schema);
    faults.push(...found.map((f) => `${f} <- ${name}`));
    if (response.status < 300) {
      good++;
      const { id } = (await response.json()) as { id: string };
      await compare([`${call.type} ${id}`], name);
      row = await call.fresh();
      await watch.changes();
    }
  }
  await compare([], 'the end');
  return { faults, good };
}

const actions = (): AnyAction[] => [...app.kernel.actions.values()];

describe('every action', () => {
  test('with at least 200 strange inputs each', async () => {
    const faults: string[] = [];
    const counts: Record<string, [number, number]> = {};
    for (const action of actions()) {
      const call = await openAction(app, action);
      const schema = schemaOf(action.input);
      const inputs = badInputs(action.type, schema, (await call.fresh()).input, 200);
      const result = await sendAll(
        call,
        schema,
        inputs.map((input) => ({ input, body: JSON.stringify(input) })),
      );
      faults.push(...result.faults.map((f) => `${action.type}: ${f}`));
      counts[action.type] = [inputs.length, result.good];
    }
    expect(faults.slice(0, 25)).toEqual([]);
    for (const [sent] of Object.values(counts)) expect(sent).toBeGreaterThanOrEqual(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 300_000);

  test('with wrong versions, keys, types of content, and bodies that are no JSON: refused, and nothing is written', async () => {
    const faults: string[] = [];
    for (const action of actions()) {
      const call = await openAction(app, action);
      const { input } = await call.fresh();
      const body = JSON.stringify(input);
      const withHeaders = [
        ...(action.target
          ? ['', '"', '"a"', '*', '"-1"', '"99999999999"', '1', 'W/"1"x', '"1", "2"', '"1.5"', '"77"']
          : ['"a"', '1']
        ).map((v) => ({ 'if-match': v })),
        ...['', '1234567', 'a'.repeat(65), 'a'.repeat(9000), 'có khóa 12', 'a b c d e f'].map((v) => ({ 'idempotency-key': v })),
        ...['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''].map((v) => ({ 'content-type': v })),
      ].map((headers) => ({ name: JSON.stringify(headers), body, headers: headers as Record<string, string> }));
      const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
      const bodies: BodyInit[] = [
        '{',
        '{"a":}',
        body.slice(0, -1),
        `${body}x`,
        `${body}${body}`,
        '[]',
        '"chữ"',
        '12',
        'true',
        '\u0000',
        "{'a':1}",
        '{a:1}',
        'NaN',
        '1e999x',
        `{"x":"${'a'.repeat(2 * 1024 * 1024)}"}`,
        '['.repeat(100_000),
        `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
        bytes('{"reason":"\xff\xfe\xfa"}'),
        bytes(`${body.slice(0, -1)}\xc3\x28}`),
        bytes('\xef\xbb\xbf{"x":1}'),
        '{"__proto__":{"polluted":1},"x":1e400}',
        `{"x":"a","x":"b","x":{"x":1,"x":2}}`,
      ];
      const raw = bodies.map((b) => ({ name: typeof b === 'string' ? b.slice(0, 50) : 'bytes', body: b }));
      const result = await sendAll(call, schemaOf(action.input), [...withHeaders, ...raw]);
      faults.push(...result.faults.map((f) => `${action.type}: ${f}`));
      if (result.good > 0) faults.push(`${action.type}: ${result.good} of them went through`);
    }
    expect(faults.slice(0, 25)).toEqual([]);
  }, 300_000);

  test('says what is wrong with the body: too large, not JSON, not UTF-8, another type', async () => {
    const call = await openAction(app, app.kernel.actions.get('forms.start-draft')!);
    const status = async (body: BodyInit, headers?: Record<string, string>): Promise<number> =>
      (await send(app, call, null, body, headers)).status;
    const pieces = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x20)),
    });
    expect(await status(`{"x":"${'a'.repeat(2 * 1024 * 1024)}"}`)).toBe(413);
    const endless = app.http.request(
      new Request(`http://localhost:3000${call.path}`, {
        method: 'POST',
        body: pieces,
        headers: { ...call.headers, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        duplex: 'half',
      } as RequestInit),
    );
    expect((await endless).status).toBe(413);
    expect(await status('{"procedure":')).toBe(400);
    expect(await status(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBe(400);
    expect(await status('{}', { 'content-type': 'text/plain' })).toBe(415);
    expect(await status('[]')).toBe(422);
  });
});

describe('every query', () => {
  test('with strange parameters, ids, cursors and purposes', async () => {
    const faults: string[] = [];
    for (const query of app.kernel.queries.values()) {
      const call = await openQuery(app, query);
      const { id, input } = await call.fresh();
      const schema = schemaOf(query.input);
      const probed: ProbedQuery = { type: query.type, path: call.path, id, example: input as Record<string, unknown>, schema };
      await watch.changes();
      const request = (url: string, headers: Record<string, string>): Response | Promise<Response> =>
        query.sensitive ? app.http.request(...postOf(url, headers)) : app.http.request(url, { headers });
      const plain = await request(queryUrls(probed, 0)[0]!.url, call.headers);
      if (plain.status === 401 || plain.status === 403) faults.push(`${query.type}: the example is refused with ${plain.status}`);
      const { purpose: _own, ...bare } = call.headers;
      const ask = async ({ url, given }: QueryUrl): Promise<void> => {
        const response = await request(url, given.purpose === undefined ? call.headers : bare);
        const found = await faultsOf(response, given, schema);
        faults.push(...found.map((f) => `${query.type}: ${f} <- ${shown(url)}`));
      };
      const urls = queryUrls(probed, 130);
      for (let i = 0; i < urls.length; i += 8) await Promise.all(urls.slice(i, i + 8).map(ask));
      // Looking writes nothing but who looked.
      const written = (await watch.changes()).tables.filter((table) => table !== 'kernel.log');
      if (written.length > 0) faults.push(`${query.type} wrote to ${written.join(', ')}`);
    }
    expect(faults.slice(0, 25)).toEqual([]);
  }, 300_000);
});

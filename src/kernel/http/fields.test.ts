import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { Env } from './context.ts';
import { readFields } from './fields.ts';

const limits = { most: 10_000, mostOverall: 5_000_000 };

/** What a server reads of a body that comes in pieces of the given length. */
async function read(body: Uint8Array, type: string, piece: number, most = limits): Promise<[string, string][] | undefined> {
  const app = new Hono<Env>();
  let fields: FormData | undefined;
  app.post('/', async (c) => {
    fields = await readFields(c, most);
    return c.text('');
  });
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      controller.enqueue(body.subarray(at, at + piece));
      at += piece;
    },
  });
  await app.request('/', { method: 'POST', body: stream, headers: { 'content-type': type }, duplex: 'half' } as RequestInit);
  return fields && ([...fields] as [string, string][]);
}

async function encoded(entries: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value as string);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return { type: request.headers.get('content-type')!, body: new Uint8Array(await request.arrayBuffer()) };
}

const photo = (bytes: number) => new File([new Uint8Array(bytes).fill(13)], 'giấy chứng sinh.jpg', { type: 'image/jpeg' });

describe('the typed fields of a form with photographs', () => {
  test('are read whole, of the photographs is told only that they were there, however the pieces fall', async () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n'));
    const name = fc.stringMatching(/^[a-z."-]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, word), { maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        async (fields, piece) => {
          const { type, body } = await encoded([['paper.a', photo(700)], ...fields, ['paper.b', photo(0)]]);
          expect(await read(body, type, piece)).toEqual([['_lost', 'paper.a'], ...fields, ['_lost', 'paper.b']]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('survive three megabytes of photographs before them', async () => {
    const { type, body } = await encoded([
      ['paper.birth', photo(3_000_000)],
      ['child.family', 'Đinh'],
    ]);
    expect(await read(body, type, 65_536)).toEqual([
      ['_lost', 'paper.birth'],
      ['child.family', 'Đinh'],
    ]);
  });

  test('are not kept when they are too long, cut short, or no such form', async () => {
    const long = await encoded([['note', 'a'.repeat(10_001)]]);
    expect(await read(long.body, long.type, 4096)).toBeUndefined();
    const { type, body } = await encoded([['note', 'a']]);
    expect(await read(body.subarray(0, -6), type, 4096)).toBeUndefined();
    expect(await read(body, 'text/plain', 4096)).toBeUndefined();
    const parts = Buffer.from('--b\r\n\r\n\r\n'.repeat(5000));
    expect(await read(Buffer.concat([parts, Buffer.from('--b--')]), 'multipart/form-data; boundary=b', 4096)).toBeUndefined();
    expect(await read(body, type, 4096, { ...limits, mostOverall: 20 })).toBeUndefined();
  });
});

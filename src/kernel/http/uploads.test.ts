import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eicar, type Scanner, startScanner } from '../../../sandbox/clamav/scanner.ts';
import { people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import { addPiece, beginUpload, finishUpload, getUpload } from '../files/uploads.ts';
import { scan } from '../files/virus.ts';
import { keepHouse } from '../housekeeping.ts';
import { receiveFile } from './files.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ at: monday });
});
afterAll(() => app?.close());

/** A picture of any length: what stands behind its end is carried along. */
const picture = (bytes: number): Buffer<ArrayBuffer> => Buffer.concat([smallPng, randomBytes(bytes - smallPng.length)]);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** One person's tus client; `address` is what the server gave. */
function client(by: string) {
  const call = async (method: string, address: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    app.http.request(`http://localhost:3000${address}`, {
      method,
      headers: { authorization: `Bearer ${await app.tokenOf(by)}`, 'tus-resumable': '1.0.0', ...headers },
      ...(body !== undefined && { body, duplex: 'half' }),
    } as RequestInit);
  const metadata = (about: Record<string, string>) =>
    Object.entries(about)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(',');
  return {
    call,
    begin: (bytes: number, about: Record<string, string> = { filename: 'giấy.png' }) =>
      call('POST', '/api/v1/uploads', { 'upload-length': String(bytes), 'upload-metadata': metadata(about) }),
    piece: (address: string, offset: number, body: BodyInit, more: Record<string, string> = {}) =>
      call(
        'PATCH',
        address,
        { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...more },
        body,
      ),
    offset: async (address: string) => Number((await call('HEAD', address)).headers.get('upload-offset')),
    finish: (address: string) => call('POST', `${address}/finish`),
  };
}
const father = client(people.father);

/** A line that breaks after so many bytes. */
const broken = (content: Buffer, after: number): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(content.subarray(0, after)));
    },
    pull(controller) {
      controller.error(new Error('the line broke'));
    },
  });

describe('a file over a bad line', () => {
  test('keeps what came before the break and goes on from there, byte for byte', async () => {
    const content = picture(700_000);
    const begun = await father.begin(content.length);
    expect(begun.status).toBe(201);
    expect(begun.headers.get('tus-resumable')).toBe('1.0.0');
    const address = begun.headers.get('location')!;
    await father.piece(address, 0, broken(content, 300_000));
    expect(await father.offset(address)).toBe(300_000);
    expect((await father.finish(address)).status).toBe(409);
    const rest = await father.piece(address, 300_000, content.subarray(300_000));
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, '700000']);
    const receipt = await (await father.finish(address)).json();
    expect(receipt).toMatchObject({
      name: 'giấy.png',
      bytes: 700_000,
      pages: 1,
      sha256: sha256(content),
      mediaType: 'image/png',
    });
    // The answer was lost, and is asked for again: the same file, not a second one.
    expect(await (await father.finish(address)).json()).toMatchObject({ id: receipt.id });
    expect(await app.db.query('select 1 from kernel.upload_part where upload = $1', [address.split('/').at(-1)])).toEqual([]);
  });

  test('a piece sent twice, or before its turn, changes nothing and is told where to go on', async () => {
    const content = picture(50_000);
    const address = (await father.begin(content.length)).headers.get('location')!;
    await father.piece(address, 0, content.subarray(0, 20_000));
    for (const offset of [0, 10_000, 30_000]) {
      const answer = await father.piece(address, offset, content.subarray(offset, offset + 5000));
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ code: 'files.other-offset', offset: 20_000 });
    }
    expect(await father.offset(address)).toBe(20_000);
  });

  test('however it is cut, repeated and mixed up, the file that comes out is the one that was sent', async () => {
    const content = picture(40_000);
    const event = fc.record({ at: fc.nat(content.length), length: fc.integer({ min: 0, max: 20_000 }), cut: fc.nat(20_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
        const by = await app.as(people.father);
        const { id } = await beginUpload(app.kernel, by, { name: 'a.png', bytes: content.length, purpose: '', mark: '' });
        for (const { at, length, cut } of events) {
          const part = content.subarray(at, at + length);
          const line = (async function* () {
            yield part.subarray(0, cut);
            if (cut < part.length) throw new Error('cut');
          })();
          await addPiece(app.kernel, by, id, { offset: at, content: line }).catch(() => {});
        }
        const { received } = await getUpload(app.kernel, by, id);
        const rest = (async function* () {
          yield content.subarray(received);
        })();
        if (received < content.length) await addPiece(app.kernel, by, id, { offset: received, content: rest });
        expect((await finishUpload(app.kernel, by, id)).sha256).toBe(sha256(content));
      }),
      { numRuns: 12 },
    );
  });

  test('two tabs send the same piece at once: it counts once', async () => {
    const content = picture(60_000);
    const address = (await father.begin(content.length)).headers.get('location')!;
    const answers = await Promise.all([0, 0, 0].map(() => father.piece(address, 0, content)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    const made = await Promise.all([0, 0].map(() => father.finish(address)));
    const whole = made.filter(({ status }) => status === 201);
    expect(whole.length).toBeGreaterThan(0);
    expect(await (await father.finish(address)).json()).toMatchObject({ sha256: sha256(content) });
    const files = await app.db.query('select 1 from kernel.file where sha256 = $1', [Buffer.from(sha256(content), 'hex')]);
    expect(files).toHaveLength(1);
  });

  test('another device goes on with the same photograph for the same paper', async () => {
    const content = picture(30_000);
    const about = { filename: 'IMG_1.png', purpose: 'draft:x:birth-notice', mark: '30000-abc' };
    const one = (await father.begin(content.length, about)).headers.get('location')!;
    await father.piece(one, 0, content.subarray(0, 12_000));
    const again = await father.begin(content.length, { ...about, filename: 'tu-dien-thoai-khac.png' });
    expect([again.headers.get('location'), again.headers.get('upload-offset')]).toEqual([one, '12000']);
    const elsewhere = await father.begin(content.length, { ...about, purpose: 'draft:y:birth-notice' });
    expect(elsewhere.headers.get('upload-offset')).toBe('0');
  });

  test('a piece that was garbled on the way is said so and not kept', async () => {
    const content = picture(9000);
    const address = (await father.begin(content.length)).headers.get('location')!;
    const sum = { 'upload-checksum': `sha256 ${createHash('sha256').update('other').digest('base64')}` };
    expect((await father.piece(address, 0, content, sum)).status).toBe(460);
    expect(await father.offset(address)).toBe(0);
    const right = { 'upload-checksum': `sha256 ${createHash('sha256').update(content).digest('base64')}` };
    expect((await father.piece(address, 0, content, right)).status).toBe(204);
  });
});

describe('what is not taken', () => {
  test('too large, empty, without length, another version of the protocol, more bytes than said', async () => {
    expect((await father.begin(51 * 1024 * 1024)).status).toBe(413);
    expect((await father.begin(0)).status).toBe(422);
    expect((await father.call('POST', '/api/v1/uploads')).status).toBe(400);
    expect((await father.call('POST', '/api/v1/uploads', { 'tus-resumable': '0.2.2', 'upload-length': '5' })).status).toBe(412);
    const address = (await father.begin(100)).headers.get('location')!;
    expect((await father.piece(address, 0, picture(200))).status).toBe(400);
    expect(await father.offset(address)).toBe(0);
    expect((await father.call('OPTIONS', '/api/v1/uploads')).headers.get('tus-extension')).toContain('creation');
  });
  test('a program is refused by its first piece, before the rest is sent; nothing of it stays', async () => {
    const address = (await father.begin(900_000)).headers.get('location')!;
    const answer = await father.piece(address, 0, Buffer.concat([Buffer.from('MZ'), randomBytes(20_000)]));
    expect([answer.status, (await answer.json()).code]).toEqual([415, 'files.program']);
    expect((await father.call('HEAD', address)).status).toBe(404);
  });
  test('what turns out to be broken when it is whole is refused with a reason, and is gone', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3000)]);
    const address = (await father.begin(content.length)).headers.get('location')!;
    await father.piece(address, 0, content);
    const answer = await father.finish(address);
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'files.damaged']);
    expect((await father.call('HEAD', address)).status).toBe(404);
    expect(await app.kernel.files.has(createHash('sha256').update(content).digest())).toBe(false);
  });
  test('others’ uploads are not there, whatever is done with them', async () => {
    const address = (await father.begin(1000)).headers.get('location')!;
    const stranger = client(people.mother);
    await app.tokenOf(people.mother);
    for (const answer of await Promise.all([
      stranger.call('HEAD', address),
      stranger.piece(address, 0, picture(1000)),
      stranger.finish(address),
      stranger.call('DELETE', address),
    ]))
      expect(answer.status).toBe(404);
    expect(await father.offset(address)).toBe(0);
    const nobody = await app.http.request(`http://localhost:3000${address}`, { method: 'HEAD' });
    expect(nobody.status).toBe(401);
  });
});

test('what nobody goes on with is cleaned away with its pieces; what is stopped at once', async () => {
  const content = picture(20_000);
  const hash = createHash('sha256').update(content.subarray(0, 10_000)).digest();
  const address = (await father.begin(content.length)).headers.get('location')!;
  await father.piece(address, 0, content.subarray(0, 10_000));
  expect(await app.kernel.files.has(hash)).toBe(true);
  app.clock.advance(29 * 86_400_000);
  await keepHouse(app.kernel);
  expect(await father.offset(address)).toBe(10_000);
  app.clock.advance(2 * 86_400_000);
  await keepHouse(app.kernel);
  expect(await app.kernel.files.has(hash)).toBe(false);
  expect((await father.call('HEAD', address)).status).toBe(404);
  const stopped = (await father.begin(content.length)).headers.get('location')!;
  await father.piece(stopped, 0, content.subarray(0, 10_000));
  expect((await father.call('DELETE', stopped)).status).toBe(204);
  expect(await app.kernel.files.has(hash)).toBe(false);
});

describe('with a scanner for malware', () => {
  let scanner: Scanner;
  beforeAll(async () => {
    scanner = await startScanner();
  });
  afterAll(() => scanner.close());
  const scanned = (address: string) => ({
    ...app.kernel,
    configuration: { ...app.kernel.configuration, MOTCUA_CLAMAV: address },
  });
  const parts = (content: Buffer) =>
    (async function* () {
      for (let at = 0; at < content.length; at += 7000) yield content.subarray(at, at + 7000);
    })();

  test('an infected file is refused and was never in the store; a clean one is taken', async () => {
    const by = await app.as(people.father);
    const infected = Buffer.concat([picture(100_000), Buffer.from(eicar), randomBytes(50)]);
    await expect(receiveFile(scanned(scanner.address), by, { name: 'a.png', content: parts(infected) })).rejects.toMatchObject({
      code: 'files.infected',
      status: 422,
    });
    expect(await app.kernel.files.has(createHash('sha256').update(infected).digest())).toBe(false);
    const clean = picture(100_000);
    expect(await receiveFile(scanned(scanner.address), by, { name: 'a.png', content: parts(clean) })).toMatchObject({ pages: 1 });
    expect(scanner.scanned()).toBe(2);
  });

  test('a scanner that is away means not now, never clean; what was sent in pieces waits for it', async () => {
    const by = await app.as(people.father);
    const away = scanned('127.0.0.1:9');
    await expect(receiveFile(away, by, { name: 'a.png', content: parts(picture(5000)) })).rejects.toMatchObject({
      code: 'files.unchecked',
      status: 503,
    });
    const content = picture(5000);
    const { id } = await beginUpload(away, by, { name: 'a.png', bytes: content.length, purpose: '', mark: '' });
    await addPiece(away, by, id, { offset: 0, content: parts(content) });
    await expect(finishUpload(away, by, id)).rejects.toMatchObject({ code: 'files.unchecked' });
    expect(await finishUpload(scanned(scanner.address), by, id)).toMatchObject({ sha256: sha256(content) });
  });

  test('a scanner that refuses the length, or says nothing, is an error', async () => {
    const small = await startScanner({ most: 10 });
    await expect(scan(small.address, parts(picture(5000)))).rejects.toThrow('size limit');
    await small.close();
    await expect(scan(small.address, parts(picture(5000)))).rejects.toThrow('cannot be reached');
  });
});

describe('hoards', () => {
  test('what is said of an upload has no control characters', async () => {
    for (const name of ['purpose', 'mark'])
      expect((await father.begin(100, { filename: 'a.png', [name]: 'x\0' })).status).toBe(400);
  });

  test('uploads that were begun while all were empty are not filled beyond what one account may have lying about', async () => {
    const by = await app.as(people.mother);
    const begin = () => beginUpload(app.kernel, by, { name: 'a.png', bytes: 5000, purpose: 'kho', mark: '' });
    const [full, empty] = [await begin(), await begin()];
    await app.db.query(
      'update kernel.upload set received = 3::bigint * 1024 * 1024 * 1024, bytes = 3::bigint * 1024 * 1024 * 1024 where id = $1',
      [full.id],
    );
    const content = (async function* () {
      yield picture(5000);
    })();
    await expect(addPiece(app.kernel, by, empty.id, { offset: 0, content })).rejects.toMatchObject({ status: 429 });
    await app.db.query('delete from kernel.upload where id = any($1)', [[full.id, empty.id]]);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../kernel/documents/index.ts';
import { makePeople, type People, requestFor } from './fixtures.ts';
import { requestTimestamp, signPdf, TimestampError, verifyPdf } from './index.ts';
import { makeIdentity, timestampAuthority } from './test-authority.ts';

const data = Buffer.from('signature value');
const url = 'http://tsa.invalid/';
let people: People;
const silent = createServer(() => {}); // takes the question and never answers

beforeAll(async () => {
  people = await makePeople();
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

const faultOf = (fetch: typeof globalThis.fetch, at = url, timeoutMs = 5_000) =>
  requestTimestamp({ url: at, data, fetch, timeoutMs }).then(
    () => 'stamped',
    (error: unknown) => (error instanceof TimestampError ? error.fault : 'another error'),
  );

describe('asking for a time stamp', () => {
  it('gives the time and the name of the authority', async () => {
    const at = new Date('2026-11-20T03:26:07Z');
    const stamp = await requestTimestamp({ url, data, fetch: timestampAuthority(people.clock, [people.authority], { at }) });
    expect(stamp).toMatchObject({ at, authority: 'Dấu thời gian thử nghiệm' });
  });

  it('says what went wrong, so that the caller can mark the stamp as pending', async () => {
    const { clock } = people;
    const port = (silent.address() as AddressInfo).port;
    expect(await faultOf(fetch, 'http://127.0.0.1:1/')).toBe('unreachable');
    expect(await faultOf(fetch, `http://127.0.0.1:${port}/`, 50)).toBe('timeout');
    expect(await faultOf(timestampAuthority(clock, [], { status: 2 }))).toBe('refused');
    expect(await faultOf(async () => new Response('busy', { status: 503 }))).toBe('refused');
    expect(await faultOf(async () => new Response('hello'))).toBe('malformed');
  });

  it('does not accept a stamp for other data, for another question, or by somebody who is no authority', async () => {
    expect(await faultOf(timestampAuthority(people.clock, [], { wrongImprint: true }))).toBe('mismatch');
    expect(await faultOf(timestampAuthority(people.clock, [], { wrongNonce: true }))).toBe('mismatch');
    expect(await faultOf(timestampAuthority(people.commune))).toBe('malformed');
  });

  it('leaves no half-signed file when the authority is down', async () => {
    const pdf = await paper();
    const down = async (value: Uint8Array) =>
      (await requestTimestamp({ url, data: value, fetch: () => Promise.reject(new Error('down')) })).token;
    const options = { ...requestFor('NguoiKy'), signer: people.signerFor(people.chair) };
    await expect(signPdf(pdf, { ...options, timestamp: down })).rejects.toBeInstanceOf(TimestampError);
    expect((await verifyPdf(await signPdf(pdf, options), people)).valid).toBe(true);
  });

  it('is not trusted when the authority hangs on no root of ours', async () => {
    const stranger = await makeIdentity({ commonName: 'Dấu thời gian lạ', timestamping: true });
    const timestamp = async (value: Uint8Array) =>
      (await requestTimestamp({ url, data: value, fetch: timestampAuthority(stranger) })).token;
    const signed = await signPdf(await paper(), { ...requestFor('NguoiKy'), signer: people.signerFor(people.chair), timestamp });
    const result = await verifyPdf(signed, people);
    expect(result.signatures[0]).toMatchObject({ intact: true, chainTrusted: true, timestamp: { trusted: false } });
    expect(result.valid).toBe(false);
  });
});

function paper(): Promise<Uint8Array> {
  return renderPdf('#set document(date: datetime(year: 2026, month: 11, day: 20))\nGiấy', null);
}

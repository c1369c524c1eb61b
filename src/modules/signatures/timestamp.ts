import { createHash, randomBytes, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { bytesOf, oids, sameBytes } from './asn1.ts';
import { certificateName } from './certificates.ts';
import { type CmsFault, type ReadCms, readCms } from './cms-read.ts';

/** `unreachable`, `timeout`, `refused`: try again later; `malformed`, `mismatch`: the service cannot be relied on. */
export type TimestampFault = 'unreachable' | 'timeout' | 'refused' | 'malformed' | 'mismatch';

/** No time stamp was given. The caller keeps the signature without it and marks 'timestamp pending'. */
export class TimestampError extends Error {
  readonly code = 'signatures.timestamp';
  readonly fault: TimestampFault;
  constructor(fault: TimestampFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface Timestamp {
  /** DER of the RFC 3161 token: what goes into the signature. */
  token: Uint8Array;
  /** When the authority saw the data. */
  at: Date;
  authority: string;
}

export interface TimestampRequest {
  url: string;
  /** What the stamp is for (a signature value); hashed here with SHA-256. */
  data: Uint8Array;
  fetch?: typeof globalThis.fetch;
  /** Default 5,000 ms for the whole exchange. */
  timeoutMs?: number;
}

/**
 * Asks a time-stamping authority (RFC 3161 over HTTP, §3.4; ETSI EN 319 422) and checks the answer: status, nonce, imprint, the token's
 * signature and its certificate's purpose. Trust in the authority is for verifyPdf().
 * @throws TimestampError always that, whatever went wrong
 */
export async function requestTimestamp(request: TimestampRequest): Promise<Timestamp> {
  const imprint = createHash('sha256').update(request.data).digest();
  const nonce = randomBytes(8);
  nonce[0] = (nonce[0]! & 0x7f) | 0x40; // positive, no leading zero: one DER form
  const answer = await exchange(request, timestampQuery(imprint, nonce));
  let response: TimeStampResp;
  try {
    response = TimeStampResp.fromBER(answer);
  } catch {
    throw new TimestampError('malformed', 'The answer is no time-stamp response');
  }
  if (response.status.status > 1 || !response.timeStampToken) {
    throw new TimestampError('refused', `The authority refused: status ${response.status.status}`);
  }
  const token = bytesOf(response.timeStampToken.toSchema());
  const read = readTimestamp(token, request.data);
  if (read.faults.includes('digest-differs')) throw new TimestampError('mismatch', 'The stamp is for other data');
  if (read.faults.length > 0) throw new TimestampError('malformed', `The stamp is not in order: ${read.faults.join(', ')}`);
  if (!read.nonce || !sameBytes(read.nonce, nonce)) throw new TimestampError('mismatch', 'The stamp answers another question');
  return { token, at: read.at, authority: read.authority };
}

export interface ReadTimestamp extends Timestamp {
  nonce?: Uint8Array;
  signer: X509Certificate;
  certificates: X509Certificate[];
  faults: (CmsFault | 'not-for-timestamps')[];
}

/**
 * Reads a token and checks it against the data that it should be for.
 * @throws TimestampError `malformed`
 */
export function readTimestamp(token: Uint8Array, data: Uint8Array): ReadTimestamp {
  let cms: ReadCms;
  let info: TSTInfo;
  try {
    cms = readCms(token, oids.tstInfo);
    info = TSTInfo.fromBER(new Uint8Array(cms.content ?? []));
  } catch {
    throw new TimestampError('malformed', 'Not a time-stamp token');
  }
  const faults: ReadTimestamp['faults'] = [...cms.faults];
  const digest = { [oids.sha256]: 'sha256', [oids.sha384]: 'sha384', [oids.sha512]: 'sha512' }[
    info.messageImprint.hashAlgorithm.algorithmId
  ];
  const stamped = new Uint8Array(info.messageImprint.hashedMessage.getValue());
  if (!digest || !sameBytes(stamped, createHash(digest).update(data).digest())) faults.push('digest-differs');
  if (!cms.signer.keyUsage?.includes(oids.timeStamping)) faults.push('not-for-timestamps');
  return {
    token,
    at: info.genTime,
    authority: certificateName(cms.signer.raw).commonName,
    ...(info.nonce ? { nonce: new Uint8Array(info.nonce.valueBlock.valueHexView) } : {}),
    signer: cms.signer,
    certificates: cms.certificates,
    faults,
  };
}

function timestampQuery(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: new Uint8Array(imprint).buffer }),
    }),
    nonce: new asn1.Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return bytesOf(query.toSchema());
}

async function exchange(request: TimestampRequest, query: Uint8Array): Promise<ArrayBuffer> {
  try {
    const response = await (request.fetch ?? fetch)(request.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      signal: AbortSignal.timeout(request.timeoutMs ?? 5_000),
      redirect: 'error',
    });
    if (!response.ok) throw new TimestampError('refused', `The authority answered HTTP ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof TimestampError) throw error;
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    throw new TimestampError(
      timedOut ? 'timeout' : 'unreachable',
      timedOut ? 'The authority did not answer in time' : 'The authority cannot be reached',
    );
  }
}

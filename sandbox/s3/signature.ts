import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sameText } from '../wire.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** S3 error: the code goes into the XML body. */
export class S3Error extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface SignedRequest {
  method: string;
  /** Raw path and query exactly as they came over the wire. */
  rawPath: string;
  rawQuery: string;
  headers: IncomingHttpHeaders;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const MAX_SKEW = 15 * 60_000;
const UNSIGNED = 'UNSIGNED-PAYLOAD';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Percent-encoding of AWS: everything but unreserved characters, upper-case hex. */
export const awsEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', 400, "Couldn't parse the specified URI.");
  }
};

/**
 * Checks a Signature Version 4 (header or presigned) against the one known key.
 * @param now milliseconds since the epoch
 * @returns the SHA-256 (hex) that the body must have, or undefined for an unsigned body
 * @throws S3Error with the codes that S3 itself uses
 */
export function verifySignature(request: SignedRequest, known: Credentials, now: number): string | undefined {
  const query = request.rawQuery
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });
  const presigned = query.some(([name]) => name === 'X-Amz-Signature');
  const claim = presigned ? fromQuery(new Map(query)) : fromHeader(request.headers);
  const [accessKey = '', ...scope] = claim.credential.split('/');
  const [day, region, service, end] = scope;
  if (!sameText(accessKey, known.accessKeyId))
    throw new S3Error('InvalidAccessKeyId', 403, 'The access key does not exist in our records.');
  if (
    scope.length !== 4 ||
    day !== claim.date.slice(0, 8) ||
    region !== known.region ||
    service !== 's3' ||
    end !== 'aws4_request'
  ) {
    throw new S3Error('AuthorizationHeaderMalformed', 400, `The credential scope must be day/${known.region}/s3/aws4_request.`);
  }
  const signedAt = instantOf(claim.date);
  const latest = claim.expires === undefined ? signedAt + MAX_SKEW : signedAt + claim.expires * 1000;
  if (Number.isNaN(signedAt)) throw new S3Error('AccessDenied', 403, 'x-amz-date is missing or malformed.');
  if (now < signedAt - MAX_SKEW || (now > latest && !presigned)) {
    throw new S3Error('RequestTimeTooSkewed', 403, 'The difference between the request time and the server time is too large.');
  }
  if (now > latest) throw new S3Error('AccessDenied', 403, 'Request has expired.');
  const names = claim.signedHeaders.split(';');
  const mustBeSigned = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-') && !presigned);
  if (!names.includes('host') || mustBeSigned.some((name) => !names.includes(name))) {
    throw new S3Error('AccessDenied', 403, 'There were headers present in the request which were not signed.');
  }

  const canonical = [
    request.method,
    request.rawPath
      .split('/')
      .map((segment) => awsEncode(decode(segment)))
      .join('/'),
    query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => [awsEncode(name), awsEncode(value)] as const)
      .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
      .map(([name, value]) => `${name}=${value}`)
      .join('&'),
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/\s+/g, ' ')}`,
    ),
    '',
    claim.signedHeaders,
    claim.payload,
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = [ALGORITHM, claim.date, scope.join('/'), digest].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${known.secretAccessKey}`, day ?? ''), known.region), 's3'), 'aws4_request');
  if (!sameText(hmac(key, toSign).toString('hex'), claim.signature)) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return claim.payload === UNSIGNED ? undefined : claim.payload;
}

interface Claim {
  credential: string;
  signedHeaders: string;
  signature: string;
  date: string;
  payload: string;
  /** Seconds; presigned addresses only. */
  expires?: number;
}

function fromHeader(headers: IncomingHttpHeaders): Claim {
  const authorization = headers.authorization;
  if (!authorization) throw new S3Error('AccessDenied', 403, 'Access Denied.');
  const match = /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
    authorization,
  );
  if (!match) throw new S3Error('AuthorizationHeaderMalformed', 400, 'The authorization header is malformed.');
  const payload = String(headers['x-amz-content-sha256'] ?? '');
  if (payload.startsWith('STREAMING-')) throw new S3Error('NotImplemented', 501, 'Chunked signing is not part of this stand-in.');
  if (payload !== UNSIGNED && !/^[0-9a-f]{64}$/.test(payload)) {
    throw new S3Error('InvalidRequest', 400, 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD or a SHA-256.');
  }
  const [, credential = '', signedHeaders = '', signature = ''] = match;
  return { credential, signedHeaders, signature, date: String(headers['x-amz-date'] ?? ''), payload };
}

function fromQuery(query: Map<string, string>): Claim {
  const read = (name: string): string => {
    const value = query.get(name);
    if (!value) throw new S3Error('AuthorizationQueryParametersError', 400, `${name} is missing.`);
    return value;
  };
  const expires = Number(read('X-Amz-Expires'));
  if (read('X-Amz-Algorithm') !== ALGORITHM || !Number.isInteger(expires) || expires < 1 || expires > 604_800) {
    throw new S3Error('AuthorizationQueryParametersError', 400, 'X-Amz-Algorithm or X-Amz-Expires is not acceptable.');
  }
  return {
    credential: read('X-Amz-Credential'),
    signedHeaders: read('X-Amz-SignedHeaders'),
    signature: read('X-Amz-Signature'),
    date: read('X-Amz-Date'),
    payload: UNSIGNED,
    expires,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** yyyyMMddTHHmmssZ as milliseconds, NaN when malformed. */
function instantOf(date: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  return match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`) : Number.NaN;
}

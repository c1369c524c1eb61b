import { X509Certificate } from 'node:crypto';
import { base64url, compactVerify, decodeProtectedHeader, errors } from 'jose';
import { type CertificateName, type ChainFault, certificateName, checkChain } from './certificates.ts';
import type { Signer } from './signer.ts';

export interface SignedResultOptions {
  signer: Signer;
  /** Claimed moment, in the protected header as `iat` (seconds). */
  signingTime: Date;
  /** Media type of the payload, e.g. 'application/json'. */
  contentType?: string;
}

/**
 * Signs the machine-readable twin of a result: compact JWS (RFC 7515), ES256 or RS256, certificates in `x5c`. The signature stands for
 * these very bytes, so keep them as they are.
 */
export async function signResult(payload: Uint8Array, options: SignedResultOptions): Promise<string> {
  const chain = await options.signer.certificateChain();
  const header = {
    alg: options.signer.algorithm,
    typ: 'JOSE',
    cty: options.contentType ?? 'application/json',
    iat: Math.floor(options.signingTime.getTime() / 1000),
    x5c: chain.map((der) => Buffer.from(der).toString('base64')),
  };
  const signingInput = `${base64url.encode(JSON.stringify(header))}.${base64url.encode(payload)}`;
  const signature = await options.signer.sign(Buffer.from(signingInput, 'latin1'));
  return `${signingInput}.${base64url.encode(options.signer.algorithm === 'ES256' ? derToRaw(signature) : signature)}`;
}

/** The same with the payload left out (RFC 7515 appendix F): to lie beside the file. */
export async function signResultDetached(payload: Uint8Array, options: SignedResultOptions): Promise<string> {
  const [header, , signature] = (await signResult(payload, options)).split('.');
  return `${header}..${signature}`;
}

export interface VerifiedResult {
  intact: boolean;
  chainTrusted: boolean;
  signer?: CertificateName;
  signedAt?: Date;
  payload?: Uint8Array;
  problems: (ChainFault | 'malformed' | 'signature-wrong')[];
}

/** Verifies a compact JWS, or a detached one when `payload` is given. Never throws for a bad one. */
export async function verifyResult(
  jws: string,
  options: { trustedRoots: readonly Uint8Array[]; payload?: Uint8Array },
): Promise<VerifiedResult> {
  const wrong = (problem: 'malformed' | 'signature-wrong'): VerifiedResult => ({
    intact: false,
    chainTrusted: false,
    problems: [problem],
  });
  try {
    const whole = options.payload ? jws.replace('..', `.${base64url.encode(options.payload)}.`) : jws;
    const header = decodeProtectedHeader(whole);
    const certificates = (header.x5c ?? []).map((text) => new X509Certificate(Buffer.from(text, 'base64')));
    const leaf = certificates[0];
    if (!leaf || typeof header.iat !== 'number') return wrong('malformed');
    const { payload } = await compactVerify(whole, leaf.publicKey, { algorithms: ['ES256', 'RS256'] });
    const signedAt = new Date(header.iat * 1000);
    const problems = checkChain(leaf, certificates.slice(1), options.trustedRoots, signedAt);
    return { intact: true, chainTrusted: problems.length === 0, signer: certificateName(leaf.raw), signedAt, payload, problems };
  } catch (error) {
    return wrong(error instanceof errors.JWSSignatureVerificationFailed ? 'signature-wrong' : 'malformed');
  }
}

/** ECDSA-Sig-Value (two INTEGERs) to the r||s of JWS, 32 bytes each. */
function derToRaw(der: Uint8Array): Uint8Array {
  const raw = Buffer.alloc(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1]!;
    const value = der.subarray(at + 2, at + 2 + length);
    const trimmed = value.subarray(Math.max(0, value.length - 32));
    raw.set(trimmed, end - trimmed.length);
    at += 2 + length;
  }
  return raw;
}

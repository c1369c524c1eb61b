import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keys: one master key from the environment; from it, by HKDF (RFC 5869), one key for each use. Personal data in the log is
 * sealed under a random key per subject, which is kept wrapped by the master; destroying that row is the lawful erasure.
 */
export type Keys = {
  /** Wraps and unwraps a subject's data key. */
  wrap(key: Buffer): Buffer;
  unwrap(wrapped: Buffer): Buffer;
  /** Keyed digest for look-up values that must not be readable (session tokens, citizen numbers in rate limits). */
  digest(text: string): Buffer;
  derive(use: string): Buffer;
};

export function createKeys(master: Buffer): Keys {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `motcua/${use}`, 32));
  const wrapping = derive('subject-keys');
  const digesting = createSecretKey(derive('digests'));
  return {
    wrap: (key) => seal(wrapping, key),
    unwrap: (wrapped) => unseal(wrapping, wrapped),
    digest: (text) => createHmac('sha256', digesting).update(text).digest(),
    derive,
  };
}

export const newKey = (): Buffer => randomBytes(32);

/** AES-256-GCM; the result is nonce (12) + tag (16) + ciphertext. `context` is authenticated, not hidden. */
export function seal(key: Buffer, plain: Buffer | string, context = ''): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  if (context) cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function unseal(key: Buffer, sealed: Buffer, context = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  if (context) decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

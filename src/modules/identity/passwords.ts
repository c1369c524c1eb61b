import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second profile for Argon2id (RFC 9106): 19 MiB, two passes. About 50 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** PHC string: $argon2id$v=19$m=…,t=…,p=…$salt$tag */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

export async function checkPassword(password: string, phc: string): Promise<boolean> {
  const [, kind, , parameters, salt, tag] = phc.split('$');
  if (kind !== 'argon2id' || !parameters || !salt || !tag) return false;
  const { m, t, p } = Object.fromEntries(parameters.split(',').map((x) => x.split('='))) as Record<string, string>;
  const wanted = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: wanted.length,
  });
  return timingSafeEqual(found, wanted);
}

/** Checked when there is no such account, so that the time taken says nothing. */
export const nobodysPassword: Promise<string> = hashPassword(randomBytes(16).toString('hex'));

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newTotpSecret = (): Buffer => randomBytes(20);

/** The six digits at a moment (RFC 6238, HMAC-SHA-1 as authenticator apps expect). */
export function totpAt(secret: Buffer, at: Date, shift = 0): { code: string; step: number } {
  const step = Math.floor(at.getTime() / 1000 / stepSeconds) + shift;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[19]! & 0x0f;
  return { code: String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0'), step };
}

/** Accepts one step before and after; a step that was used is not accepted again. @returns the step, or undefined */
export function checkTotp(secret: Buffer, code: string, at: Date, lastStep: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  for (const shift of [0, -1, 1]) {
    const expected = totpAt(secret, at, shift);
    if (expected.step > lastStep && timingSafeEqual(Buffer.from(expected.code), Buffer.from(code))) return expected.step;
  }
  return undefined;
}

/** For the authenticator app's QR. */
export function totpUri(secret: Buffer, account: string): string {
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  const base32 = (bits.match(/.{1,5}/g) ?? []).map((b) => alphabet[Number.parseInt(b.padEnd(5, '0'), 2)]).join('');
  return `otpauth://totp/${encodeURIComponent(`Mot Cua:${account}`)}?secret=${base32}&issuer=Mot%20Cua`;
}

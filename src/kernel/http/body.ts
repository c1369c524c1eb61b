import type { Problem } from '../problem.ts';
import type { HttpContext } from './context.ts';

/** What a plain form, and what JSON, may be at most. */
export const largestForm = 256 * 1024;
export const largestJson = 1024 * 1024;

/**
 * The whole body, counted while it comes in: one that does not say its length, or says it wrongly, is left at `most`, so nothing
 * larger is ever kept in memory.
 * @throws Problem `tooLarge`
 */
export async function readBytes(c: HttpContext, most: number, tooLarge: () => Problem): Promise<Buffer<ArrayBuffer>> {
  const length = c.req.header('content-length');
  if (length !== undefined && !(Number(length) <= most)) throw tooLarge();
  if (length !== undefined) {
    // The server's parser lets no more through than was stated; whole is the quicker way to read it.
    const whole = Buffer.from(await c.req.raw.arrayBuffer());
    if (whole.length > most) throw tooLarge();
    return whole;
  }
  const reader = c.req.raw.body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  while (reader) {
    const { value, done } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > most) {
      // Left as it is, not cancelled: that would cut the line before the answer is out.
      reader.releaseLock();
      throw tooLarge();
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

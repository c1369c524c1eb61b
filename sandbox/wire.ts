import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a service of the sandbox sees: the request, and its path below the service's prefix (always starts with /). */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  query: URLSearchParams;
}
export type Service = (exchange: Exchange) => Promise<void>;

/** Thrown by readBody when the sender exceeds the limit. */
export class TooLarge extends Error {}

/** Reads a whole request body of at most `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** Compares without telling by its duration where the texts differ. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Answers 403 and gives false unless the caller sent the shared secret in `x-sandbox-secret`. */
export function holdsSecret({ request, response }: Exchange, secret: string | undefined): boolean {
  const given = request.headers['x-sandbox-secret'];
  if (secret !== undefined && typeof given === 'string' && sameText(given, secret)) return true;
  sendJson(response, 403, { error: 'x-sandbox-secret is missing or wrong' });
  return false;
}

import { hash } from 'node:crypto';

/**
 * JSON with sorted keys (after RFC 8785): the same value always gives the same bytes, whatever order it was built in
 * and whether a time came as Date or as text. `undefined` members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + canonicalJson(value[i]);
    return `${text}]`;
  }
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (Buffer.isBuffer(value)) return `"${value.toString('base64')}"`;
  const record = value as Record<string, unknown>;
  let text = '{';
  let first = true;
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined) continue;
    text += `${first ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
    first = false;
  }
  return `${text}}`;
}

/** Most texts need no escape, and a look is cheaper than the call. */
const escaped = /["\\\p{Cc}\p{Cs}]/u;
const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer');
}

export const hashOf = (value: unknown): Buffer => sha256(canonicalJson(value));

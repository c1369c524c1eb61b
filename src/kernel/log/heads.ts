import { open } from 'node:fs/promises';
import type { Database } from '../db.ts';

/** What is published of a sealed batch: enough to prove later that nothing before it was edited, deleted or cut off. */
export type Head = {
  batch: number;
  rows: number;
  first: string;
  last: string;
  root: string;
  previous: string;
  at: string;
  /** SHA-256 over the canonical JSON of the members above. */
  head: string;
  /** Ed25519 over `head`, by a key kept outside the database. */
  signature: string;
};

/** Reads published heads, one JSON object a line. A last line that was cut short (the machine stopped) is left out. */
export function readHeads(text: string): Head[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') return readHeads(`${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`);
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Head);
}

const mostAtOnce = 1000;

/**
 * Appends every head that the file does not have yet, also those that another process sealed or that a stop between sealing and
 * publishing left out; a line cut short is written again. @returns heads written
 */
export async function publishHeads(db: Database, headsFile: string): Promise<number> {
  const last = await mendEnd(headsFile);
  const rows = await db.query<{ line: Omit<Head, 'at'>; at: Date }>(
    `select jsonb_build_object('batch', batch, 'rows', rows, 'first', first_epoch || '.' || first_seq, 'last', last_epoch || '.' || last_seq,
       'root', encode(root, 'hex'), 'previous', encode(previous, 'hex'), 'head', encode(head, 'hex'),
       'signature', translate(encode(signature, 'base64'), E'\\n', '')) as line, at
     from kernel.seal where batch > $1 order by batch limit ${mostAtOnce}`,
    [last],
  );
  if (rows.length === 0) return 0;
  const file = await open(headsFile, 'a', 0o644);
  try {
    await file.appendFile(rows.map(({ line, at }) => `${JSON.stringify({ ...line, at: at.toISOString() })}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  return rows.length;
}

const longestLine = 4096;

/** Cuts off a half line at the end. @returns the last batch in the file, 0 without one */
async function mendEnd(headsFile: string): Promise<number> {
  const file = await open(headsFile, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return 0;
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - longestLine);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const end = buffer.subarray(0, bytesRead).lastIndexOf(0x0a) + 1;
    if (end < bytesRead) await file.truncate(from + end);
    const whole = buffer.subarray(0, end).toString().trimEnd();
    const line = whole.slice(whole.lastIndexOf('\n') + 1);
    return line === '' ? 0 : (JSON.parse(line) as Head).batch;
  } finally {
    await file.close();
  }
}

import { unseal } from '../crypto.ts';
import type { SubjectKeys } from '../subject-keys.ts';
import type { LogEntry } from './entry.ts';

/** A row of the log, as far as its sealed part needs. */
export type SealedEntry = Pick<LogEntry, 'subject' | 'aggregate_id' | 'personal'>;

/**
 * Opens the sealed part of a log row: one item a fact, in their order. Whoever calls has the rights to show it and says whose it is.
 * Empty when nothing was sealed, or the person's key is no more (lawful erasure).
 */
export async function openPersonal(
  keys: SubjectKeys,
  entry: SealedEntry,
  now: Date,
): Promise<(Record<string, unknown> | null)[]> {
  const owner = entry.subject ?? entry.aggregate_id;
  if (!entry.personal || !owner) return [];
  const key = await keys.keyOf(owner, now);
  if (!key) return [];
  return JSON.parse(unseal(key, entry.personal, entry.aggregate_id ?? '').toString()) as (Record<string, unknown> | null)[];
}

import type { Written } from './edits.ts';
import { same } from './same.ts';

export type Merged = {
  merged: Written /** JSON pointers where both sides had changed the same; ours stands. */;
  clashes: string[];
};

/**
 * Ours with what the other side changed since the common base, when both went on from it: the product's own file and the version that an
 * administrator made. Where both changed one thing ours stands, and the place is named. Pure.
 */
export function mergeThree(base: Written, ours: Written, theirs: Written): Merged {
  const clashes: string[] = [];
  return { merged: merge(base, ours, theirs, '', clashes) as Written, clashes };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what items of a list are known to be the same; lists without it are taken whole. */
const keyOf = (item: unknown): string | undefined => {
  if (!isObject(item)) return undefined;
  for (const name of ['id', 'value', 'number', 'code', 'title', 'name'])
    if (typeof item[name] === 'string') return `${name} ${item[name]} ${JSON.stringify([item.cases, item.channels])}`;
  return typeof item.unit === 'string' ? `limit ${JSON.stringify([item.cases, item.channels])}` : undefined;
};

function merge(base: unknown, ours: unknown, theirs: unknown, at: string, clashes: string[]): unknown {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (isObject(ours) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, ours, theirs, at, clashes);
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const lists = [Array.isArray(base) ? base : [], ours, theirs].map(keyed);
    if (lists.every((one) => one !== undefined)) return mergeLists(lists as Map<string, unknown>[], at, clashes);
  }
  clashes.push(at);
  return ours;
}

/** Conditions are read as one: parts of two of them make a third that nobody meant. */
const whole = new Set(['when', 'needed', 'perItem', 'source', 'clause']);

function mergeObjects(
  base: Record<string, unknown>,
  ours: Record<string, unknown>,
  theirs: Record<string, unknown>,
  at: string,
  clashes: string[],
) {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const place = `${at}/${key}`;
    if (whole.has(key) && !same(base[key], ours[key])) {
      if (!same(base[key], theirs[key]) && !same(ours[key], theirs[key])) clashes.push(place);
      if (ours[key] !== undefined) merged[key] = ours[key];
      continue;
    }
    const value = key === 'validFrom' ? ours[key] : merge(base[key], ours[key], theirs[key], place, clashes);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function keyed(list: unknown[]): Map<string, unknown> | undefined {
  const map = new Map<string, unknown>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === undefined || map.has(key)) return undefined;
    map.set(key, item);
  }
  return map;
}

/** Ours in our order; what they added comes behind what it stood behind; what they took away goes where we left it as it was. */
function mergeLists([base, ours, theirs]: Map<string, unknown>[], at: string, clashes: string[]): unknown[] {
  const merged: [string, unknown][] = [];
  for (const [key, mine] of ours!) {
    const gone = base!.has(key) && !theirs!.has(key);
    if (gone && same(base!.get(key), mine)) continue;
    if (gone) clashes.push(`${at}/${merged.length}`);
    merged.push([key, gone ? mine : merge(base!.get(key), mine, theirs!.get(key) ?? mine, `${at}/${merged.length}`, clashes)]);
  }
  let behind: string | undefined;
  for (const [key, their] of theirs!) {
    if (!ours!.has(key) && !base!.has(key)) {
      const where = behind === undefined ? 0 : merged.findIndex(([one]) => one === behind) + 1;
      merged.splice(where === 0 && behind !== undefined ? merged.length : where, 0, [key, their]);
    }
    behind = key;
  }
  return merged.map(([, item]) => item);
}

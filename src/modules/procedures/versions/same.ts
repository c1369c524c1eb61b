import { canonicalJson } from '../../../kernel/index.ts';

/** The same content, whatever the order of the members: what comes out of the database has another than what was written in a file. */
export const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);

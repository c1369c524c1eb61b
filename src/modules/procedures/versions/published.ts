import type { DefinedProcedure } from '../../../../definitions/procedures/index.ts';
import type { Database } from '../../../kernel/index.ts';

/** A version that was published and not withdrawn, as every process knows it. */
export type PublishedVersion = {
  id: string;
  number: number;
  code: string;
  hash: string;
  /** `YYYY-MM-DD` */
  validFrom: string;
  publishedAt: Date;
};

/**
 * Every process looks for new versions once a second. So that none is asked about a version that it has not heard of, a version counts from
 * this long after it was published.
 */
export const leadMs = 5_000;

/** Grows with every publication and every withdrawal; nothing else changes it. */
export async function revisionOf(db: Database): Promise<number> {
  const [row] = await db.named<{ n: number }>(
    'procedures_revision',
    'select coalesce(sum(version), 0)::int8 as n from procedures.version where hash is not null',
    [],
  );
  return row!.n;
}

/** Published versions by procedure, in the order in which they follow each other. */
export async function loadVersions(db: Database): Promise<Map<string, PublishedVersion[]>> {
  const rows = await db.query<PublishedVersion>(
    `select id, number, code, hash, valid_from as "validFrom", published_at as "publishedAt" from procedures.version
     where state = 'published' order by code, valid_from, published_at`,
  );
  return Map.groupBy(rows, (row) => row.code);
}

/** Definitions of these hashes, read when somebody looks into them first. */
export async function loadBodies(
  db: Database,
  unlike: readonly string[],
): Promise<{ hash: string; read: () => DefinedProcedure }[]> {
  const rows = await db.query<{ hash: string; body: string }>(
    'select hash, body::text as body from procedures.definition where hash <> all($1)',
    [unlike],
  );
  return rows.map(({ hash, body }) => ({ hash, read: () => JSON.parse(body) as DefinedProcedure }));
}

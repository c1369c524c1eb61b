import type { Actor } from '../actor.ts';
import type { Kernel } from '../kernel.ts';

export type Disclosure = { subject: string; aggregate?: string; id?: string };

/**
 * Writes who saw whose data and why, one log row a person, before the answer leaves. The same officer looking again at the same
 * thing within ten minutes for the same reason is one look.
 */
export async function disclose(
  kernel: Kernel,
  actor: Actor,
  query: string,
  purpose: string | null,
  seen: Disclosure[],
  recent: RecentLooks,
): Promise<void> {
  const now = kernel.clock.now();
  const keyOf = (d: Disclosure): string =>
    JSON.stringify([actor.account, actor.position, query, d.subject, d.id ?? null, purpose]);
  const others = seen.filter((d) => d.subject !== actor.person && recent.isNew(keyOf(d), now.getTime()));
  if (others.length === 0) return;
  const rows = others.map((d) => ({ aggregate: d.aggregate ?? null, aggregate_id: d.id ?? null, subject: d.subject }));
  await kernel.db.named(
    'disclose',
    `insert into kernel.log (epoch, at, kind, action, actor, on_behalf_of, position, organisation, purpose, aggregate, aggregate_id, subject, facts)
     select $1, $2, 'read', $3, $4, $5, $6, $7, $8, r.aggregate, r.aggregate_id, r.subject, '[]'
     from jsonb_to_recordset($9::jsonb) as r(aggregate text, aggregate_id uuid, subject uuid)`,
    [
      kernel.epoch,
      now,
      query,
      actor.account,
      actor.onBehalfOf,
      actor.position,
      actor.organisation,
      purpose,
      JSON.stringify(rows),
    ],
  );
  recent.keep(others.map(keyOf), now.getTime());
}

export type RecentLooks = { isNew(key: string, at: number): boolean; keep(keys: string[], at: number): void };

export function recentLooks(windowMs = 600_000, largest = 50_000): RecentLooks {
  let looks = new Map<string, number>();
  return {
    isNew: (key, at) => (looks.get(key) ?? Number.NEGATIVE_INFINITY) < at - windowMs,
    keep(keys, at) {
      if (looks.size > largest) looks = new Map([...looks].filter(([, t]) => t >= at - windowMs).slice(-largest / 2));
      for (const key of keys) looks.set(key, at);
    },
  };
}

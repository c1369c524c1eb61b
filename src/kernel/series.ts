import type { Sql } from './db.ts';

/** Numbers of series that may have gaps: blocks are leased to this process, so that no counter row is fought over. */
export type Numbers = { take(series: string): Promise<number> };

const largestBlock = 64;

/**
 * A block is about what its series uses up in ten seconds: one number in a quiet office (so no gaps), up to 64 in a busy one.
 * A number that was taken is never given again, also after a crash.
 */
export function leasedNumbers(sql: Sql, now: () => number = () => performance.now()): Numbers {
  type Lease = { next: number; end: number; size: number; at: number; refill: Promise<void> | null };
  const leases = new Map<string, Lease>();

  const refill = async (series: string, lease: Lease): Promise<void> => {
    const tenths = (now() - lease.at) / 10_000;
    lease.size = Math.max(1, Math.min(lease.size * 2, Math.ceil(lease.size / tenths), largestBlock));
    const [row] = await sql.named<{ next: number }>(
      'series_lease',
      `insert into kernel.series (name, next) values ($1, 1 + $2::bigint)
       on conflict (name) do update set next = kernel.series.next + $2::bigint returning next`,
      [series, lease.size],
    );
    lease.end = row!.next;
    lease.next = row!.next - lease.size;
    lease.at = now();
  };

  return {
    async take(series) {
      let lease = leases.get(series);
      if (!lease) {
        if (leases.size > 5000) leases.clear();
        lease = { next: 0, end: 0, size: 1, at: Number.NEGATIVE_INFINITY, refill: null };
        leases.set(series, lease);
      }
      while (lease.next >= lease.end) {
        const current = lease;
        current.refill ??= refill(series, current).finally(() => {
          current.refill = null;
        });
        await current.refill;
      }
      return lease.next++;
    },
  };
}

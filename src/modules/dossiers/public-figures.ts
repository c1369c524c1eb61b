import type { Sql } from '../../kernel/index.ts';

/** What anyone may know of a month: counts alone. A share is null while there is nothing to divide by. */
export type PublicFigures = { received: number; finished: number; onTime: number | null; online: number | null };

/**
 * Figures of one unit (or all) since `from`. On time is counted by day, as the law does: handed in on the due day is on time.
 * Withdrawn dossiers are in neither sum.
 */
export async function publicFigures(sql: Sql, organisations: string[] | null, from: Date): Promise<PublicFigures> {
  const [row] = await sql.named<{ received: string; finished: string; on_time: string; online: string }>(
    'public_figures',
    `select count(*) filter (where d.submitted_at >= $1) as received,
            count(*) filter (where d.submitted_at >= $1 and d.channel = 'online') as online,
            count(*) filter (where d.finished_at >= $1 and d.state in (9, 10)) as finished,
            count(*) filter (where d.finished_at >= $1 and d.state in (9, 10) and (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date
              <= (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date) as on_time
     from dossiers.dossier d where (d.submitted_at >= $1 or d.finished_at >= $1) and d.state <> 7 and ($2::uuid[] is null or d.receiving = any($2))`,
    [from, organisations],
  );
  const [received, finished, onTime, online] = [row!.received, row!.finished, row!.on_time, row!.online].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { received, finished, onTime: finished > 0 ? onTime / finished : null, online: received > 0 ? online / received : null };
}

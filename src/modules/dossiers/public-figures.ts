import { smallNumbers } from '../../../definitions/indicators/public-figures.ts';
import type { Sql } from '../../kernel/index.ts';
import { localDay } from './numbering.ts';
import { type PublicCount, type PublicShare, protectCounts, publicShare } from './small-numbers.ts';

/** Counts of one body in one month, before anything is protected. */
export type RawFigures = {
  body: string;
  received: number;
  online: number;
  finished: number;
  onTime: number;
  /** Only of the present month; else 0. */
  waiting: number;
  overdue: number;
};

/** What anyone may know of one unit and month. */
export type UnitFigures = {
  received: PublicCount;
  online: PublicShare;
  finished: PublicCount;
  onTime: PublicShare;
  waiting: PublicCount;
  overdue: PublicCount;
};

const counted = ['received', 'online', 'finished', 'onTime', 'waiting', 'overdue'] as const;
type Counted = (typeof counted)[number];
export type UnitCounts = { [Name in Counted]: number };
const nothing: UnitCounts = { received: 0, online: 0, finished: 0, onTime: 0, waiting: 0, overdue: 0 };

/** First moments of a month ('2026-11') and of the next, in Vietnam. */
export function monthBounds(month: string): { from: Date; to: Date } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: new Date(`${month}-01T00:00:00+07:00`), to: new Date(`${next}-01T00:00:00+07:00`) };
}

/** '2026-11' of a moment, in Vietnam. */
export const monthOf = (at: Date): string => localDay(at).slice(0, 7);

/**
 * The counts of a month by body, as definitions/indicators/public-figures.ts says them: received where handed in, the rest where decided.
 * On time is counted by day, as the law does. Withdrawn dossiers (state 7) are in no sum.
 */
export async function figuresOfMonth(sql: Sql, month: string, now: Date): Promise<RawFigures[]> {
  const { from, to } = monthBounds(month);
  const current = month === monthOf(now);
  const [received, finished, open] = await Promise.all([
    sql.named<{ body: string; received: number; online: number }>(
      'figures_received',
      `select receiving as body, count(*) as received, count(*) filter (where channel = 'online') as online
       from dossiers.dossier where submitted_at >= $1 and submitted_at < $2 and state <> 7 group by 1`,
      [from, to],
    ),
    sql.named<{ body: string; finished: number; on_time: number }>(
      'figures_finished',
      `select resolving as body, count(*) as finished,
              count(*) filter (where (finished_at at time zone 'Asia/Ho_Chi_Minh')::date <= (due_at at time zone 'Asia/Ho_Chi_Minh')::date) as on_time
       from dossiers.dossier where finished_at >= $1 and finished_at < $2 and state in (9, 10) group by 1`,
      [from, to],
    ),
    current
      ? sql.named<{ body: string; waiting: number; overdue: number }>(
          'figures_open',
          `select resolving as body, count(*) as waiting,
                  count(*) filter (where state in (2, 4) and (due_at at time zone 'Asia/Ho_Chi_Minh')::date < ($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) as overdue
           from dossiers.dossier where state in (1, 2, 4, 5, 6) group by 1`,
          [now],
        )
      : [],
  ]);
  const bodies = new Map<string, RawFigures>();
  const of = (body: string): RawFigures => {
    let row = bodies.get(body);
    if (!row) {
      row = { body, ...nothing };
      bodies.set(body, row);
    }
    return row;
  };
  for (const row of received) Object.assign(of(row.body), { received: row.received, online: row.online });
  for (const row of finished) Object.assign(of(row.body), { finished: row.finished, onTime: row.on_time });
  for (const row of open) Object.assign(of(row.body), { waiting: row.waiting, overdue: row.overdue });
  return [...bodies.values()];
}

/** Sums the bodies of each unit; units without a dossier stand with zeros. `unitOf` gives the unit's code of a body. */
export function figuresOfUnits(
  raw: readonly RawFigures[],
  units: readonly string[],
  unitOf: (body: string) => string | undefined,
): Map<string, UnitCounts> {
  const sums = new Map<string, UnitCounts>(units.map((unit) => [unit, { ...nothing }]));
  for (const row of raw) {
    const sum = sums.get(unitOf(row.body) ?? '');
    if (sum) for (const name of counted) sum[name] += row[name];
  }
  return sums;
}

/** A month as it may be published: every column protected together with its sum. `current` says whether the open ones were counted. */
export function protectMonth(
  sums: ReadonlyMap<string, UnitCounts>,
  current: boolean,
): { units: UnitFigures[]; all: UnitFigures } {
  const { leastCount, leastBase } = smallNumbers;
  const rows = [...sums.values()];
  const column = (name: Counted) =>
    protectCounts(
      rows.map((row) => row[name]),
      leastCount,
    );
  const [received, finished, waiting, overdue] = [column('received'), column('finished'), column('waiting'), column('overdue')];
  const all = rows.reduce(
    (sum, row) => {
      for (const name of counted) sum[name] += row[name];
      return sum;
    },
    { ...nothing },
  );
  const shares = (row: UnitCounts) => ({
    online: publicShare(row.online, row.received, leastBase),
    onTime: publicShare(row.onTime, row.finished, leastBase),
  });
  return {
    units: rows.map((row, i) => ({
      received: received.counts[i]!,
      finished: finished.counts[i]!,
      waiting: current ? waiting.counts[i]! : null,
      overdue: current ? overdue.counts[i]! : null,
      ...shares(row),
    })),
    all: {
      received: received.sum,
      finished: finished.sum,
      waiting: current ? waiting.sum : null,
      overdue: current ? overdue.sum : null,
      ...shares(all),
    },
  };
}

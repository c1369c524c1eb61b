import { mandateRules } from '../../../definitions/mandates/mandates.ts';
import type { MandateStand } from './contract.ts';

type Kept = { state: 'offered' | 'accepted' | 'declined' | 'ended'; valid_to: Date };

/** How a mandate stands now. @param rests whether what it rests on still holds (the register, the giver's life) */
export function standOf(row: Kept, now: Date, rests = true): MandateStand {
  if (row.state === 'declined' || row.state === 'ended') return row.state;
  if (row.valid_to.getTime() <= now.getTime()) return 'lapsed';
  if (row.state === 'offered') return 'offered';
  return rests ? 'standing' : 'void';
}

/** Whether a mandate over these words is one over this procedure. */
export const isCovered = (covers: readonly string[] | null, procedure: { code: string; field: string }): boolean =>
  covers === null || covers.includes(procedure.code) || covers.includes(procedure.field);

/** Whether `narrower` gives no right that `wider` does not give. @param fieldOf the field of work of a procedure */
export function isNarrower(
  narrower: readonly string[] | null,
  wider: readonly string[] | null,
  fieldOf: (code: string) => string | undefined,
): boolean {
  if (wider === null) return true;
  return (narrower ?? [null]).every((word) => word !== null && (wider.includes(word) || wider.includes(fieldOf(word) ?? word)));
}

/** The day's beginning in Vietnam, which has one time zone and no summer time. */
const dayStart = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** When a day (`YYYY-MM-DD`) is over. */
export const endOfDay = (day: string): Date => new Date(dayStart(day).getTime() + 86_400_000);

/**
 * When somebody has lived so many full years: the beginning of the birthday. Of a date that is known in part the earliest day counts, so
 * that nobody acts for somebody who may be grown up. @param born `YYYY[-MM[-DD]]`; null: not known
 */
export function yearsOldAt(born: string | null, years: number): Date | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(born ?? '');
  if (!match) return null;
  const [, year, month = '01', day = '01'] = match;
  // Born on 29 February: the years are full when that day would be (1 March of other years).
  const then = new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(day)));
  return dayStart(then.toISOString().slice(0, 10));
}

/** Under age now; somebody whose birth nobody knows is no child to the law's eyes here. */
export function isMinor(born: string | null, now: Date): boolean {
  const grown = yearsOldAt(born, mandateRules.adultFrom);
  return grown !== null && now.getTime() < grown.getTime();
}

/** `YYYY-MM-DD`, so many months after a day; the last of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

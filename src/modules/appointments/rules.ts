import { type Calendar, calendarDay, localDay } from '../../kernel/working-time/index.ts';
import { type Half, halves, type SlotDay, type SlotView, type VisitKind } from './contract.ts';

/**
 * When somebody can come: pure functions over the calendar of a Service Centre, the kind of visit and what is booked already.
 * Days are `YYYY-MM-DD` in Vietnam (+07:00 all year).
 */
export type Taken = { from: Date; to: Date };
/** How many visits go at the same time on a day, and on which half days. */
export type Windows = { windows: number; halves: readonly Half[] };
/** What a commune said of its windows, newest word last. */
export type LocalWord = Windows & { from: string };

const dayMs = 86_400_000;
const atLocal = (day: string, clock: string): Date => new Date(`${day}T${clock.padStart(5, '0')}:00+07:00`);

/** The day that is `n` days after. */
export function plusDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10);
}

/** Monday of the week that the day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

/** The version of a kind that counts on a day; undefined when there is none. */
export function kindOn(kinds: readonly VisitKind[], code: string, day: string): VisitKind | undefined {
  return kinds.find((k) => k.code === code && k.validFrom <= day && (k.validTo === undefined || day < k.validTo));
}

/** What holds on a day: the commune's last word from that day or before it, else the kind's own. */
export function windowsOn(kind: VisitKind, words: readonly LocalWord[], day: string): Windows & { since: string | null } {
  let said: LocalWord | undefined;
  for (const word of words) if (word.from <= day && (said === undefined || word.from >= said.from)) said = word;
  return said
    ? { windows: said.windows, halves: said.halves, since: said.from }
    : { windows: kind.windows, halves: kind.halves ?? halves, since: null };
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Hours that begin before noon are the morning's. */
function halfOf(day: string, opens: string): Half {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  return `${weekday}-${Number(opens.split(':')[0]) < 12 ? 'am' : 'pm'}`;
}

/** The times at which a visit may begin on a day: one after another from each opening, as many as end before the office closes. */
export function timesOf(calendar: Calendar, day: string, minutes: number, open: readonly Half[]): { from: Date; to: Date }[] {
  return calendarDay(calendar, day).hours.flatMap(([opens, closes]) => {
    if (!open.includes(halfOf(day, opens))) return [];
    const end = atLocal(day, closes).getTime();
    const times: { from: Date; to: Date }[] = [];
    for (let at = atLocal(day, opens).getTime(); at + minutes * 60_000 <= end; at += minutes * 60_000)
      times.push({ from: new Date(at), to: new Date(at + minutes * 60_000) });
    return times;
  });
}

/** How many of the windows are free during a visit; `taken` are bookings of the same kind at the same counter. */
export function freeWindows(windows: number, time: Taken, taken: readonly Taken[]): number {
  return Math.max(0, windows - taken.filter((one) => one.from < time.to && one.to > time.from).length);
}

export type Offer = {
  calendar: Calendar;
  kinds: readonly VisitKind[];
  kind: string;
  words: readonly LocalWord[];
  taken: readonly Taken[];
  now: Date;
  /** Officers book without notice. */
  byOfficer?: boolean;
};

/** First and last day that can be booked from now. @throws Error for a kind that does not exist today */
export function span({ kinds, kind, now }: Pick<Offer, 'kinds' | 'kind' | 'now'>): { firstDay: string; lastDay: string } {
  const today = localDay(now);
  const version = kindOn(kinds, kind, today);
  if (!version) throw new Error(`no kind of visit ${kind} on ${today}`);
  return { firstDay: today, lastDay: plusDays(today, version.daysAhead) };
}

/** What is still free on one day, and why nothing is. */
export function dayOffer(offer: Offer, day: string): SlotDay {
  const { firstDay, lastDay } = span(offer);
  const none = (why: string): SlotDay => ({ day, slots: [], why });
  if (day < firstDay) return none('Đã qua');
  if (day > lastDay) return none('Chưa mở đặt');
  const about = calendarDay(offer.calendar, day);
  if (!about.working) return none(about.name ?? 'Ngày nghỉ');
  const kind = kindOn(offer.kinds, offer.kind, day);
  if (!kind) return none('Không nhận hẹn');
  const { windows, halves: open } = windowsOn(kind, offer.words, day);
  const times = timesOf(offer.calendar, day, kind.minutes, open);
  if (windows === 0 || times.length === 0) return none('Không nhận hẹn');
  const earliest = offer.now.getTime() + (offer.byOfficer ? 0 : kind.noticeMinutes * 60_000);
  const coming = times.filter((time) => time.from.getTime() >= earliest);
  if (coming.length === 0) return none(day === firstDay ? 'Hết giờ hôm nay' : 'Phải đặt sớm hơn');
  const slots = coming.flatMap((time): SlotView[] => {
    const free = freeWindows(windows, time, offer.taken);
    return free > 0 ? [{ from: time.from.toISOString(), to: time.to.toISOString(), free }] : [];
  });
  return { day, slots, why: slots.length > 0 ? null : 'Hết chỗ' };
}

/** The first free times from now, at most `wanted`, no two in the same half day: three choices that really differ. */
export function firstFree(offer: Offer, wanted: number): SlotView[] {
  const { firstDay, lastDay } = span(offer);
  const found: SlotView[] = [];
  for (let day = firstDay; day <= lastDay && found.length < wanted; day = plusDays(day, 1)) {
    const { slots } = dayOffer(offer, day);
    const isMorning = (slot: SlotView): boolean => slot.from < atLocal(day, '12:00').toISOString();
    for (const half of [slots.find(isMorning), slots.find((slot) => !isMorning(slot))])
      if (half && found.length < wanted) found.push(half);
  }
  return found;
}

export type Asked =
  | { slot: { from: Date; to: Date; windows: number } }
  /** 'taken': others were faster; 'not-offered': outside office hours, too early or too late. */
  | { refused: 'taken' | 'not-offered' };

/** The time that is asked for, if it can be had. */
export function askedFor(offer: Offer, at: Date): Asked {
  const day = localDay(at);
  const { firstDay, lastDay } = span(offer);
  const kind = kindOn(offer.kinds, offer.kind, day);
  if (!kind || day < firstDay || day > lastDay) return { refused: 'not-offered' };
  const { windows, halves: open } = windowsOn(kind, offer.words, day);
  const time = timesOf(offer.calendar, day, kind.minutes, open).find((one) => one.from.getTime() === at.getTime());
  const earliest = offer.now.getTime() + (offer.byOfficer ? 0 : kind.noticeMinutes * 60_000);
  if (!time || windows === 0 || at.getTime() < earliest) return { refused: 'not-offered' };
  return freeWindows(windows, time, offer.taken) > 0 ? { slot: { ...time, windows } } : { refused: 'taken' };
}

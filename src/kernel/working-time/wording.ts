import {
  clockOf,
  type DayNumber,
  dayOf,
  formatDay,
  HOUR,
  type Instant,
  type LocalMs,
  MINUTE,
  parseInstant,
  rememberDays,
  weekdayOf,
} from './local-time.ts';

const WEEKDAY_NAMES = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** 'Thứ Hai 23/11/2026' */
export const dayInWords: (day: DayNumber) => string = rememberDays((day) => {
  const iso = formatDay(day);
  return `${WEEKDAY_NAMES[weekdayOf(day)]} ${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
});

/** '9:15' (seconds are left out: an earlier promise is the safe one). */
export function clockInWords(clock: number): string {
  return `${Math.floor(clock / HOUR)}:${String(Math.floor(clock / MINUTE) % 60).padStart(2, '0')}`;
}

export function momentInWords(at: LocalMs): string {
  return `${clockInWords(clockOf(at))}, ${dayInWords(dayOf(at))}`;
}

/** '9:15, Thứ Hai 23/11/2026', in Vietnamese time. @throws RangeError on a bad instant */
export function describeDue(instant: Instant): string {
  return momentInWords(parseInstant(instant, 'instant'));
}

/** '2 giờ 15 phút'; whole minutes, rounded down, the sign left out; under a minute 'chưa đến 1 phút', zero '0 phút'. */
export function describeDuration(ms: number): string {
  const whole = Math.abs(ms);
  if (whole > 0 && whole < MINUTE) return 'chưa đến 1 phút';
  const minutes = Math.floor(whole / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}

/** 1.5 -> '1,5' */
export function numberInWords(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',');
}

const local = (at: Date): Date => new Date(at.getTime() + 7 * 3_600_000);
const two = (n: number): string => String(n).padStart(2, '0');
const dayText = (t: Date): string => `${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}/${t.getUTCFullYear()}`;

/** '10 giờ 26 phút, 20/11/2026', as papers write it. */
export function longTime(at: Date): string {
  const t = local(at);
  return `${t.getUTCHours()} giờ ${two(t.getUTCMinutes())} phút, ${dayText(t)}`;
}

/** '20/11/2026 10:26:05 +07:00', as signature stamps show it. */
export function stampTime(at: Date): string {
  const t = local(at);
  return `${dayText(t)} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())} +07:00`;
}

/** Calendar dates as texts: `2026-11-12`, or partial `1950-03`, `1950`. No clock, no zone: today is a parameter. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0));
const two = (n: number): string => String(n).padStart(2, '0');

export interface TypedDate {
  day?: string;
  month?: string;
  year?: string;
}

/** A whole real date of the years 1800-2199. */
export function isDate(text: string): boolean {
  if (!/^(18|19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** `partial`: the coarsest form allowed. */
export function isPartialDate(text: string, partial: 'month' | 'year'): boolean {
  if (/^\d{4}-\d{2}$/.test(text)) return isDate(`${text}-01`);
  return partial === 'year' && /^(18|19|20|21)\d{2}$/.test(text);
}

/** The date that three boxes say, or undefined when they do not make one. Leading zeros do not matter. */
export function dateFromParts({ day = '', month = '', year = '' }: TypedDate, partial?: 'month' | 'year'): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{0,2}$/.test(day) || !/^\d{0,2}$/.test(month)) return undefined;
  const text = [year, month, day]
    .filter((part) => part !== '')
    .map((part, i) => (i === 0 ? part : two(Number(part))))
    .join('-');
  if (day !== '' && month === '') return undefined;
  if (day !== '') return isDate(text) ? text : undefined;
  return partial && isPartialDate(text, partial) ? text : undefined;
}

/** `today-60d`, `today+1y`, or a fixed date; end of month is kept inside the month. */
export function resolveBound(bound: string, today: string): string {
  if (!bound.startsWith('today')) return bound;
  const amount = Number(bound.slice(5, -1) || 0);
  const unit = bound.at(-1);
  if (amount === 0) return today;
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  if (unit === 'd') return new Date(Date.UTC(year, month - 1, day + amount)).toISOString().slice(0, 10);
  const months = year * 12 + (month - 1) + amount * (unit === 'y' ? 12 : 1);
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return `${newYear}-${two(newMonth)}-${two(Math.min(day, daysIn(newYear, newMonth)))}`;
}

/** 12/11/2026; partial: 'tháng 3/1950', 'năm 1950'. */
export function showDate(text: string): string {
  const [year, month, day] = text.split('-');
  if (day) return `${day}/${month}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** Full years on `today` of somebody born on a date, which may be partial: a day or month that is not known counts as the first. */
export function fullYears(born: string, today: string): number | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(born);
  if (!found) return undefined;
  const [, year, month = '01', day = '01'] = found;
  const isBefore = today.slice(5) < `${month}-${day}`;
  return Number(today.slice(0, 4)) - Number(year) - (isBefore ? 1 : 0);
}

/** Whole days from a date to `today`; of a partial date from its last day. Undefined for what is no date; negative for what is to come. */
export function daysSince(date: unknown, today: string): number | undefined {
  if (typeof date !== 'string' || !(isDate(date) || isPartialDate(date, 'year'))) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const last = Date.UTC(year, month === undefined ? 12 : day === undefined ? month : month - 1, day ?? 0);
  return Math.round((Date.parse(today) - last) / 86_400_000);
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
function below100(n: number): string {
  if (n < 10) return digits[n] as string;
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  if (ones === 4 && tens > 1) return `${head} tư`;
  return `${head} ${ones === 5 ? 'lăm' : digits[ones]}`;
}

/** Year in words as civil-status papers write it: 2026 'hai nghìn không trăm hai mươi sáu', 2005 '… không trăm linh năm'. */
function yearInWords(year: number): string {
  const thousands = Math.floor(year / 1000);
  const hundreds = Math.floor((year % 1000) / 100);
  const rest = year % 100;
  const parts = [`${digits[thousands]} nghìn`];
  if (hundreds > 0 || rest > 0) parts.push(`${digits[hundreds]} trăm`);
  if (rest > 0) parts.push(rest < 10 ? `linh ${digits[rest]}` : below100(rest));
  return parts.join(' ');
}

/**
 * 'ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu'; what is not known is left out.
 * April is 'tháng tư' and days 1-10 carry 'mùng', as civil-status officers write them.
 */
export function dateInWords(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  const parts: string[] = [];
  if (day) parts.push(`ngày ${day <= 10 ? 'mùng ' : ''}${below100(day)}`);
  if (month) parts.push(`tháng ${month === 4 ? 'tư' : below100(month)}`);
  parts.push(`năm ${yearInWords(year ?? 0)}`);
  return parts.join(' ');
}

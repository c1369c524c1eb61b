/**
 * How dates, numbers, money, sizes and identifiers are written on every screen and slip.
 * Times are shown in Vietnam's time (UTC+7 all year, no daylight saving), whatever the machine's own zone is.
 * Every function takes an ISO 8601 string with offset, or a `Date`; a text that is no date comes back unchanged, never "NaN".
 */
export type Moment = string | Date;

const vietnamOffset = 7 * 3_600_000;
const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;
const weekdaysEnglish = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const two = (value: number) => String(value).padStart(2, '0');

/** A calendar day without a time ('2026-11-22') is that day in Vietnam, so it is read as midnight there. */
function inVietnam(moment: Moment): Date | undefined {
  const text = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T00:00:00+07:00` : moment;
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : new Date(at + vietnamOffset);
}

/** '22/11/2026' */
export function formatDate(moment: Moment): string {
  const at = inVietnam(moment);
  return at ? `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}` : String(moment);
}

/** '22/11' for the marks under the clock's bar. */
export function formatDayMonth(moment: Moment): string {
  return formatDate(moment).slice(0, 5);
}

/** '9:05' */
export function formatTime(moment: Moment): string {
  const at = inVietnam(moment);
  return at ? `${at.getUTCHours()}:${two(at.getUTCMinutes())}` : String(moment);
}

/** 'Thứ Sáu 20/11/2026', or 'Friday 20/11/2026' in the English shell. */
export function formatDay(moment: Moment, lang: 'vi' | 'en' = 'vi'): string {
  const at = inVietnam(moment);
  if (!at) return String(moment);
  const names = lang === 'en' ? weekdaysEnglish : weekdays;
  return `${names[at.getUTCDay()]} ${formatDate(moment)}`;
}

/** '10:24, Thứ Sáu 20/11/2026' */
export function formatMoment(moment: Moment, lang: 'vi' | 'en' = 'vi'): string {
  return inVietnam(moment) ? `${formatTime(moment)}, ${formatDay(moment, lang)}` : String(moment);
}

/** '9:41 ngày 20/11/2026': beside a source of data. */
export function formatTaken(moment: Moment): string {
  return inVietnam(moment) ? `${formatTime(moment)} ngày ${formatDate(moment)}` : String(moment);
}

/** 1234567 -> '1.234.567'; 98.74 -> '98,74'. `digits` fixes the number of decimals. */
export function formatNumber(value: number, digits?: number): string {
  const fixed = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits);
  const [whole = '0', part] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const sign = value < 0 ? '-' : '';
  return part ? `${sign}${grouped},${part}` : sign + grouped;
}

/** A share between 0 and 1 as '98,7%'. */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100, 1).replace(/,0$/, '')}%`;
}

/** Whole dong: 0 -> 'Miễn phí', 8000 -> '8.000 đ' (with a no-break space). */
export function formatMoney(dong: number): string {
  return dong === 0 ? 'Miễn phí' : `${formatNumber(Math.round(dong))}\u00a0đ`;
}

/** Bytes as people read them: '842 KB', '1,2 MB' (1 KB = 1.024 bytes, as the phone's own file list shows it). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${formatNumber(bytes / (1024 * 1024), 1)} MB`;
}

/** Milliseconds as '2 giờ 49 phút', '45 phút', '1 giờ', 'dưới 1 phút'. Negative values count as their size. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes === 0) return 'dưới 1 phút';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${formatNumber(hours)} giờ` : `${formatNumber(hours)} giờ ${rest} phút`;
}

/**
 * A personal number with its middle hidden: '051098000417' -> '051 098 ••• 417'.
 * Anything that is not 12 digits is hidden whole but for its last three characters: a mask must fail closed.
 */
export function maskCitizenNumber(number: string): string {
  if (/^\d{12}$/.test(number)) return `${number.slice(0, 3)} ${number.slice(3, 6)} ••• ${number.slice(9)}`;
  return number.length > 6 ? `••• ${number.slice(-3)}` : '•••';
}

/** A telephone number with only its end shown: '0912345678' -> '••• 678'. */
export function maskPhone(number: string): string {
  return number.length > 6 ? `••• ${number.slice(-3)}` : '•••';
}

/** SHA-256 in hexadecimal, shortened for the eye: '7c1e 9a40 … a75d'. The full value goes into the title. */
export function shortHash(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}` : hash;
}

/** The letters that may be published of a person: 'Phạm Đinh Bảo An' -> 'P. Đ. B. A.' */
export function initials(fullName: string): string {
  return fullName
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word.normalize('NFC')][0]?.toLocaleUpperCase('vi') ?? ''}.`)
    .join(' ');
}

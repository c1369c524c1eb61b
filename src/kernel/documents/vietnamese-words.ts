const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu'] as const;

/**
 * A whole number in Vietnamese words, northern style as on State papers: 'linh' for a gap ('một trăm linh năm'), 'mốt', 'lăm',
 * 'nghìn'; every full group is read ('hai nghìn không trăm hai mươi sáu').
 * @param value 0 to 999,999,999,999,999
 * @throws RangeError outside that, or for a fraction
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 999_999_999_999_999)
    throw new RangeError('A whole number from 0 to 10^15 - 1');
  return value === 0 ? DIGITS[0] : words(value, false).join(' ');
}

/**
 * A date as papers of civil status spell it: 'Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu'.
 * Days 1 to 10 are 'mùng' in speech but plain numerals on papers; the fourth month is 'tư' (Thông tư 04/2020/TT-BTP, examples: verify).
 * @param isoDate calendar date 'YYYY-MM-DD'
 * @throws RangeError when no such day exists
 */
export function dateInWords(isoDate: string): string {
  const { year, month, day } = calendarDate(isoDate);
  return `Ngày ${numberInWords(day)} tháng ${month === 4 ? 'tư' : numberInWords(month)} năm ${numberInWords(year)}`;
}

/**
 * A sum of money in words, with a capital letter: 'Tám nghìn đồng'.
 * @param dong whole đồng
 */
export function moneyInWords(dong: number): string {
  const text = `${numberInWords(dong)} đồng`;
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function calendarDate(isoDate: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!match || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new RangeError('A calendar date YYYY-MM-DD');
  return { year, month, day };
}

/** @param full whether something larger was read before, so that leading zeros are spoken */
function words(value: number, full: boolean): string[] {
  if (value >= 1_000_000_000) {
    const rest = value % 1_000_000_000;
    return [...words(Math.floor(value / 1_000_000_000), full), 'tỷ', ...(rest ? words(rest, true) : [])];
  }
  const parts: string[] = [];
  let started = full;
  for (let scale = 2; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    parts.push(...threeDigits(group, started));
    const name = SCALES[scale];
    if (name) parts.push(name);
    started = true;
  }
  return parts;
}

function threeDigits(group: number, full: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const parts: string[] = [];
  if (hundreds > 0 || full) parts.push(DIGITS[hundreds]!, 'trăm');
  if (tens === 0) {
    if (units > 0) parts.push(...(parts.length > 0 ? ['linh'] : []), DIGITS[units]!);
    return parts;
  }
  parts.push(...(tens === 1 ? ['mười'] : [DIGITS[tens]!, 'mươi']));
  if (units === 1 && tens > 1) parts.push('mốt');
  else if (units === 5) parts.push('lăm');
  else if (units > 0) parts.push(DIGITS[units]!);
  return parts;
}

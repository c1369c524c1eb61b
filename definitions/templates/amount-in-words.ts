const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Three digits; after a larger group the hundreds are said even when there are none ('không trăm linh năm'). */
function group(n: number, isFirst: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10];
  const parts: string[] = [];
  if (hundreds > 0 || !isFirst) parts.push(`${digits[hundreds]} trăm`);
  if (tens === 0 && ones > 0) parts.push(parts.length > 0 ? `linh ${digits[ones]}` : digits[ones]!);
  if (tens === 1) parts.push('mười');
  if (tens > 1) parts.push(`${digits[tens]} mươi`);
  if (tens > 0 && ones > 0)
    parts.push(ones === 1 && tens > 1 ? 'mốt' : ones === 4 && tens > 1 ? 'tư' : ones === 5 ? 'lăm' : digits[ones]!);
  return parts.join(' ');
}

/** A whole number in words, from 0 up; '' for 0. */
function inWords(n: number, isFirst: boolean): string {
  const billions = Math.floor(n / 1e9);
  const groups = [
    [Math.floor(n / 1e6) % 1000, ' triệu'],
    [Math.floor(n / 1000) % 1000, ' nghìn'],
    [n % 1000, ''],
  ] as const;
  const parts = billions > 0 ? [`${inWords(billions, isFirst)} tỷ`] : [];
  for (const [value, name] of groups) if (value > 0) parts.push(`${group(value, isFirst && parts.length === 0)}${name}`);
  return parts.join(' ');
}

/** A sum of money as papers write it: 500000 gives 'Năm trăm nghìn đồng'. @param amount whole đồng from 0 to below 10^15 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount >= 1e15) throw new RangeError(`not an amount of money: ${amount}`);
  const text = `${inWords(amount, true) || 'không'} đồng`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { cleanLine } from '../../kernel/text.ts';

export { cleanLine, cleanText } from '../../kernel/text.ts';

/** For comparing names of places and countries: no accents (so old and new tone placement agree), lower case. */
export function searchKey(text: string): string {
  return cleanLine(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** 'Họ tên' -> 'họ tên'; an abbreviation (UBND) stays. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  if (second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Person names: letters of any people with apostrophes, hyphens, dots and single spaces; no digits. */
export const isName = (text: string): boolean => /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- ]*$/u.test(text);
/** H’Hen, HʼHen and H'Hen are one name. */
export const cleanName = (text: string): string => cleanLine(text).replace(/[’ʼ‘`´]/g, "'");

/** Any JSON value as a text for people; an object, which has no business there, gives nothing (and never throws). */
export const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/**
 * Electronic identifiers of bodies, Decision 20/2020/QD-TTg article 4: at most 35 characters, groups of digits and letters A-Z
 * separated by '.', the first group one letter and two digits (level 1), each further group one level down.
 */
import type { IdentifierScheme, OrganisationIdentifier } from './contract.ts';

/** Longest identifier by Decision 20/2020. */
export const longestIdentifier = 35;

/** At least one provincial exchange platform stores identifiers in 13 characters: warn before sending a longer one there. */
export const longestForOldPlatforms = 13;

export type ParsedIdentifier =
  | {
      readonly ok: true;
      /** In today's order: 'H17.22.28'. The form to store and to match on. */
      readonly value: string;
      readonly groups: readonly string[];
      /** 1 = ministry, province; 2 = commune, department; 3 = a body of those; ... */
      readonly level: number;
      /** True when the text was in the order of QCVN 102:2016 ('28.22.H17'). */
      readonly reversed: boolean;
    }
  | { readonly ok: false; readonly reason: string };

const levelOne = /^[A-Z]\d{2}$/;
const group = /^[0-9A-Z]+$/;
const zeros = /^0+$/;

/**
 * Reads an identifier in today's order or in the reversed one of QCVN 102:2016, padded with zero groups or not:
 * '000.00.00.H41' is 'H41', '28.22.H17' is 'H17.22.28'. Groups of zeros at the end name no body and are dropped; between others they
 * stay, because they keep the level ('002.00.20.H13' is 'H13.20.00.002').
 * Small letters and spaces around are forgiven. `reason` is Vietnamese, for the person who typed it.
 */
export function parseIdentifier(text: string): ParsedIdentifier {
  const clean = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\ufeff\u00a0]/g, '')
    .trim()
    .toUpperCase();
  if (clean === '') return { ok: false, reason: 'Nhập mã định danh của cơ quan.' };
  if (clean.length > longestIdentifier) return { ok: false, reason: `Mã định danh dài tối đa ${longestIdentifier} ký tự.` };
  const written = clean.split('.');
  if (!written.every((part) => group.test(part))) {
    return { ok: false, reason: 'Mã định danh chỉ gồm chữ số và chữ cái A–Z không dấu, các nhóm cách nhau bằng dấu chấm.' };
  }
  const reversed = !levelOne.test(written[0]!);
  const ordered = reversed ? written.toReversed() : written;
  if (!levelOne.test(ordered[0]!)) {
    return { ok: false, reason: 'Mã định danh phải có nhóm cấp 1 gồm một chữ cái và hai chữ số, ví dụ H48.' };
  }
  let last = ordered.length;
  while (last > 1 && zeros.test(ordered[last - 1]!)) last -= 1;
  const groups = ordered.slice(0, last);
  return { ok: true, value: groups.join('.'), groups, level: groups.length, reversed };
}

/** Today's form for storing and matching, or undefined when `text` is no identifier. */
export function normaliseIdentifier(text: string): string | undefined {
  const parsed = parseIdentifier(text);
  return parsed.ok ? parsed.value : undefined;
}

/** Two spellings of one body? False when either is no identifier. */
export function sameIdentifier(one: string, other: string): boolean {
  const value = normaliseIdentifier(one);
  return value !== undefined && value === normaliseIdentifier(other);
}

/** Identifier of the body one level up ('H48.16.25' -> 'H48.16'); undefined at level 1 or when it is none. */
export function parentIdentifier(text: string): string | undefined {
  const parsed = parseIdentifier(text);
  return parsed.ok && parsed.level > 1 ? parsed.groups.slice(0, -1).join('.') : undefined;
}

/**
 * The order of QCVN 102:2016 for partners that still expect it: 'H17.22.28' -> '28.22.H17'.
 * With `groups` it is padded with zero groups to that many ('H41', 4 -> '000.00.00.H41'). Throws RangeError on no identifier.
 */
export function reversedIdentifier(text: string, groups = 0): string {
  const parsed = parseIdentifier(text);
  if (!parsed.ok) throw new RangeError(`not an identifier: ${text}`);
  const padded = [...parsed.groups];
  while (padded.length < groups) padded.push(padded.length === groups - 1 && groups === 4 ? '000' : '00');
  return padded.toReversed().join('.');
}

/** Is the value well-formed in its scheme? The Party's scheme has no public structure: only length and characters are looked at. */
export function isWellFormed(scheme: IdentifierScheme, value: string): boolean {
  if (scheme === 'state-2020') return normaliseIdentifier(value) === value;
  return value.length <= longestIdentifier && /^[0-9A-Z]+([.-][0-9A-Z]+)*$/.test(value);
}

/** The identifier of a body in `scheme` on `day` (YYYY-MM-DD; `validTo` is the first day it no longer holds), or undefined. */
export function findIdentifierAt(
  identifiers: readonly OrganisationIdentifier[],
  scheme: IdentifierScheme,
  day: string,
): OrganisationIdentifier | undefined {
  return identifiers.find(
    (one) => one.scheme === scheme && one.validFrom <= day && (one.validTo === undefined || day < one.validTo),
  );
}

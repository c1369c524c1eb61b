/** A syllable as it is compared: without marks (`folded`), and with its marks in one order (`toned`). */
export type Syllable = { folded: string; toned: string; start: number; end: number };

const marks = /[\u0300-\u036F]/g;
/** Grave, acute, tilde, hook, dot below: the five tones. The other marks make other letters (â, ơ) and stay where they are. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;

/** kỹ and kĩ, lý and lí, quý and quí are one syllable; thủy, tay, ấy are not touched. */
const oneSpelling = (syllable: string): string => syllable.replace(/^((?:[bcdghklmnprstvx]|th|tr|ch|nh|ph|kh|qu)?)y/, '$1i');

/** thuỷ and thủy are one: the tone goes to the end of the syllable, whichever vowel carried it. */
function tonedForm(word: string): string {
  const parts = word.normalize('NFD');
  const tone = parts.match(tones)?.join('') ?? '';
  return oneSpelling(parts.replace(tones, '').replace(/đ/g, 'd\u0335')) + tone;
}

export function foldWord(word: string): string {
  return oneSpelling(word.normalize('NFD').replace(marks, '').replace(/đ/g, 'd'));
}

/** The language has some seven thousand syllables, and every name uses the same few: each is taken apart once. */
const taken = new Map<string, { folded: string; toned: string }>();

/** Both forms of one lower-case word. */
export function formsOf(word: string): { folded: string; toned: string } {
  const before = taken.get(word);
  if (before) return before;
  const folded = foldWord(word);
  const forms = { folded, toned: /^[a-z0-9]+$/.test(word) ? folded : tonedForm(word) };
  // Strangers' typing must not grow the table without end.
  if (taken.size < 20_000 && word.length < 12) taken.set(word, forms);
  return forms;
}

/** Latin letters with all their marks (Vietnamese needs no others), digits, or neither. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 48 && code <= 57) return 2;
  if (code < 0xc0) return 0;
  if (code <= 0x24f) return code === 0xd7 || code === 0xf7 ? 0 : 1;
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff) ? 1 : 0;
}

const kinds = Array.from({ length: 0x250 }, (_, code) => kindOf(code));

/** Calls back with each run of letters or of digits of a lower-case text. By hand, for 150,000 of them are met at the start. */
export function eachWord(lower: string, met: (word: string, start: number) => void): void {
  const { length } = lower;
  let start = 0;
  let kind: 0 | 1 | 2 = 0;
  for (let at = 0; at < length; at++) {
    const code = lower.charCodeAt(at);
    const next = code < 0x250 ? kinds[code]! : kindOf(code);
    if (next === kind) continue;
    if (kind !== 0) met(lower.slice(start, at), start);
    start = at;
    kind = next;
  }
  if (kind !== 0) met(lower.slice(start), start);
}

/** Syllables of a text with their places in it (of its composed form, UTF-16 offsets). */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  eachWord(text.normalize('NFC').replace(invisible, ' ').toLowerCase(), (word, start) => {
    const { folded, toned } = formsOf(word);
    if (folded) found.push({ folded, toned, start, end: start + word.length });
  });
  return found;
}

/** 'Cấp Giấy chứng tử' -> 'cap giai chung tu' joined by single spaces, in the one spelling of the search. */
export const foldText = (text: string): string =>
  syllables(text)
    .map((one) => one.folded)
    .join(' ');

/** True when the writer used accents at all; without any, every accent is open. */
export const hasAccents = (text: string): boolean => /[\u0300-\u036Fđ]/.test(text.normalize('NFD').toLowerCase());

const telexTones = /[sfrxj]$/;
/** What is left when Telex keys were typed without an input method: 'ddangw' -> 'dang', 'kys' -> 'ki', 'giaays' -> 'giay'. */
export function withoutTelexKeys(folded: string): string {
  if (folded.length < 3) return folded;
  return oneSpelling(
    folded
      .replace(/^dd/, 'd')
      .replace(telexTones, '')
      .replace(/([aeo])\1/g, '$1')
      .replace(/w/g, '')
      .replace(/([aeiouy])[sfrxj](?=[a-z])/, '$1'),
  );
}

/** One insertion, deletion, replacement or exchange of neighbours apart (not equal). */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length === b.length)
    return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

/**
 * SQL that orders people as a Vietnamese list does: by given name (the last word), then by the whole name; letters first
 * (a ă â … d đ … o ô ơ), tones only between names of the same letters (ngang, huyền, hỏi, ngã, sắc, nặng). Computed from the
 * decomposed letters and compared byte by byte, so that no collation of the database's host has a say.
 */
export function nameOrder(column: string): string {
  const whole = `normalize(lower(btrim(${column})), nfd)`;
  const given = `substring(${whole} from '[^ ]+$')`;
  const key = [letters(given), letters(whole), tones(given), tones(whole)].join(` || e'\\x01' || `);
  return `(${key}) collate "C"`;
}

/** Tones dropped; the marks that make another letter sort after every plain letter: breve, circumflex, horn. */
const letters = (name: string): string =>
  `replace(replace(replace(replace(translate(${name}, e'\\u0300\\u0301\\u0303\\u0309\\u0323', ''), e'\\u0306', '~'), e'\\u0302', '~~'), e'\\u031B', '~~~'), 'đ', 'd~')`;
/** Each tone as its place in the order. */
const tones = (name: string): string => `translate(${name}, e'\\u0300\\u0309\\u0303\\u0301\\u0323', '12345')`;

/** Tone marks as Unicode decomposes them: huyền, sắc, ngã, hỏi, nặng. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether two spellings are one name: capitals and spaces do not count, nor where in its syllable a tone stands ('Hòa', 'Hoà');
 * a missing accent does ('Thoi' is not 'Thôi').
 */
export const sameName = (one: string, other: string): boolean => spelling(one) === spelling(other);

const spelling = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(tone, '') + (letters.match(tone) ?? []).join('');
    })
    .join(' ');

/** Family names that are never written so: each has lost its accents. 'Phan', 'Cao', 'Mai' are whole without any. */
const bareFamilies = new Set(
  'nguyen tran le pham huynh vo dang bui do ho ngo duong ly dinh hoang vu truong luong doan dao trinh luu ta to ha thach quach'.split(
    ' ',
  ),
);

/**
 * Whether a name looks as if the keyboard had no accents: 'Pham Van Thoi', 'dinh thi ha'. Names that are whole without any
 * ('A Blong', 'Hrin', 'Phan Thanh Lam') are left alone: only a family name or a middle word that must have one tells.
 */
export function looksUnaccented(name: string): boolean {
  const plain = name.trim();
  if (!/^[A-Za-z][A-Za-z'’. -]*$/.test(plain)) return false;
  const words = plain.toLowerCase().split(/\s+/);
  if (plain === plain.toLowerCase()) return true;
  return words.length > 1 && (bareFamilies.has(words[0]!) || words.slice(1, -1).some((word) => word === 'van' || word === 'thi'));
}

/** Visible ASCII and precomposed Vietnamese letters with single spaces: nothing to do, and almost every text is so. */
const clean = /^[!-~À-ưẠ-ỹ]+(?: [!-~À-ưẠ-ỹ]+)*$/;

/**
 * One spelling of what was typed: NFC, nothing that cannot be seen (direction marks, zero-width spaces, byte-order marks, soft
 * hyphens: `\p{Cf}` and what else fonts leave out), NBSP as a space, one space between words. All of these were seen in real data
 * (copied from Word, from phones, from scans); a direction mark would make a signed paper read other than it says.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\n\r\t]/gu, '')
    .normalize('NFC')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t ]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim();
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/[\r\n]+/g, ' ');

/** Letters and digits: what a reason is made of; dashes and dots alone are none. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

import { z } from 'zod';
import { cleanLine, cleanText, countLetters } from './text.ts';

/**
 * Free text of an action in one spelling (see `cleanText`), at least `min` letters or digits and at most `max` characters long after
 * cleaning. THE schema of every reason, opinion, note and addressee.
 * @param message what to write instead, in Vietnamese
 */
export const freeText = (min: number, max: number, message: string) => written(cleanText, min, max, message);

/** The same on one line. */
export const freeLine = (min: number, max: number, message: string) => written(cleanLine, min, max, message);

function written(clean: (text: string) => string, min: number, max: number, message: string) {
  return z
    .string(message)
    .overwrite(clean)
    .min(min, message)
    .max(max, `Viết ngắn lại, không quá ${max} chữ cái.`)
    .refine((text) => countLetters(text) >= min, message);
}

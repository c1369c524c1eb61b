import type { PrintedDeclaration } from '../../src/modules/forms/printed.ts';
import { generalPaper } from './general.ts';

/** Declarations that have an official form, by the code of their procedure. */
const official: Readonly<Record<string, PrintedDeclaration>> = {};

/** How a declaration is printed: in its official form's layout, or part by part. */
export const printedDeclaration = (code: string): PrintedDeclaration =>
  Object.hasOwn(official, code) ? official[code]! : generalPaper;

import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { deathFacts } from '../results/death-facts.ts';
import { deathDeclaration } from '../templates/declarations/death.typ.ts';
import { heading } from './heading.ts';

/** Tờ khai đăng ký khai tử. */
export const deathDeclarationPaper: PrintedDeclaration = {
  template: deathDeclaration,
  content: (source) => ({ ...heading(source, 'Tờ khai đăng ký khai tử'), ...deathFacts(source) }),
};

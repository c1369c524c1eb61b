import type { JsonValue } from '../../kernel/documents/index.ts';
import type { CommuneIndex } from './communes.ts';
import type { Answers, KnownRecords } from './contract.ts';
import type { DescribedLine } from './describe.ts';

/** What a printed declaration is made from. */
export type DeclarationSource = {
  procedure: { code: string; name: string };
  answers: Answers;
  known: KnownRecords;
  communes: CommuneIndex;
  /** An answer as people read it, by the field's dotted id; '' when there is none. */
  text: (field: string) => string;
  /** Everything that was declared, in reading order. */
  lines: readonly DescribedLine[];
  /** 'Ủy ban nhân dân xã Ba Tô' */
  addressee: string;
  /** 'Ba Tô' */
  place: string;
  /** `YYYY-MM-DD`, of the submission. */
  declaredOn: string;
  /** Who declares. */
  declarant: string;
  /** The sentence that the person pledged. */
  pledge: string | null;
};

/**
 * A declaration in the layout of its official form, as definitions/declarations declares it. The template (typst) gets what `content`
 * gives as `data`, besides `issuedOn` (the day), which the shared layout reads.
 */
export type PrintedDeclaration = {
  template: string;
  content: (source: DeclarationSource) => { [key: string]: JsonValue };
};

import type { Answers, KnownRecords } from '../forms/contract.ts';
import type { CommuneIndex } from '../forms/rules.ts';
import type { NewEntry } from '../registers/contract.ts';

/** What a result is made from: the declaration as the leader decided on it. */
export type ResultSource = {
  procedure: { code: string; name: string };
  /** The result's own name, as the definition calls it. */
  kind: string;
  /** `submittedOn` is `YYYY-MM-DD`. */
  dossier: { code: string; applicant: string; submittedOn: string };
  /** What the officer wrote for it and the leader decided on; '' where the declaration says everything. */
  written: string;
  answers: Answers;
  known: KnownRecords;
  communes: CommuneIndex;
  /** An answer as people read it, by the field's dotted id; '' when there is none. */
  text: (field: string) => string;
};

/** What the signature adds. */
export type Issue = {
  /** In the book: '45/2026'. */
  number: string;
  /** `YYYY-MM-DD` */
  issuedOn: string;
  /** Name of the body that issues it. */
  registeredAt: string;
  signer: { authority?: string; title: string; name: string };
  /** Of the public page that says whether the paper stands; its code once more in groups of four, and a sentence that says how. */
  qr: string[];
  token: string;
  check: string;
};

/**
 * A kind of result, as definitions/results declares it. The template keeps two boxes free, `signer` and `organisation`; `twin` is the
 * machine-readable copy, `about` whose name the public check shows as initials.
 */
export type ResultPaper = {
  /** Typst. */
  template: string;
  content: (source: ResultSource, issue: Issue) => { data: object; about: string; twin: object };
  /** What it enters into a book of civil status, once it is signed. */
  enters?: (source: ResultSource, issue: Pick<Issue, 'number' | 'issuedOn' | 'registeredAt'>) => NewEntry;
};

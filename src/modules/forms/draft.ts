import { z } from 'zod';
import { defineAggregate, type Patch, type Row } from '../../kernel/index.ts';
import type { Answers, KnownRecords } from './contract.ts';

/** One uploaded file bound to a component. */
export type DraftPaper = {
  component: string;
  file: string;
  name: string;
  bytes: number;
  sha256: string;
  pages: number | null;
  mediaType: string;
  at: string;
};

export type DraftRow = Row & {
  id: string;
  version: number;
  subject: string;
  holder: string | null;
  procedure: string;
  definition: string;
  organisation: string;
  answers: Answers;
  papers: DraftPaper[];
  known: KnownRecords;
  step: string;
  short_code: string;
  made_at: Date;
  saved_at: Date;
  expires_at: Date;
};

export const Draft = defineAggregate<DraftRow>({
  name: 'draft',
  table: 'forms.draft',
  label: 'tờ khai',
  relations: { subject: { person: 'subject' }, holder: { position: 'holder' } },
  subjectOf: (row) => row.subject,
});

/** Any JSON object of reasonable size; the declaration's own rules judge it. */
export const AnswersSchema = z.record(z.string().max(100), z.json()) as unknown as z.ZodType<Answers>;

export const draftDays = 30;

/** For the module that turns a draft into something else: the draft goes in the same write. */
export const discardDraft = (id: string, subject: string): Patch => ({
  kind: 'delete',
  table: 'forms.draft',
  where: { id, subject },
});

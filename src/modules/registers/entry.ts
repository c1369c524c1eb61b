import { defineAggregate, type Row } from '../../kernel/index.ts';
import type { EntryFacts, EntryKind } from './contract.ts';

export type CivilEntryRowShape = Row & {
  id: string;
  version: number;
  kind: EntryKind;
  number: string;
  year: number;
  book: string;
  entered_on: string;
  facts: EntryFacts;
  dossier: string | null;
  source: string;
};

/** An entry in a book of civil status. Nobody handles one by hand: it follows a signed result. */
export const CivilEntryRow = defineAggregate<CivilEntryRowShape>({
  name: 'civil-entry',
  table: 'registers.civil_entry',
  label: 'việc hộ tịch',
  relations: { system: { anyone: true } },
  subjectOf: () => null,
});

import { defineAggregate, type Row } from '../../../kernel/index.ts';
import type { Written } from './edits.ts';

export type VersionState = 'draft' | 'proposed' | 'published' | 'withdrawn';

/** One version of one procedure's definition that administrators make; what is published of it stands in procedures.definition too. */
export type VersionRow = Row & {
  id: string;
  version: number;
  code: string;
  number: number;
  organisation: string;
  state: VersionState;
  base: string | null;
  built_in: string | null;
  body: Written;
  hash: string | null;
  /** `YYYY-MM-DD` */
  valid_from: string | null;
  urgent: string | null;
  authors: string[];
  made_at: Date;
  changed_at: Date;
  proposed_by: string | null;
  proposed_at: Date | null;
  published_by: string | null;
  published_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};

export const Version = defineAggregate<VersionRow>({
  name: 'procedure-version',
  table: 'procedures.version',
  label: 'phiên bản thủ tục',
  relations: { administered: { organisation: 'organisation' } },
  subjectOf: () => null,
});

/** Who wrote in a version or proposed it does not approve it: four eyes on what every citizen will be asked and pay. */
export const authorsMayNot = (row: VersionRow, actor: { account: string | null }): string | null =>
  actor.account !== null && row.authors.includes(actor.account)
    ? 'Người soạn hoặc người trình không tự duyệt. Cần một người quản trị thủ tục khác.'
    : null;

export const onlyIn =
  (states: readonly VersionState[], otherwise: string) =>
  (row: VersionRow): string | null =>
    states.includes(row.state) ? null : otherwise;

export const withAuthor = (row: VersionRow, account: string): string[] => [...new Set([...row.authors, account])];

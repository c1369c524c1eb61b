import { z } from 'zod';
import { type Database, defineAggregate, type Patch, problem, type Row, type Sql } from '../../kernel/index.ts';
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

/** Kept for 30 days after the last save, as promised: then it is gone, also before it is deleted. @throws Problem 404 */
export function needAlive(row: Pick<DraftRow, 'expires_at'>, now: Date): void {
  if (row.expires_at.getTime() <= now.getTime())
    throw problem('kernel.not-found', 404, 'Tờ khai này để quá 30 ngày nên đã được xóa. Hãy bắt đầu tờ khai mới.');
}

export async function deleteExpiredDrafts(db: Database, now: Date): Promise<void> {
  await db.query('delete from forms.draft where expires_at <= $1', [now]);
}

/** Which of these uploaded files a living draft names. */
export async function filesOfDrafts(sql: Sql, files: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ file: string }>(
    `select distinct p ->> 'file' as file from forms.draft d, jsonb_array_elements(d.papers) p where p ->> 'file' = any($1::text[])`,
    [files],
  );
  return rows.map((row) => row.file);
}

/**
 * For the module that turns a draft into something else: the draft goes in the same write. With `version` only that version goes,
 * and when it has changed meanwhile nothing of the write happens.
 */
export const discardDraft = (id: string, subject: string, version?: number): Patch => ({
  kind: 'delete',
  table: 'forms.draft',
  where: { id, subject, ...(version === undefined ? {} : { version }) },
  ...(version === undefined ? {} : { otherwise: changedText }),
});

const goneText =
  'Tờ khai này không còn ở đây: đã nộp, đã xóa, hoặc để quá 30 ngày. Hồ sơ đã nộp nằm trong mục Của tôi; nếu chưa nộp, hãy bắt đầu tờ khai mới.';
const changedText = 'Tờ khai vừa được sửa ở máy hoặc cửa sổ khác. Hãy đọc lại một lượt rồi nộp.';

/**
 * One's own living draft, and with `version` exactly the version that was read before handing in.
 * @throws Problem 404 when it is gone, 409 `forms.draft-changed` (with its `version` now) when it is not that version any more
 */
export async function draftAt(
  sql: Sql,
  at: { id: string; version?: number | undefined; subject: string; now: Date },
): Promise<DraftRow> {
  const [row] = await sql.named<DraftRow>('draft_at', 'select * from forms.draft where id = $1 and subject = $2', [
    at.id,
    at.subject,
  ]);
  if (!row) throw problem('kernel.not-found', 404, goneText);
  needAlive(row, at.now);
  if (at.version !== undefined && row.version !== at.version)
    throw problem('forms.draft-changed', 409, changedText, { extra: { version: row.version } });
  return row;
}

import { z } from 'zod';
import {
  type Actor,
  type Database,
  defineAggregate,
  mandateOver,
  type Patch,
  problem,
  type Row,
  type Sql,
} from '../../kernel/index.ts';
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
  /** Account that uploaded it: not always the one who hands in. */
  owner?: string;
  /** Degrees clockwise that the person turned it; absent: as it came. */
  turn?: PageTurn;
  /** Kind sentences about what may be wrong with it, and whether the person has read them and keeps it. */
  warnings?: string[];
  accepted?: boolean;
};

export const PageTurnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type PageTurn = z.output<typeof PageTurnSchema>;

/** One paper made of several pages: which, in which order, turned how far. It is handed in while they still stand so. */
export type JoinedPaper = DraftPaper & { of: { file: string; turn: PageTurn }[] };

export type DraftRow = Row & {
  id: string;
  version: number;
  subject: string;
  holder: string | null;
  /** The mandate by which somebody else fills it in, and that person. */
  mandate: string | null;
  representative: string | null;
  procedure: string;
  /** Field of work of the procedure: a mandate may be over all of it. */
  field: string;
  definition: string;
  organisation: string;
  answers: Answers;
  papers: DraftPaper[];
  joined: JoinedPaper[];
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
  relations: {
    subject: { person: 'subject' },
    representative: { mandate: 'mandate', covers: ['procedure', 'field'] },
    holder: { position: 'holder' },
  },
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
    `select distinct p ->> 'file' as file from forms.draft d, jsonb_array_elements(d.papers || d.joined) p where p ->> 'file' = any($1::text[])`,
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
 * A living draft of one's own, or of somebody for whom one may act, and with `version` exactly the version that was read before handing in.
 * @throws Problem 404 when it is gone, 409 `forms.draft-changed` (with its `version` now) when it is not that version any more
 */
export async function draftAt(
  sql: Sql,
  at: { id: string; version?: number | undefined; actor: Actor; now: Date },
): Promise<DraftRow> {
  const [row] = await sql.named<DraftRow>('draft_at', 'select * from forms.draft where id = $1', [at.id]);
  if (!row || !isTheirs(row, at.actor)) throw problem('kernel.not-found', 404, goneText);
  needAlive(row, at.now);
  if (at.version !== undefined && row.version !== at.version)
    throw problem('forms.draft-changed', 409, changedText, { extra: { version: row.version } });
  return row;
}

const isTheirs = (row: DraftRow, actor: Actor): boolean =>
  row.subject === actor.person || mandateOver(Draft.relations.representative, row, actor) !== undefined;

/** What must hold when a draft is handed in by somebody else: their mandate, in this moment. */
export const standsFor = (row: DraftRow, actor: Actor): Patch[] => {
  const held = row.subject === actor.person ? undefined : mandateOver(Draft.relations.representative, row, actor);
  return held ? [held.still] : [];
};

/** Of a draft that this person filled in for somebody else: by which mandate, in which procedure. It may be closed to them by now. */
export async function draftOnceMine(
  sql: Sql,
  id: string,
  person: string,
): Promise<Pick<DraftRow, 'mandate' | 'procedure'> | undefined> {
  const [row] = await sql.query<DraftRow>(
    'select mandate, procedure from forms.draft where id = $1 and representative = $2 and mandate is not null',
    [id, person],
  );
  return row;
}

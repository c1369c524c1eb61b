import { type Database, defineAggregate, hashOf, type Patch, problem, type Row, type Sql } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import { type Confirmer, confirmersOf } from './confirmers.ts';
import type { Definitions } from './definitions.ts';
import type { DraftRow } from './draft.ts';

export type ConfirmationRow = Row & {
  id: string;
  version: number;
  draft: string;
  part: string;
  label: string;
  pledge: string;
  procedure: string;
  field: string;
  organisation: string;
  subject: string;
  subject_name: string;
  mandate: string | null;
  asked_number: string;
  asked_name: string;
  asked: string | null;
  state: 'asked' | 'confirmed' | 'declined';
  content: Buffer;
  draft_version: number;
  way: 'here' | 'present' | 'paper' | null;
  reason: string | null;
  asked_at: Date;
  answered_at: Date | null;
  reminded_at: Date | null;
  expires_at: Date;
  dossier: string | null;
  code: string | null;
};

/** One person's yes to somebody else's declaration. */
export const Confirmation = defineAggregate<ConfirmationRow>({
  name: 'confirmation',
  table: 'forms.confirmation',
  label: 'lời xác nhận',
  relations: {
    asked: { person: 'asked' },
    subject: { person: 'subject' },
    representative: { mandate: 'mandate', covers: ['procedure', 'field'] },
    receiving: { organisation: 'organisation' },
  },
  subjectOf: (row) => row.subject,
});

/** What is confirmed: everything that was declared and handed in, and to whom. */
export const contentOf = ({ answers, papers, organisation, subject }: DraftRow): Buffer =>
  hashOf({ answers, papers: papers.map(({ component, sha256 }) => ({ component, sha256 })), organisation, subject });

/** Who has to confirm this draft as it stands. */
export function confirmersOfDraft(catalogue: Definitions, row: DraftRow, now: Date): Confirmer[] {
  const context = { today: localDay(now), channel: 'online' as const, papers: row.papers, known: row.known };
  return confirmersOf(catalogue.getVersion(row.definition), row.answers, context);
}

/** 'changed': the declaration was changed after this answer, which does not count any more. */
export type ConfirmationStand = 'asked' | 'confirmed' | 'declined' | 'changed';
export const standOfConfirmation = (row: ConfirmationRow, content: Buffer): ConfirmationStand =>
  row.state !== 'asked' && !row.content.equals(content) ? 'changed' : row.state;

export const confirmationsOf = (sql: Sql, draft: string): Promise<ConfirmationRow[]> =>
  sql.named<ConfirmationRow>('confirmations_of', 'select * from forms.confirmation where draft = $1 order by part', [draft]);

/**
 * What handing in needs of the others: each has confirmed exactly this content. The patches tell them what became of it, and hold the
 * write back when one of them has changed their mind meanwhile.
 * @throws Problem 422 `forms.unconfirmed` that names who is missing
 */
export async function needConfirmed(
  sql: Sql,
  catalogue: Definitions,
  row: DraftRow,
  now: Date,
): Promise<(dossier: { id: string; code: string }) => Patch[]> {
  const confirmers = confirmersOfDraft(catalogue, row, now);
  if (confirmers.length === 0) return () => [];
  const content = contentOf(row);
  const rows = await confirmationsOf(sql, row.id);
  const given = confirmers.map((one) => ({
    one,
    row: rows.find(
      (r) => r.part === one.part && r.asked_number === one.citizenNumber && standOfConfirmation(r, content) === 'confirmed',
    ),
  }));
  const missing = given.filter((g) => !g.row).map(({ one }) => `${one.label} (${one.name})`);
  if (missing.length > 0) {
    const message = `Còn chờ xác nhận của ${missing.join(', ')}.`;
    throw problem('forms.unconfirmed', 422, message, { fields: [{ pointer: '/draft', message }] });
  }
  return ({ id, code }) =>
    given.map(({ row: confirmed }) => ({
      kind: 'update' as const,
      table: 'forms.confirmation',
      id: confirmed!.id,
      version: confirmed!.version,
      set: { dossier: id, code },
    }));
}

/** Who has signed in: what was asked of that number under that name is theirs to answer. Technical state, like the session itself. */
export async function linkConfirmations(
  sql: Sql,
  person: { id: string; citizenNumber: string | null },
  sameName: (name: string) => boolean,
): Promise<void> {
  const rows = await sql.query<{ id: string; asked_name: string }>(
    'select id, asked_name from forms.confirmation where asked is null and asked_number = $1',
    [person.citizenNumber],
  );
  const ids = rows.filter((row) => sameName(row.asked_name)).map((row) => row.id);
  if (ids.length > 0)
    await sql.query('update forms.confirmation set asked = $2, version = version + 1 where id = any($1) and asked is null', [
      ids,
      person.id,
    ]);
}

/** What came to nothing goes with its draft; what became a dossier stays with it. */
export async function deleteExpiredConfirmations(db: Database, now: Date): Promise<void> {
  await db.query('delete from forms.confirmation where dossier is null and expires_at <= $1', [now]);
}

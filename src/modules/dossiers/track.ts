import type { Sql } from '../../kernel/index.ts';
import { describeDue } from '../../kernel/working-time/index.ts';
import { type DossierState, dossierStates } from './contract.ts';
import { cleanCode, dossierCodePattern } from './numbering.ts';
import { timelineOf, type Words } from './timeline.ts';

export type Tracked = { code: string; state: DossierState; stateLabel: string; dueText: string | null };

/** Anonymous tracking by code: state and due date, nothing else. The caller limits the rate. */
export async function trackByCode(sql: Sql, text: string): Promise<Tracked | undefined> {
  const code = cleanCode(text);
  if (!dossierCodePattern.test(code)) return undefined;
  const [row] = await sql.named<{ code: string; state: DossierState; due_at: Date | null }>(
    'track',
    'select code, state, due_at from dossiers.dossier where code = $1',
    [code],
  );
  return (
    row && {
      code: row.code,
      state: row.state,
      stateLabel: dossierStates[row.state].label,
      dueText: row.due_at ? describeDue(row.due_at) : null,
    }
  );
}

/** The secret in a slip's QR shows more: which body holds it and what has happened, still without anybody's name. */
export async function trackBySecret(
  sql: Sql,
  words: Words,
  secret: string,
): Promise<(Tracked & { procedure: string; holder: string; timeline: { at: string; title: string }[] }) | undefined> {
  if (!/^[\w-]{22}$/.test(secret)) return undefined;
  const [row] = await sql.named<{
    id: string;
    code: string;
    state: DossierState;
    due_at: Date | null;
    procedure: string;
    holder: string;
    submitted_at: Date;
  }>(
    'track_secret',
    `select d.id, d.submitted_at, d.code, d.state, d.due_at, d.procedure, d.resolving as holder from dossiers.dossier d where d.secret = $1`,
    [secret],
  );
  if (!row) return undefined;
  const timeline = (await timelineOf(sql, words, row, false)).map(({ at, title }) => ({ at, title }));
  return {
    code: row.code,
    state: row.state,
    stateLabel: dossierStates[row.state].label,
    dueText: row.due_at ? describeDue(row.due_at) : null,
    procedure: row.procedure,
    holder: row.holder,
    timeline,
  };
}

/** The secret that stands in the QR of a person's own slip. */
export async function secretFor(sql: Sql, dossier: string, person: string): Promise<string | undefined> {
  const [row] = await sql.named<{ secret: string }>(
    'dossier_secret',
    'select secret from dossiers.dossier where id = $1 and subject = $2',
    [dossier, person],
  );
  return row?.secret;
}

import { json, type Patch, type Sql } from '../../kernel/index.ts';
import { describeDue, endOfLocalDay } from '../../kernel/working-time/index.ts';
import type { ProcedureDefinition } from '../procedures/contract.ts';
import { changed, type DossierRow, waitsAt } from './dossier.ts';

/** When the person is expected at the counter, and whether they came. Kept only where the limit begins with it. */
export type DossierVisit = { state: 'booked' | 'arrived' | 'missed' | 'cancelled'; from: string; to: string };

const dayMs = 86_400_000;

/** The limit runs from the person's presence: reception is completed then, and nothing is late before. */
export const beginsAtCounter = ({ presence }: Pick<ProcedureDefinition, 'presence'>): boolean => presence?.starts === 'presence';

/** Until when a dossier waits for somebody to come; afterwards the office may refuse it. */
export const waitsUntil = ({ presence }: Pick<ProcedureDefinition, 'presence'>, since: Date): Date =>
  endOfLocalDay(new Date(since.getTime() + (presence?.waitsDays ?? 30) * dayMs));

/**
 * The dossier knows of the visit, and the reception's desk sees it on the day. Nothing to do for one whose limit runs from reception as
 * usual, or that has been received already.
 */
export function visitChanged(procedure: ProcedureDefinition, row: DossierRow, visit: DossierVisit, now: Date): Patch[] {
  if (!beginsAtCounter(procedure) || row.state !== 1) return [];
  const due = {
    booked: endOfLocalDay(new Date(visit.from)),
    arrived: endOfLocalDay(now),
    // Not come, or called off: the dossier waits on and is not late.
    missed: waitsUntil(procedure, now),
    cancelled: waitsUntil(procedure, now),
  }[visit.state];
  return changed(row, { visit: json(visit) }, waitsAt.reception(row, due));
}

/** Reception is completed in the person's presence: not before they came. */
export function awaitsVisit(row: Pick<DossierRow, 'visit'>): string | null {
  return row.visit?.state === 'booked'
    ? `Người nộp hẹn đến lúc ${describeDue(row.visit.from)}; hạn tính từ khi họ có mặt. Họ đến thì ghi “Đã đến” rồi tiếp nhận.`
    : null;
}

/** The whole row, for modules whose writes move a dossier along. */
export async function findDossier(sql: Sql, id: string): Promise<DossierRow | undefined> {
  const [row] = await sql.named<DossierRow>('row_dossiers.dossier', 'select * from dossiers.dossier where id = $1', [id]);
  return row;
}

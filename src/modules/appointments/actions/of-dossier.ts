import { type Patch, problem, type Sql } from '../../../kernel/index.ts';
import { type DossierRow, type DossierVisit, findDossier, visitChanged } from '../../dossiers/index.ts';
import type { ProcedureDefinition } from '../../procedures/contract.ts';
import type { BookingRow } from '../booking.ts';
import type { AppointmentServices } from '../services.ts';

export type Behind = { row: DossierRow; procedure: ProcedureDefinition } | null;

/** The dossier that the visit is for, read again: what happens to the booking moves it along in the same write. */
export async function behind(the: AppointmentServices, sql: Sql, booking: BookingRow): Promise<Behind> {
  if (!booking.dossier) return null;
  const row = await findDossier(sql, booking.dossier);
  if (!row) throw problem('kernel.not-found', 404, 'Không tìm thấy hồ sơ của lịch hẹn này.');
  return { row, procedure: the.catalogue.getVersion(row.definition).procedure };
}

export const moved = (of: Behind, visit: DossierVisit, now: Date): Patch[] =>
  of ? visitChanged(of.procedure, of.row, visit, now) : [];

export const spanOf = (row: BookingRow): { from: string; to: string } => ({
  from: row.starts_at.toISOString(),
  to: row.ends_at.toISOString(),
});

/** What the log keeps of it; the dossier is named, so that what follows the log knows whose it is. */
export const toldOf = (row: BookingRow): Record<string, unknown> => ({
  booking: row.id,
  ...(row.dossier && { dossier: row.dossier }),
  ...spanOf(row),
});

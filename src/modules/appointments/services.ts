import { visitKinds } from '../../../definitions/visits/kinds.ts';
import { problem, type ReadContext, type Sql } from '../../kernel/index.ts';
import { describeDue, localDay } from '../../kernel/working-time/index.ts';
import type { Directory, Organisation } from '../organisations/index.ts';
import type { ProcedureDefinition } from '../procedures/contract.ts';
import type { Catalogue } from '../procedures/index.ts';
import type { Half } from './contract.ts';
import { askedFor, kindOn, type LocalWord, mondayOf, type Offer, plusDays, type Taken } from './rules.ts';

/** What the actions and queries are given by the app. */
export type AppointmentServices = { directory: () => Directory; catalogue: Catalogue };

/** The kind of visit that everybody can book, whatever they come for. */
export const usualKind = 'counter';

/** @throws Error for a code that definitions/visits do not have on that day */
export function kindOf(code: string, day: string) {
  const kind = kindOn(visitKinds, code, day) ?? visitKinds.find((k) => k.code === code);
  if (!kind) throw new Error(`definitions/visits has no kind ${code}`);
  return kind;
}

/** What somebody comes for: as the procedure says, else anything at the counter. */
export const kindFor = (procedure: ProcedureDefinition | undefined): string => procedure?.presence?.visit ?? usualKind;

/** A wrong name in a definition stops the start. @throws Error */
export function checkKinds(catalogue: Catalogue): void {
  for (const { procedure } of catalogue.own) {
    if (procedure.presence && !visitKinds.some((k) => k.code === procedure.presence!.visit))
      throw new Error(`${procedure.code}: definitions/visits has no kind of visit '${procedure.presence.visit}'`);
  }
}

/** The Service Centre of a commune. @throws Problem 422 */
export function centreOf(the: AppointmentServices, commune: string): Organisation {
  const centre = the.directory().centreOf(commune.replace(/\..*/, ''));
  if (!centre)
    throw problem('organisations.unknown', 422, 'Hãy chọn xã, phường bạn muốn đến.', {
      fields: [{ pointer: '/organisation', message: 'Chọn xã, phường bạn muốn đến.' }],
    });
  return centre;
}

export async function wordsOf(sql: Sql, organisation: string, kind: string): Promise<LocalWord[]> {
  const rows = await sql.named<{ valid_from: string; windows: number; halves: Half[] }>(
    'appointments_words',
    'select valid_from, windows, halves from appointments.capacity where organisation = $1 and kind = $2 order by valid_from, set_at, id',
    [organisation, kind],
  );
  return rows.map(({ valid_from, windows, halves }) => ({ from: valid_from, windows, halves }));
}

async function takenBetween(
  sql: Sql,
  organisation: string,
  kind: string,
  from: Date,
  to: Date,
  but: string | null,
): Promise<Taken[]> {
  const rows = await sql.named<{ starts_at: Date; ends_at: Date }>(
    'appointments_taken',
    `select starts_at, ends_at from appointments.booking
     where organisation = $1 and kind = $2 and state <> 'cancelled' and ends_at > $3 and starts_at < $4 and id is distinct from $5::uuid`,
    [organisation, kind, from, to, but],
  );
  return rows.map((row) => ({ from: row.starts_at, to: row.ends_at }));
}

/** Everything that says which times of a kind are free at a Centre. `but`: the booking that is about to move gives its own time back. */
export async function offerOf(
  the: AppointmentServices,
  { sql, now }: Pick<ReadContext, 'sql' | 'now'>,
  asked: { organisation: Organisation; kind: string; byOfficer?: boolean; but?: string },
): Promise<Offer> {
  const { organisation, kind } = asked;
  const { daysAhead } = kindOf(kind, localDay(now));
  const until = new Date(now.getTime() + (daysAhead + 2) * 86_400_000);
  const [words, taken] = await Promise.all([
    wordsOf(sql, organisation.id, kind),
    takenBetween(sql, organisation.id, kind, now, until, asked.but ?? null),
  ]);
  const calendar = the.directory().calendarOf(organisation);
  return { calendar, kinds: visitKinds, kind, words, taken, now, byOfficer: asked.byOfficer ?? false };
}

/** The time that was asked for. @throws Problem 409 when others were faster, 422 when it is not offered at all */
export function slotFor(offer: Offer, at: string): { from: Date; to: Date; windows: number } {
  const found = askedFor(offer, new Date(at));
  if ('slot' in found) return found.slot;
  if (found.refused === 'taken')
    throw problem('appointments.taken', 409, `Giờ ${describeDue(at)} vừa có người đặt mất. Hãy chọn giờ khác.`);
  throw problem('appointments.not-offered', 422, 'Giờ này không nhận hẹn. Hãy chọn một giờ còn trống.', {
    fields: [{ pointer: '/at', message: 'Chọn một giờ còn trống.' }],
  });
}

/** The days of one week, Monday first. */
export const weekOf = (day: string): string[] => Array.from({ length: 7 }, (_, i) => plusDays(mondayOf(day), i));

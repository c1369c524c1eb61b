import type { Sql } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';
import type { Organisation } from '../organisations/index.ts';
import type { ProcedureDefinition } from '../procedures/contract.ts';
import { papersFor, type Situation } from '../procedures/index.ts';
import type { BookingRow } from './booking.ts';
import type { BookingView, SlotView } from './contract.ts';
import { askedFor, freeWindows } from './rules.ts';
import { type AppointmentServices, kindOf, offerOf } from './services.ts';

export const placeOf = ({ code, name, address, phone }: Organisation): BookingView['place'] => ({
  code: code.replace(/\..*/, ''),
  name,
  address: address ?? null,
  phone: phone ?? null,
});

export function kindView(code: string, at: Date): BookingView['kind'] {
  const { label, explain, minutes } = kindOf(code, localDay(at));
  return { code, label, explain, minutes };
}

type Declared = { at: Situation; answers: Answers; known: KnownRecords };

/** What to bring: what the procedure names, the papers that are looked at, and what everybody brings to this kind of visit. */
export function bringFor(kind: string, at: Date, procedure: ProcedureDefinition | undefined, declared?: Declared): string[] {
  const shown = procedure
    ? (declared ? papersFor(procedure, declared.at, declared) : procedure.components.filter((one) => !one.needed))
        .filter((one) => one.kind === 'present')
        .map((one) => one.shortName)
    : [];
  return [...new Set([...(procedure?.presence?.bring ?? []), ...shown, ...kindOf(kind, localDay(at)).bring])];
}

/** Of a dossier: the law of its day, its case and what was declared. */
export async function declaredIn(sql: Sql, dossier: { id: string; case_id: string; submitted_at: Date }): Promise<Declared> {
  const [row] = await sql.named<{ answers: Answers; known: KnownRecords }>(
    'appointments_declared',
    'select answers, known from dossiers.declaration_view where dossier = $1',
    [dossier.id],
  );
  const at: Situation = { case: dossier.case_id, channel: 'online', day: localDay(dossier.submitted_at) };
  return { at, answers: row?.answers ?? {}, known: row?.known ?? {} };
}

/** Of the times that the office offered instead, those that are free still. */
async function stillFree(the: AppointmentServices, sql: Sql, row: BookingRow, now: Date): Promise<SlotView[]> {
  if (!row.offers || row.offers.length === 0) return [];
  const organisation = the.directory().getById(row.organisation);
  const offer = await offerOf(the, { sql, now }, { organisation, kind: row.kind });
  return row.offers.flatMap((at) => {
    const asked = askedFor(offer, new Date(at));
    if (!('slot' in asked)) return [];
    const { slot } = asked;
    const free = freeWindows(slot.windows, slot, offer.taken);
    return [{ from: slot.from.toISOString(), to: slot.to.toISOString(), free }];
  });
}

export async function bookingView(
  the: AppointmentServices,
  sql: Sql,
  row: BookingRow,
  bring: string[],
  now: Date,
): Promise<BookingView> {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    from: row.starts_at.toISOString(),
    to: row.ends_at.toISOString(),
    kind: kindView(row.kind, row.starts_at),
    procedure: row.procedure ? { code: row.procedure, name: the.catalogue.nameOf(row.procedure) } : null,
    dossier: row.dossier,
    place: placeOf(the.directory().getById(row.organisation)),
    bring,
    calledOff:
      row.state === 'cancelled' && row.reason !== null
        ? { reason: row.reason, offers: await stillFree(the, sql, row, now) }
        : null,
    open: row.state === 'booked',
  };
}

import { z } from 'zod';
import { defineQuery } from '../../../kernel/index.ts';
import { Dossier } from '../../dossiers/index.ts';
import { Booking, type BookingRow } from '../booking.ts';
import { BookingSchema, type BookingView, DossierVisitSchema, type DossierVisitView } from '../contract.ts';
import { type AppointmentServices, kindFor } from '../services.ts';
import { bookingView, bringFor, declaredIn, placeOf } from '../show.ts';

type Found = BookingRow & { case_id: string | null; submitted_at: Date | null; definition: string | null };

/** A booking as its person reads it; of a dossier with the papers that this dossier has to show. */
async function viewOf(
  the: AppointmentServices,
  sql: Parameters<typeof bookingView>[1],
  row: Found,
  now: Date,
): Promise<BookingView> {
  const of = row.dossier && row.definition ? the.catalogue.getVersion(row.definition) : the.catalogue.find(row.procedure ?? '');
  const declared =
    row.dossier && row.case_id && row.submitted_at
      ? await declaredIn(sql, { id: row.dossier, case_id: row.case_id, submitted_at: row.submitted_at })
      : undefined;
  return bookingView(the, sql, row, bringFor(row.kind, row.starts_at, of?.procedure, declared), now);
}

/** One booking. */
export const booking = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.booking',
    label: 'Xem lịch hẹn',
    path: '{id}',
    input: z.strictObject({}),
    reply: BookingSchema,
    target: Booking,
    may: ['subject', 'receiving'],
    personal: true,
    example: {},
    load: async ({ db, now, discloses }, _input, row) => {
      discloses(row.subject, { aggregate: 'booking', id: row.id });
      const [of] = row.dossier
        ? await db.named<{ case_id: string; submitted_at: Date; definition: string }>(
            'appointments_dossier',
            'select case_id, submitted_at, definition from dossiers.dossier_view where id = $1',
            [row.dossier],
          )
        : [];
      return viewOf(the, db, { ...row, case_id: null, submitted_at: null, definition: null, ...of }, now);
    },
  });

/** My bookings: those to come first, then the last that are over. */
export const mine = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.mine',
    label: 'Lịch hẹn của tôi',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(BookingSchema), next: z.string().nullable() }),
    over: Booking,
    may: ['subject'],
    personal: false,
    example: {},
    load: async ({ db, now, visible }) => {
      const values: unknown[] = [];
      const rows = await db.query<Found>(
        `select b.*, d.case_id, d.submitted_at, d.definition from appointments.booking b
           left join dossiers.dossier_view d on d.id = b.dossier
         where ${visible('b', values)}
         order by b.state = 'booked' desc, case when b.state = 'booked' then b.starts_at end, b.starts_at desc limit 20`,
        values,
      );
      return { items: await Promise.all(rows.map((row) => viewOf(the, db, row, now))), next: null };
    },
  });

/** What a dossier asks of the person at the counter, and the booking that stands. */
export const ofDossier = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.of-dossier',
    label: 'Lịch hẹn của hồ sơ',
    input: z.strictObject({}),
    reply: DossierVisitSchema,
    target: Dossier,
    may: ['subject', 'representative', 'holder', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ db, now, discloses }, _input, row): Promise<DossierVisitView> => {
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      return visitOf(the, db, row, now);
    },
  });

type OfDossier = { id: string; definition: string; case_id: string; submitted_at: Date; state: number; receiving: string };

export async function visitOf(
  the: AppointmentServices,
  sql: Parameters<typeof bookingView>[1],
  row: OfDossier,
  now: Date,
): Promise<DossierVisitView> {
  const { procedure } = the.catalogue.getVersion(row.definition);
  const [[last], declared] = await Promise.all([
    sql.named<BookingRow>(
      'appointments_last_of_dossier',
      `select * from appointments.booking where dossier = $1 order by state = 'booked' desc, booked_at desc, id desc limit 1`,
      [row.id],
    ),
    declaredIn(sql, row),
  ]);
  const bring = bringFor(last?.kind ?? kindFor(procedure), last?.starts_at ?? now, procedure, declared);
  const open = last?.state === 'booked';
  return {
    needed: procedure.presence !== undefined,
    starts: procedure.presence?.starts ?? 'reception',
    text: procedure.presence?.text ?? '',
    bring,
    procedure: procedure.code,
    organisation: placeOf(the.directory().getById(row.receiving)).code,
    booking: last ? await bookingView(the, sql, last, bring, now) : null,
    mayBook: !open && ![3, 7, 8, 10].includes(row.state),
  };
}

import { z } from 'zod';
import { defineAction, freeLine, problem, type ReadContext } from '../../../kernel/index.ts';
import { Dossier, type DossierRow, visitChanged } from '../../dossiers/index.ts';
import { findPerson, nameKey } from '../../registers/index.ts';
import { insertBooking, inWords } from '../booking.ts';
import { BookedSchema } from '../contract.ts';
import { type AppointmentServices, kindFor, offerOf, slotFor } from '../services.ts';

/** A dossier at its end expects nobody any more. */
const ended = (row: DossierRow): string | null => ([3, 7, 8, 10].includes(row.state) ? 'Hồ sơ này đã kết thúc.' : null);

async function refuseSecond({ sql }: ReadContext, row: DossierRow): Promise<void> {
  const [open] = await sql.named<{ starts_at: Date }>(
    'appointments_open_of_dossier',
    `select starts_at from appointments.booking where dossier = $1 and state = 'booked'`,
    [row.id],
  );
  if (open)
    throw problem(
      'appointments.already',
      409,
      `Hồ sơ này đã có lịch hẹn lúc ${inWords(open.starts_at)}. Muốn giờ khác thì đổi lịch đó.`,
    );
}

/** A time at the counter for a dossier: by the person, or by an officer of the Centre for them (on the telephone, at the counter). */
export const book = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.book',
    label: 'Đặt lịch đến quầy',
    consequence: 'Quầy giữ giờ này cho người nộp. Đổi hoặc hủy được trước giờ hẹn.',
    menu: false,
    target: Dossier,
    may: ['subject', 'representative', 'receiving'],
    level: 2,
    open: ended,
    tells: {
      'visit-booked': {
        title: 'Đặt lịch đến quầy',
        byOfficer: 'Cán bộ đặt lịch đến quầy giúp người nộp',
        detail: (d) => `Hẹn ${inWords(String(d.from))}`,
      },
    },
    input: z.strictObject({
      at: z.iso.datetime({ offset: true, error: 'Chọn một giờ còn trống.' }),
      note: freeLine(2, 200, 'Ghi chú còn trống.').optional(),
    }),
    reply: BookedSchema,
    example: { at: '2026-11-24T02:00:00Z' },
    read: async (context, input, row) => {
      await refuseSecond(context, row);
      const { procedure } = the.catalogue.getVersion(row.definition);
      const kind = kindFor(procedure);
      const organisation = the.directory().getById(row.receiving);
      const byOfficer = context.actor.kind === 'officer';
      const [offer, person] = await Promise.all([
        offerOf(the, context, { organisation, kind, byOfficer }),
        findPerson(context.sql, row.subject),
      ]);
      return { procedure, kind, slot: slotFor(offer, input.at), phone: person?.phone ?? null };
    },
    decide: (row, input, { now, id }, { procedure, kind, slot, phone }) => {
      const [from, to] = [slot.from.toISOString(), slot.to.toISOString()];
      return {
        patches: [
          insertBooking({
            id,
            version: 1,
            organisation: row.receiving,
            kind,
            starts_at: slot.from,
            ends_at: slot.to,
            windows: slot.windows,
            place: null,
            state: 'booked',
            procedure: row.procedure,
            dossier: row.id,
            subject: row.subject,
            name: row.applicant_name,
            name_key: nameKey(row.applicant_name),
            phone,
            note: input.note ?? null,
            reason: null,
            offers: null,
            booked_at: now,
            reminded_at: null,
          }),
          ...visitChanged(procedure, row, { state: 'booked', from, to }, now),
        ],
        facts: [{ type: 'visit-booked', data: { booking: id, from, to, kind, procedure: row.procedure } }],
        reply: { booking: id, from, to, text: inWords(from) },
      };
    },
  });

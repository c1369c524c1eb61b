import { z } from 'zod';
import { defineAction } from '../../../kernel/index.ts';
import { Booking, bookingChange, inWords, stillBooked } from '../booking.ts';
import { BookedSchema } from '../contract.ts';
import { type AppointmentServices, offerOf, slotFor } from '../services.ts';
import { behind, moved, toldOf } from './of-dossier.ts';

/** Another time for the same visit; the first one is free again in the same write. */
export const move = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.move',
    label: 'Đổi giờ hẹn',
    consequence: 'Giờ cũ trả lại cho người khác, quầy giữ giờ mới.',
    menu: false,
    target: Booking,
    may: ['subject', 'receiving'],
    level: 2,
    open: stillBooked,
    tells: {
      'visit-moved': {
        title: 'Đổi giờ hẹn',
        byOfficer: 'Cán bộ đổi giờ hẹn',
        detail: (d) => `Từ ${inWords(String(d.was))} sang ${inWords(String(d.from))}`,
      },
    },
    input: z.strictObject({ at: z.iso.datetime({ offset: true, error: 'Chọn một giờ còn trống.' }) }),
    reply: BookedSchema,
    example: { at: '2026-11-24T02:00:00Z' },
    read: async (context, input, row) => {
      const organisation = the.directory().getById(row.organisation);
      const byOfficer = context.actor.kind === 'officer';
      const [offer, of] = await Promise.all([
        offerOf(the, context, { organisation, kind: row.kind, byOfficer, but: row.id }),
        behind(the, context.sql, row),
      ]);
      return { slot: slotFor(offer, input.at), of };
    },
    decide: (row, _input, { now }, { slot, of }) => {
      const [from, to] = [slot.from.toISOString(), slot.to.toISOString()];
      return {
        patches: [
          bookingChange(row, { starts_at: slot.from, ends_at: slot.to, windows: slot.windows, reminded_at: null }),
          ...moved(of, { state: 'booked', from, to }, now),
        ],
        facts: [{ type: 'visit-moved', data: { ...toldOf(row), was: row.starts_at.toISOString(), from, to, kind: row.kind } }],
        reply: { booking: row.id, from, to, text: inWords(from) },
      };
    },
  });

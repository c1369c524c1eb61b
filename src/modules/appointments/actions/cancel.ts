import { z } from 'zod';
import { defineAction, freeText, json, nothingMore } from '../../../kernel/index.ts';
import { Booking, bookingChange, inWords, stillBooked } from '../booking.ts';
import { type AppointmentServices, offerOf, slotFor } from '../services.ts';
import { behind, moved, spanOf, toldOf } from './of-dossier.ts';

/** The person does not come; the time is free again. */
export const cancel = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.cancel',
    label: 'Hủy lịch hẹn',
    consequence: 'Quầy không giữ giờ này nữa. Đặt lại lúc nào cũng được.',
    tone: 'danger',
    menu: false,
    target: Booking,
    may: ['subject'],
    level: 2,
    open: stillBooked,
    tells: { 'visit-cancelled': { title: 'Hủy lịch hẹn', detail: (d) => `Hẹn ${inWords(String(d.from))}` } },
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    read: async ({ sql }, _input, row) => behind(the, sql, row),
    decide: (row, _input, { now }, of) => ({
      patches: [bookingChange(row, { state: 'cancelled' }), ...moved(of, { state: 'cancelled', ...spanOf(row) }, now)],
      facts: [{ type: 'visit-cancelled', data: toldOf(row) }],
      reply: {},
    }),
  });

/** The office cannot keep the time: it says why and offers others. */
export const callOff = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.call-off',
    label: 'Báo hủy lịch hẹn',
    consequence: 'Người dân được báo lý do và mời chọn giờ khác.',
    tone: 'danger',
    target: Booking,
    may: ['receiving'],
    level: 2,
    open: stillBooked,
    dialog: {
      key: 'H',
      done: 'Đã báo hủy. Người dân được mời chọn giờ khác.',
      fields: {
        reason: {
          label: 'Lý do',
          hint: 'Người dân đọc được câu này.',
          long: true,
          suggestion: 'Cán bộ phụ trách vắng đột xuất, mong bạn thông cảm và chọn giờ khác.',
        },
      },
    },
    tells: {
      'visit-called-off': {
        title: 'Nơi nhận báo hủy lịch hẹn',
        detail: (d) => [`Hẹn ${inWords(String(d.from))}`, d.reason].filter(Boolean).join('. '),
      },
    },
    input: z.strictObject({
      reason: freeText(5, 300, 'Ghi lý do để người dân biết.'),
      /** Times offered instead; all of them free now, none of them kept. */
      offers: z
        .array(z.iso.datetime({ offset: true }))
        .max(3)
        .default([]),
    }),
    reply: nothingMore,
    example: { reason: 'Cán bộ phụ trách vắng đột xuất.' },
    read: async (context, input, row) => {
      const of = await behind(the, context.sql, row);
      if (input.offers.length === 0) return { of, offers: [] };
      const organisation = the.directory().getById(row.organisation);
      const offer = await offerOf(the, context, { organisation, kind: row.kind, byOfficer: true });
      return { of, offers: input.offers.map((at) => slotFor(offer, at).from.toISOString()) };
    },
    decide: (row, input, { now }, { of, offers }) => ({
      patches: [
        bookingChange(row, { state: 'cancelled', reason: input.reason, offers: json(offers) }),
        ...moved(of, { state: 'cancelled', ...spanOf(row) }, now),
      ],
      facts: [{ type: 'visit-called-off', data: { ...toldOf(row), offers }, personal: { reason: input.reason } }],
      reply: {},
    }),
  });

/** The dossier ended another way: the time is for somebody else. */
export const release = () =>
  defineAction({
    type: 'appointments.release',
    label: 'Trả lại giờ hẹn của hồ sơ đã kết thúc',
    consequence: 'Giờ này trống lại.',
    menu: false,
    target: Booking,
    may: ['system'],
    level: 2,
    open: stillBooked,
    tells: { 'visit-released': { title: 'Lịch hẹn không còn cần nữa', detail: (d) => `Hẹn ${inWords(String(d.from))}` } },
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row) => ({
      patches: [bookingChange(row, { state: 'cancelled' })],
      facts: [{ type: 'visit-released', data: toldOf(row) }],
      reply: {},
    }),
  });

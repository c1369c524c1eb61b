import { z } from 'zod';
import { defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { Booking, type BookingRow, bookingChange, inWords, stillBooked } from '../booking.ts';
import type { AppointmentServices } from '../services.ts';
import { behind, moved, spanOf, toldOf } from './of-dossier.ts';

/** Somebody who was written down as not come may still come on the day. */
const mayArrive = (row: BookingRow): string | null => (row.state === 'missed' ? null : stillBooked(row));

/** The person stands at the counter; the dossier can be received now. */
export const arrive = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.arrive',
    label: 'Đã đến',
    consequence: 'Ghi người hẹn đã có mặt. Hồ sơ tiếp nhận được ngay, hạn tính từ lúc tiếp nhận.',
    tone: 'main',
    target: Booking,
    may: ['receiving'],
    level: 2,
    open: mayArrive,
    dialog: { key: 'A', done: 'Đã ghi người hẹn có mặt.' },
    tells: { 'visit-arrived': { title: 'Có mặt tại quầy', detail: (d) => `Hẹn ${inWords(String(d.from))}` } },
    input: z.strictObject({}),
    reply: z.object({ dossier: z.uuid().nullable() }),
    example: {},
    read: async ({ sql }, _input, row) => behind(the, sql, row),
    decide: (row, _input, { now }, of) => {
      if (localDay(row.starts_at) !== localDay(now))
        throw problem(
          'appointments.other-day',
          409,
          `Lịch hẹn này là ${inWords(row.starts_at)}. Người dân đến hôm nay thì đổi giờ hẹn sang hôm nay trước.`,
        );
      return {
        patches: [bookingChange(row, { state: 'arrived' }), ...moved(of, { state: 'arrived', ...spanOf(row) }, now)],
        facts: [{ type: 'visit-arrived', data: toldOf(row) }],
        reply: { dossier: row.dossier },
      };
    },
  });

/** Nobody came. The dossier waits on and is not late; the person may choose another time. */
export const miss = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.miss',
    label: 'Không đến',
    consequence: 'Ghi người hẹn không đến. Hồ sơ vẫn chờ, không tính trễ; người dân chọn được giờ khác.',
    target: Booking,
    may: ['receiving', 'system'],
    level: 2,
    open: stillBooked,
    dialog: { key: 'K', done: 'Đã ghi không đến. Hồ sơ vẫn chờ người dân chọn giờ khác.' },
    tells: {
      'visit-missed': {
        title: 'Không đến theo hẹn',
        detail: (d) => `Hẹn ${inWords(String(d.from))}. Hồ sơ vẫn chờ bạn chọn giờ khác`,
      },
    },
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    read: async ({ sql }, _input, row) => behind(the, sql, row),
    decide: (row, _input, { now }, of) => {
      if (now < row.starts_at) throw problem('appointments.too-early', 409, `Chưa đến giờ hẹn (${inWords(row.starts_at)}).`);
      return {
        patches: [bookingChange(row, { state: 'missed' }), ...moved(of, { state: 'missed', ...spanOf(row) }, now)],
        facts: [{ type: 'visit-missed', data: toldOf(row) }],
        reply: {},
      };
    },
  });

/** The day before: what follows this in the log tells the person. */
export const remind = () =>
  defineAction({
    type: 'appointments.remind',
    label: 'Nhắc lịch hẹn',
    consequence: 'Nhắc người dân về buổi hẹn ngày mai.',
    menu: false,
    target: Booking,
    may: ['system'],
    level: 2,
    open: stillBooked,
    tells: { 'visit-reminded': { title: 'Nhắc lịch hẹn', detail: (d) => `Hẹn ${inWords(String(d.from))}` } },
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now }) => ({
      patches: [bookingChange(row, { reminded_at: now })],
      facts: [{ type: 'visit-reminded', data: toldOf(row) }],
      reply: {},
    }),
  });

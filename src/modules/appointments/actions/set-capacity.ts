import { z } from 'zod';
import { visitKinds } from '../../../../definitions/visits/kinds.ts';
import { defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { Capacity } from '../booking.ts';
import { HalfSchema } from '../contract.ts';
import type { AppointmentServices } from '../services.ts';

/** A commune says how many windows serve a kind of visit, and on which half days, from a day on. What is booked already stays booked. */
export const setCapacity = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.set-capacity',
    label: 'Đặt số quầy nhận hẹn',
    consequence: 'Từ ngày này, người dân đặt lịch theo số quầy và các buổi dưới đây. Lịch đã hẹn vẫn giữ.',
    menu: false,
    creates: Capacity,
    may: ['none'],
    level: 2,
    // A body that is not of the installation lands nowhere.
    lands: (input) => the.directory().findById(input.organisation)?.id ?? null,
    input: z.strictObject({
      /** The Service Centre. */
      organisation: z.uuid('Chọn Trung tâm.'),
      kind: z.string().max(40),
      windows: z.number('Nhập số quầy.').int('Số quầy là số nguyên.').min(0, 'Số quầy từ 0.').max(50, 'Nhiều nhất 50 quầy.'),
      halves: z.array(HalfSchema).max(14),
      from: z.iso.date('Nhập ngày bắt đầu.'),
    }),
    reply: nothingMore,
    example: {
      organisation: '00000000-0000-7000-8000-000000000000',
      kind: 'counter',
      windows: 3,
      halves: ['mon-am', 'mon-pm'],
      from: '2026-12-01',
    },
    read: async ({ now }, input) => {
      if (!visitKinds.some((k) => k.code === input.kind))
        throw problem('appointments.unknown-kind', 422, 'Không có loại việc hẹn này.', {
          fields: [{ pointer: '/kind', message: 'Không có loại việc hẹn này.' }],
        });
      if (the.directory().getById(input.organisation).kind !== 'service-centre')
        throw problem('appointments.no-counter', 422, 'Cơ quan này không có quầy nhận hẹn.', {
          fields: [{ pointer: '/organisation', message: 'Chọn Trung tâm Phục vụ hành chính công.' }],
        });
      if (input.from < localDay(now) || input.from > '2100-01-01')
        throw problem('appointments.past-day', 422, 'Ngày bắt đầu phải từ hôm nay trở đi.', {
          fields: [{ pointer: '/from', message: 'Chọn từ hôm nay trở đi.' }],
        });
    },
    decide: (_row, input, { now, id }) => ({
      created: { id, subject: null },
      patches: [
        {
          kind: 'insert',
          table: 'appointments.capacity',
          values: {
            id,
            version: 1,
            organisation: input.organisation,
            kind: input.kind,
            valid_from: input.from,
            windows: input.windows,
            halves: [...new Set(input.halves)],
            set_at: now,
          },
        },
      ],
      facts: [{ type: 'capacity-set', data: { ...input } }],
      reply: {},
    }),
  });

import { z } from 'zod';
import { exampleOrganisation } from '../../../../definitions/examples/calls.ts';
import { defineAction, freeLine, freeText, problem } from '../../../kernel/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { PortalFault } from '../portal-fault.ts';

/** More than this within an hour at one centre is no people writing. */
const mostPerHour = 1000;

/** Anybody says what does not work on the portal; it goes to the administrators' list of that commune and of the province. */
export const reportFault = (the: { directory: () => Directory }) =>
  defineAction({
    type: 'system.report-fault',
    label: 'Báo lỗi của cổng',
    consequence: 'Lời báo tới người quản trị của xã và của tỉnh.',
    menu: false,
    creates: PortalFault,
    may: ['public', 'none'],
    level: 0,
    input: z.strictObject({
      organisation: z.string().max(40),
      what: freeText(10, 2000, 'Viết ít nhất một câu: bạn đang làm gì, trang hiện ra gì.'),
      page: z
        .string()
        .max(200)
        .regex(/^\/[^\s?#]*$/, 'Ghi địa chỉ trang, bắt đầu bằng dấu /.')
        .optional(),
      contact: freeLine(5, 100, 'Ghi số điện thoại hoặc địa chỉ thư để chúng tôi trả lời, hoặc để trống.').optional(),
    }),
    reply: z.object({ reference: z.string() }),
    example: { organisation: exampleOrganisation, what: 'Bấm Lưu và tiếp tục thì trang trắng.', page: '/tra-cuu' },
    read: async ({ sql, now }, input) => {
      const centre = the.directory().centreOf(input.organisation) ?? the.directory().findByCode(input.organisation);
      if (!centre)
        throw problem('organisations.unknown', 422, 'Không có xã, phường nào mang mã này.', {
          fields: [{ pointer: '/organisation', message: 'Chọn xã, phường.' }],
        });
      const [row] = await sql.named<{ many: number }>(
        'portal_faults_of_hour',
        'select count(*) as many from system.portal_fault where organisation = $1 and made_at > $2',
        [centre.id, new Date(now.getTime() - 3_600_000)],
      );
      if (row!.many >= mostPerHour)
        throw problem(
          'kernel.too-many',
          429,
          'Trong giờ qua có quá nhiều lời báo lỗi. Bạn gọi điện giúp, hoặc báo lại sau một giờ.',
        );
      return { centre };
    },
    decide: (_row, input, { now, id }, { centre }) => {
      const row = {
        id,
        version: 1,
        organisation: centre.id,
        page: withoutSecret(input.page ?? ''),
        what: input.what,
        contact: input.contact ?? null,
        state: 'open' as const,
        outcome: null,
        made_at: now,
        closed_at: null,
      };
      return {
        created: { id, subject: null, row },
        patches: [{ kind: 'insert', table: 'system.portal_fault', values: row }],
        facts: [
          {
            type: 'portal-fault-reported',
            data: { organisation: centre.code, page: row.page },
            personal: { what: row.what, contact: row.contact },
          },
        ],
        reply: { reference: referenceOf(id) },
      };
    },
  });

/** Whoever has such an address sees what it opens, and what is reported stays in the log for ever: only where it was is kept. */
const withoutSecret = (page: string): string => page.replace(/^(\/(?:theo-doi|kiem-tra|chia-se))\/.*$/, '$1');

/** What is read out on the telephone: no secret, not unique for ever. */
export const referenceOf = (id: string): string => {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
};

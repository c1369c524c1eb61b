import { z } from 'zod';
import { defineAction, freeText, nothingMore } from '../../../kernel/index.ts';
import { PortalFault } from '../portal-fault.ts';

/** The administrator says what was done about a fault; how to reach the person is forgotten then. */
export const closeFault = () =>
  defineAction({
    type: 'system.close-fault',
    label: 'Xong lời báo lỗi',
    consequence: 'Lời báo ra khỏi danh sách, cách liên lạc với người báo bị xóa. Nhớ trả lời họ trước.',
    menu: false,
    target: PortalFault,
    may: ['administered'],
    level: 2,
    open: (row) => (row.state === 'open' ? null : 'Lời báo này đã được xử lý.'),
    input: z.strictObject({ outcome: freeText(5, 1000, 'Ghi đã làm gì, ít nhất một câu ngắn.') }),
    reply: nothingMore,
    example: { outcome: 'Đã sửa, trang chạy lại bình thường.' },
    decide: (row, input, { now }) => ({
      patches: [
        {
          kind: 'update',
          table: 'system.portal_fault',
          id: row.id,
          version: row.version,
          set: { state: 'closed', outcome: input.outcome, closed_at: now, contact: null },
        },
      ],
      facts: [{ type: 'portal-fault-closed', personal: { outcome: input.outcome } }],
      reply: {},
    }),
  });

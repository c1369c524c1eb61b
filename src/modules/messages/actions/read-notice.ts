import { z } from 'zod';
import { defineAction, nothingMore } from '../../../kernel/index.ts';
import { Notice, type NoticeRow } from '../message.ts';

/** The person has read it. */
export const readNotice = () =>
  defineAction({
    type: 'messages.read-notice',
    label: 'Đã đọc thông báo',
    consequence: 'Thông báo được ghi là đã đọc.',
    menu: false,
    target: Notice,
    may: ['subject'],
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row: NoticeRow, _input, { now }) => ({
      patches: row.read_at
        ? []
        : [{ kind: 'update', table: 'messages.notice', id: row.id, version: row.version, set: { read_at: now } }],
      facts: [{ type: 'notice-read', data: {} }],
      reply: {},
    }),
  });

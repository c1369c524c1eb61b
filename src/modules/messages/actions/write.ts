import { z } from 'zod';
import { messages } from '../../../../definitions/messages.ts';
import { defineAction, freeText, nothingMore, problem } from '../../../kernel/index.ts';
import { deadline } from '../../../kernel/working-time/index.ts';
import { Dossier, notOwnMatter, putBeside } from '../../dossiers/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { closedFor, deskOf, paperOf, seen, unseenOf } from '../message.ts';

const input = z.strictObject({
  text: freeText(2, messages.longest, 'Viết điều bạn muốn hỏi.'),
  /** One of the dossier's papers that it is about. */
  paper: z.uuid().optional(),
});
const noPaper = () =>
  problem('messages.no-paper', 422, 'Giấy tờ này không có trong hồ sơ.', {
    fields: [{ pointer: '/paper', message: 'Chọn giấy tờ trong danh sách.' }],
  });
const closed = (sentence: string) => problem('messages.closed', 409, sentence);

/** A person asks the unit that holds the dossier; the first unanswered message waits on its desk. */
export const send = (the: { directory: () => Directory }) =>
  defineAction({
    type: 'messages.send',
    label: 'Nhắn nơi giữ hồ sơ',
    consequence: 'Gửi tới người đang giữ hồ sơ. Câu trả lời nằm ở trang hồ sơ và trong mục Thông báo.',
    menu: false,
    target: Dossier,
    may: ['subject', 'representative'],
    input,
    reply: nothingMore,
    example: { text: 'Cho tôi hỏi bản giấy nhận ở quầy nào?' },
    read: async ({ sql, now }, { paper }, row) => {
      const [waiting, about] = await Promise.all([unseenOf(sql, row.id, true), paperOf(sql, row.id, paper)]);
      if (paper && !about) throw noPaper();
      const directory = the.directory();
      const { due } = deadline({
        calendar: directory.calendarOf(directory.getById(row.resolving)),
        from: now,
        limit: messages.answer.value,
        unit: messages.answer.unit,
      });
      return { waiting, about, due: new Date(due!), unseenAnswers: await unseenOf(sql, row.id, false) };
    },
    decide: (row, { text }, { now, id, actor }, { waiting, about, due, unseenAnswers }) => {
      const over = closedFor(row, now);
      if (over) throw closed(over);
      if (waiting.length >= messages.mostWaiting)
        throw closed(`Bạn đã gửi ${waiting.length} tin chưa có trả lời. Chờ trả lời rồi nhắn tiếp, hoặc gọi Trung tâm nếu gấp.`);
      return {
        patches: [
          {
            kind: 'insert',
            table: 'messages.message',
            values: {
              id,
              dossier: row.id,
              at: now,
              from_person: true,
              account: actor.account,
              text,
              paper: about?.id ?? null,
              paper_name: about?.name ?? null,
            },
          },
          ...seen(row.id, unseenAnswers, now),
          ...(waiting.length > 0 ? [] : [putBeside(row, { desk: deskOf(row), dueAt: due, item: id, kind: 'message' })]),
        ],
        facts: [{ type: 'message-sent', data: { message: id } }],
        reply: {},
      };
    },
  });

/** The unit writes to the person: an answer, or first. */
export const answer = () =>
  defineAction({
    type: 'messages.answer',
    label: 'Nhắn người dân',
    consequence: 'Người dân đọc được ở trang hồ sơ và nhận thông báo. Không dùng để yêu cầu bổ sung.',
    target: Dossier,
    may: ['holder', 'receiving', 'resolving'],
    level: 2,
    barred: notOwnMatter,
    dialog: {
      key: 'N',
      done: 'Đã gửi tin nhắn cho người dân.',
      fields: {
        text: { label: 'Tin nhắn', hint: 'Viết như nói với dân, ngắn gọn.', long: true, templates: messages.templates },
        paper: { label: 'Nói về giấy tờ', hint: 'Không bắt buộc.', choices: 'papers' },
      },
    },
    input,
    reply: nothingMore,
    example: { text: 'Chào ông. Bản giấy nhận tại quầy đã nộp hồ sơ, ông nhớ mang căn cước.' },
    read: async ({ sql }, { paper }, row) => {
      const [waiting, about] = await Promise.all([unseenOf(sql, row.id, true), paperOf(sql, row.id, paper)]);
      if (paper && !about) throw noPaper();
      return { waiting, about };
    },
    decide: (row, { text }, { now, id, actor }, { waiting, about }) => {
      const over = waiting.length > 0 ? null : closedFor(row, now);
      if (over) throw closed(over);
      return {
        patches: [
          {
            kind: 'insert',
            table: 'messages.message',
            values: {
              id,
              dossier: row.id,
              at: now,
              from_person: false,
              account: actor.account,
              position: actor.position,
              text,
              paper: about?.id ?? null,
              paper_name: about?.name ?? null,
            },
          },
          ...seen(row.id, waiting, now),
        ],
        facts: [{ type: 'message-answered', data: { message: id, dossier: row.id } }],
        reply: {},
      };
    },
  });

/** Read, and nothing to say to it ('Cảm ơn cán bộ'): it leaves the desk. */
export const settle = () =>
  defineAction({
    type: 'messages.settle',
    label: 'Đã xem tin nhắn, không cần trả lời',
    consequence: 'Tin nhắn rời danh sách việc. Người dân thấy tin đã được xem.',
    menu: false,
    target: Dossier,
    may: ['holder', 'receiving', 'resolving'],
    level: 2,
    barred: notOwnMatter,
    dialog: { key: 'G', done: 'Đã ghi là đã xem.' },
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    read: ({ sql }, _input, row) => unseenOf(sql, row.id, true),
    decide: (row, _input, { now }, waiting) => ({
      patches: seen(row.id, waiting, now),
      facts: [{ type: 'messages-settled', data: { count: waiting.length } }],
      reply: {},
    }),
  });

/** The person has the answers before them. */
export const markSeen = () =>
  defineAction({
    type: 'messages.mark-seen',
    label: 'Đã đọc tin nhắn',
    consequence: 'Ghi là bạn đã đọc.',
    menu: false,
    target: Dossier,
    may: ['subject', 'representative'],
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    read: ({ sql }, _input, row) => unseenOf(sql, row.id, false),
    decide: (row, _input, { now }, waiting) => ({
      patches: seen(row.id, waiting, now),
      facts: [{ type: 'messages-seen', data: { count: waiting.length } }],
      reply: {},
    }),
  });

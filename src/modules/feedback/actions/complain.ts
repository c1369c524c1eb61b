import { z } from 'zod';
import { feedback } from '../../../../definitions/feedback.ts';
import { type Actor, defineAction, freeText, nothingMore, problem } from '../../../kernel/index.ts';
import { deadline, describeDue } from '../../../kernel/working-time/index.ts';
import { desks, removeItem } from '../../desk/index.ts';
import { Dossier, issuingBody, localDay, putBeside } from '../../dossiers/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { Complaint, type ComplaintRow } from '../complaint.ts';

/** To the leaders of the body that decided, not to those who handled the dossier. */
export const complain = (the: { directory: () => Directory }) =>
  defineAction({
    type: 'feedback.complain',
    label: 'Phản ánh về cách phục vụ',
    consequence: 'Gửi tới lãnh đạo cơ quan cùng tên bạn và mã hồ sơ, để trả lời bạn.',
    menu: false,
    target: Dossier,
    may: ['subject'],
    level: 2,
    input: z.strictObject({ text: freeText(10, 2000, 'Kể điều đã xảy ra, ít nhất 10 chữ.') }),
    reply: z.object({ dueAt: z.iso.datetime(), dueText: z.string() }),
    example: { text: 'Tôi phải đến quầy ba lần vì mỗi lần hướng dẫn một khác.' },
    read: async ({ sql, now }, _input, row) => {
      const [open] = await sql.named(
        'complaint_open',
        'select 1 from feedback.complaint where dossier = $1 and answered_at is null',
        [row.id],
      );
      if (open) throw problem('feedback.complaint-open', 409, 'Phản ánh trước của bạn về hồ sơ này đang chờ trả lời.');
      const directory = the.directory();
      const { value, unit } = feedback.complaint.answer;
      const { due } = deadline({
        calendar: directory.calendarOf(directory.getById(row.resolving)),
        from: now,
        limit: value,
        unit,
      });
      return { due: new Date(due!), body: issuingBody(directory, row.resolving) };
    },
    decide: (row, { text }, { now, id }, { due, body }) => ({
      patches: [
        {
          kind: 'insert',
          table: 'feedback.complaint',
          values: { id, dossier: row.id, subject: row.subject, body, field: row.field, text, at: now, due_at: due },
        },
        putBeside(row, { desk: desks.signature(body, row.field), dueAt: due, item: id, kind: 'complaint' }),
      ],
      facts: [{ type: 'complained', data: { complaint: id, on: localDay(now) } }],
      reply: { dueAt: due.toISOString(), dueText: describeDue(due) },
    }),
  });

const notOwn = (row: ComplaintRow, actor: Actor): string | null =>
  actor.person !== null && row.subject === actor.person ? 'Đây là phản ánh của chính bạn. Hãy để người khác trả lời.' : null;

/** A leader answers; the person reads it on the dossier's page. */
export const answerComplaint = () =>
  defineAction({
    type: 'feedback.answer-complaint',
    label: 'Trả lời phản ánh',
    consequence: 'Người dân đọc được câu trả lời ở trang hồ sơ.',
    tone: 'main',
    target: Complaint,
    may: ['resolving'],
    level: 2,
    barred: notOwn,
    open: (row) => (row.answered_at ? 'Phản ánh này đã được trả lời.' : null),
    dialog: {
      key: 'P',
      done: 'Đã trả lời người dân.',
      fields: { text: { label: 'Trả lời', hint: 'Điều đã tìm hiểu, điều sẽ sửa, và lời xin lỗi nếu sai.', long: true } },
    },
    input: z.strictObject({ text: freeText(10, 2000, 'Viết câu trả lời, ít nhất 10 chữ.') }),
    reply: nothingMore,
    example: { text: 'Chúng tôi xin lỗi ông. Đã nhắc nhở và dán hướng dẫn chung tại quầy.' },
    decide: (row, { text }, { now }) => ({
      patches: [
        {
          kind: 'update',
          table: 'feedback.complaint',
          id: row.id,
          version: row.version,
          set: { answer: text, answered_at: now },
        },
        removeItem(row.id),
      ],
      facts: [{ type: 'complaint-answered', data: { dossier: row.dossier } }],
      reply: {},
    }),
  });

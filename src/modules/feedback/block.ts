import { feedback } from '../../../definitions/feedback.ts';
import { block, type Shows } from '../../kernel/index.ts';
import { describeDue, longTime } from '../../kernel/working-time/index.ts';
import type { DossierRow } from '../dossiers/index.ts';
import { endOf, isOver } from './actions/rate.ts';
import { Complaint, type ComplaintRow } from './complaint.ts';

const dayMs = 86_400_000;

/** The citizen is asked for a rating; leaders see a complaint. A rating is shown to nobody but its giver. */
export const feedbackBlock: Shows = {
  on: 'dossier',
  opens: 'feedback.of-dossier',
  show: async (given, { db, now, actor, menu }) => {
    const row = given as DossierRow;
    const [complaint] = await db.named<ComplaintRow>(
      'block_complaint',
      'select * from feedback.complaint where dossier = $1 order by at desc limit 1',
      [row.id],
    );
    const said = complaint
      ? [
          { label: `Phản ánh, ${longTime(complaint.at)}`, value: complaint.text },
          ...(complaint.answer ? [{ label: `Trả lời, ${longTime(complaint.answered_at!)}`, value: complaint.answer }] : []),
        ]
      : [];
    const waits = complaint && !complaint.answer ? `Trả lời trước ${describeDue(complaint.due_at)}.` : null;
    if (actor.kind !== 'citizen')
      return complaint
        ? block({
            id: 'danh-gia',
            title: 'Phản ánh về cách phục vụ',
            tone: complaint.answer ? 'rest' : 'wait',
            text: waits,
            lines: said,
            allowed: menu(Complaint, complaint).filter((one) => !one.blocked),
          })
        : null;
    if (!isOver(row) && !complaint) return null;
    const [rating] = await db.named<{ face: number; first_at: Date }>(
      'block_rating',
      'select face, first_at from feedback.rating where dossier = $1',
      [row.id],
    );
    const ended = endOf(row);
    const isLate = ended !== null && now.getTime() - ended.getTime() > feedback.askDays * dayMs;
    const until = rating && new Date(rating.first_at.getTime() + feedback.changeDays * dayMs);
    const face = feedback.faces.find((one) => one.value === rating?.face)?.label;
    const href = `/ho-so/${row.id}/danh-gia`;
    const canRate = isOver(row) && (until ? now <= until : !isLate);
    return block({
      id: 'danh-gia',
      title: 'Bạn thấy được phục vụ thế nào?',
      text:
        [face ? `Bạn đã chọn: ${face}.` : canRate ? 'Một phút thôi; cán bộ không biết ai đã đánh giá.' : null, waits]
          .filter(Boolean)
          .join(' ') || null,
      lines: said,
      links: [
        ...(canRate ? [{ label: face ? `Đổi đánh giá, đến ${describeDue(until!)}` : 'Đánh giá', href }] : []),
        ...(waits ? [] : [{ label: 'Phản ánh để được trả lời', href: `${href}#phan-anh` }]),
      ],
    });
  },
};

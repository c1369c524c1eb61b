import type { Shows } from '../../kernel/index.ts';
import { block } from '../../kernel/index.ts';
import { describeDue } from '../../kernel/working-time/index.ts';
import type { DossierRow } from '../dossiers/index.ts';
import { Correction, type CorrectionRow, isOpen } from './correction.ts';
import type { ResultRow } from './result.ts';

const where: Record<CorrectionRow['state'], string> = {
  asked: 'Đang chờ công chức đối chiếu.',
  verified: 'Đã đối chiếu, đang chờ lãnh đạo quyết định.',
  signing: 'Lãnh đạo đã duyệt, giấy mới đang được ký số.',
  done: 'Đã cấp giấy mới, giấy cũ hết giá trị.',
  refused: 'Giấy giữ nguyên.',
};

/** A correction of the dossier's result: what is said to be wrong, where it stands, what may be done. */
export const correctionBlock: Shows = {
  on: 'dossier',
  opens: 'dossiers.page',
  show: async (given, { db, actor, menu }) => {
    const row = given as DossierRow;
    if (!row.result) return null;
    const [[last], [result]] = await Promise.all([
      db.named<CorrectionRow>(
        'block_correction',
        'select * from results.correction where dossier = $1 order by asked_at desc limit 1',
        [row.id],
      ),
      db.named<Pick<ResultRow, 'id' | 'subject'>>('block_result', 'select id, subject from results.result where id = $1', [
        row.result.id,
      ]),
    ]);
    const own = actor.person !== null && result?.subject === actor.person;
    const links = own
      ? [{ label: 'Chia sẻ, xem lịch sử, báo chỗ ghi sai', href: `/cua-toi/giay-to/${row.result.id}` }]
      : (last?.files ?? []).map((file, i) => ({
          label: `Giấy tờ kèm theo ${i + 1}: ${file.name}`,
          href: `/api/v1/dossiers/${row.id}/papers/${file.id}`,
        }));
    if (!last) return own ? block({ id: 'giay-nay', title: 'Giấy này của bạn', links }) : null;
    const answer = last.refusal ? ` Lý do: ${last.refusal.reason} Căn cứ: ${last.refusal.legalBasis}.` : '';
    const due = isOpen(last) ? ` Trả lời trước ${describeDue(last.due_at)}.` : '';
    return block({
      id: 'sua-ket-qua',
      title: own ? 'Bạn đã báo giấy ghi sai' : 'Đề nghị sửa kết quả',
      tone: isOpen(last) ? (own ? 'run' : 'wait') : last.state === 'refused' ? 'bad' : 'good',
      text: `${where[last.state]}${due}${answer}`,
      lines: [
        ...last.changes.flatMap((one) => [
          { label: one.label, value: `Đang ghi “${one.shown}”, đúng là “${one.wanted}”` },
          ...(own ? [] : [{ label: 'Dựa vào', value: one.proof }]),
        ]),
        ...(last.opinion && !own ? [{ label: 'Ý kiến của công chức', value: last.opinion.text }] : []),
      ],
      links,
      allowed: own || !isOpen(last) ? [] : menu(Correction, last).filter((one) => !one.blocked),
    });
  },
};

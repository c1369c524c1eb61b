import { block, type Shows } from '../../kernel/index.ts';
import { longTime } from '../../kernel/working-time/index.ts';
import type { ConfirmationRow } from './confirmation.ts';

const ways = {
  here: 'trên trang này, đã đăng nhập VNeID mức độ 2',
  present: 'có mặt tại quầy',
  paper: 'bằng giấy đã ký',
} as const;

/** On a dossier: who else confirmed its declaration before it was handed in, when, and how. */
export const confirmedBy = (): Shows => ({
  on: 'dossier',
  opens: 'dossiers.page',
  show: async (row, { db }) => {
    const rows = await db.named<ConfirmationRow>(
      'dossier_confirmations',
      'select * from forms.confirmation where dossier = $1 order by answered_at',
      [row.id],
    );
    if (rows.length === 0) return null;
    return block({
      id: 'nguoi-xac-nhan',
      title: 'Người cùng xác nhận tờ khai',
      tone: 'good',
      lines: rows.map((one) => ({
        label: one.label,
        value: `${one.asked_name}, ${ways[one.way ?? 'here']}, lúc ${longTime(one.answered_at ?? one.asked_at)}`,
      })),
    });
  },
});

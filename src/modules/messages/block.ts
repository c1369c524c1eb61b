import { block, type Shows, shownDialog } from '../../kernel/index.ts';
import { longTime } from '../../kernel/working-time/index.ts';
import type { DossierRow } from '../dossiers/index.ts';
import { settle } from './actions/write.ts';
import { threadOf } from './queries/thread.ts';

/** The last words on the dossier's page; the citizen goes on to the whole conversation, an officer answers from the menu. */
export const talkBlock: Shows = {
  on: 'dossier',
  opens: 'messages.thread',
  show: async (given, { db, actor }) => {
    const row = given as DossierRow;
    const forOfficer = actor.kind !== 'citizen';
    const items = await threadOf(db, row, forOfficer);
    const unread = items.filter((one) => !one.own && !one.seen).length;
    if (forOfficer && items.length === 0) return null;
    const quiet = settle();
    return block({
      id: 'tin-nhan',
      title: forOfficer ? 'Tin nhắn với người dân' : 'Nhắn nơi giữ hồ sơ',
      tone: unread > 0 ? 'wait' : 'rest',
      text:
        unread > 0
          ? forOfficer
            ? `${unread} tin chưa trả lời.`
            : `Bạn có ${unread} tin chưa đọc.`
          : items.length === 0
            ? 'Muốn hỏi gì về hồ sơ này, bạn nhắn ở đây; người đang giữ hồ sơ trả lời.'
            : null,
      lines: (forOfficer ? items : items.slice(-2)).map((one) => ({
        label: `${one.by}, ${longTime(new Date(one.at))}`,
        value: one.paper ? `${one.text} (về: ${one.paper.name})` : one.text,
      })),
      links: forOfficer
        ? []
        : [{ label: items.length > 0 ? 'Xem và nhắn tiếp' : 'Viết tin nhắn', href: `/ho-so/${row.id}/tin-nhan` }],
      allowed:
        forOfficer && unread > 0
          ? [
              {
                type: quiet.type,
                label: quiet.label,
                consequence: quiet.consequence,
                tone: 'second',
                dialog: shownDialog(quiet)!,
                on: { id: row.id, version: row.version },
              },
            ]
          : [],
    });
  },
};

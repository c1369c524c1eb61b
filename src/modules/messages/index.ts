import { type Database, defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import { readNotice } from './actions/read-notice.ts';
import { answer, markSeen, send, settle } from './actions/write.ts';
import { talkBlock } from './block.ts';
import { Notice } from './message.ts';
import { notices } from './queries/notices.ts';
import { talks, thread } from './queries/thread.ts';
import { noticesFollow, tellLate } from './tell.ts';

const count = async (db: Database, name: string, text: string, person: string | null): Promise<number> =>
  person ? ((await db.named<{ n: number }>(name, text, [person]))[0]?.n ?? 0) : 0;

export const messagesModule = (the: { directory: () => Directory }): Module =>
  defineModule({
    name: 'messages',
    aggregates: [Notice],
    actions: [send(the), answer(), settle(), markSeen(), readNotice()],
    queries: [thread(), talks(), notices()],
    reactions: [noticesFollow],
    shows: [talkBlock],
    menu: [
      {
        for: 'citizen',
        href: '/cua-toi/thong-bao',
        label: { vi: 'Thông báo', en: 'Notices' },
        count: (db, { person }) =>
          count(
            db,
            'notices_unread',
            'select count(*)::int as n from messages.notice where person = $1 and read_at is null',
            person,
          ),
      },
      {
        for: 'citizen',
        href: '/cua-toi/tin-nhan',
        label: { vi: 'Tin nhắn', en: 'Messages' },
        count: (db, { person }) =>
          count(
            db,
            'messages_unread',
            `select count(*)::int as n from messages.message m join dossiers.dossier_view d on d.id = m.dossier
             where d.subject = $1 and not m.from_person and m.seen_at is null`,
            person,
          ),
      },
    ],
    housekeeping: [tellLate],
    migrations: migrationsIn('src/modules/messages'),
  });

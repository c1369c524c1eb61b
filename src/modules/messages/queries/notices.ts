import { z } from 'zod';
import { lateNotice, type NoticeKind, noticeKinds } from '../../../../definitions/notices.ts';
import { defineQuery } from '../../../kernel/index.ts';
import { NoticeSchema } from '../contract.ts';
import { Notice, type NoticeRow } from '../message.ts';

const kinds = new Map<string, NoticeKind>([...noticeKinds, lateNotice].map((one) => [one.kind, one]));

/** What the system has told me, newest first. */
export const notices = () =>
  defineQuery({
    type: 'messages.notices',
    label: 'Thông báo của tôi',
    input: z.strictObject({ cursor: z.string().max(20).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: z.object({ items: z.array(NoticeSchema), next: z.string().nullable() }),
    over: Notice,
    may: ['subject'],
    personal: false,
    example: {},
    load: async (context, { cursor, limit }) => {
      const before = cursor && /^\d{10,14}$/.test(cursor) ? new Date(Number(cursor)) : new Date('9999-01-01');
      const values: unknown[] = [before, limit + 1];
      const rows = await context.db.query<NoticeRow & { code: string | null; title: string | null }>(
        `select n.*, d.code, d.title from messages.notice n left join dossiers.dossier_view d on d.id = n.dossier
         where n.at < $1 and ${context.visible('n', values)} order by n.at desc, n.id desc limit $2`,
        values,
      );
      const shown = rows.slice(0, limit);
      return {
        items: shown.map((r) => {
          const kind = kinds.get(r.kind);
          return {
            id: r.id,
            version: r.version,
            at: r.at.toISOString(),
            read: r.read_at !== null,
            title: kind?.title ?? 'Thông báo',
            text: kind?.text ?? '',
            dossier: { id: r.dossier, code: r.code ?? '', title: r.title ?? '' },
            href: `/ho-so/${r.dossier}${kind?.anchor ? `#${kind.anchor}` : ''}`,
          };
        }),
        next: rows.length > limit ? String(shown.at(-1)!.at.getTime()) : null,
      };
    },
  });

import { messages } from '../../../definitions/messages.ts';
import { defineAggregate, type Patch, type Row, type Sql } from '../../kernel/index.ts';
import { desks, removeItem } from '../desk/index.ts';
import type { DossierRow } from '../dossiers/index.ts';

export type MessageRow = Row & {
  id: string;
  dossier: string;
  at: Date;
  from_person: boolean;
  account: string;
  position: string | null;
  text: string;
  paper: string | null;
  paper_name: string | null;
  seen_at: Date | null;
};

export type NoticeRow = Row & {
  id: string;
  version: number;
  person: string;
  kind: string;
  dossier: string;
  at: Date;
  read_at: Date | null;
};

/** Something that the system told a person by itself. */
export const Notice = defineAggregate<NoticeRow>({
  name: 'notice',
  table: 'messages.notice',
  label: 'thông báo',
  relations: { subject: { person: 'person' } },
  subjectOf: (row) => row.person,
});

const dayMs = 86_400_000;

/** Nobody writes about a matter that has long been over. */
export function closedFor(row: Pick<DossierRow, 'state' | 'returned_at' | 'finished_at'>, now: Date): string | null {
  if (![3, 7, 8, 10].includes(row.state)) return null;
  const ended = row.returned_at ?? row.finished_at;
  return ended && now.getTime() - ended.getTime() > messages.daysAfterEnd * dayMs
    ? `Hồ sơ đã kết thúc hơn ${messages.daysAfterEnd} ngày. Cần hỏi thêm, bạn gọi hoặc đến Trung tâm.`
    : null;
}

/** Whoever has the dossier before them: reception before and after the handling, the officer who took it, else the unit. */
export function deskOf(row: DossierRow): string {
  if (row.state === 1 || row.state === 9) return desks.reception(row.receiving);
  if (row.holder && [4, 5, 6].includes(row.state)) return desks.position(row.holder);
  return desks.unit(row.resolving, row.field);
}

/** What the other side has not had before it yet, oldest first. */
export const unseenOf = (sql: Sql, dossier: string, fromPerson: boolean): Promise<{ id: string }[]> =>
  sql.named<{ id: string }>(
    'messages_unseen',
    'select id from messages.message where dossier = $1 and from_person = $2 and seen_at is null order by at, id',
    [dossier, fromPerson],
  );

/** These have been seen; what waited for an answer leaves the desk. */
export function seen(dossier: string, unseen: readonly { id: string }[], now: Date): Patch[] {
  if (unseen.length === 0) return [];
  return [
    {
      kind: 'claim',
      table: 'messages.message',
      ids: unseen.map(({ id }) => id),
      set: { seen_at: now },
      where: { dossier },
      otherwise: 'Tin nhắn vừa thay đổi. Hãy tải lại rồi xem.',
    },
    ...unseen.map(({ id }) => removeItem(id)),
  ];
}

/** The paper a message is about: one of the dossier's own. */
export async function paperOf(
  sql: Sql,
  dossier: string,
  paper: string | undefined,
): Promise<{ id: string; name: string } | null> {
  if (!paper) return null;
  const [found] = await sql.named<{ id: string; name: string }>(
    'message_paper',
    'select id, name from kernel.file where id = $1 and bound_to = $2',
    [paper, dossier],
  );
  return found ?? null;
}

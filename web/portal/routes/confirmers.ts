import { confirmersOf } from '../../../src/modules/forms/index.ts';
import type { ConfirmerLine, ConfirmersProps } from '../confirmers.tsx';
import { confirmationsOn } from './confirmations.tsx';
import type { OpenDraft } from './draft.ts';
import type { HttpContext, Portal } from './parts.ts';

/** Everybody else whom this draft needs, and how each stands: who has not been asked as well. */
export async function confirmersFor(the: Portal, c: HttpContext, draft: OpenDraft): Promise<ConfirmerLine[]> {
  const { view, published, context } = draft;
  const { today, channel = 'online', papers = [] } = context;
  const wanted = confirmersOf(published, view.answers, { today, channel, papers, known: view.known });
  if (wanted.length === 0) return [];
  const items = await confirmationsOn(the, c, view.id);
  return wanted.map(({ part, label, name }): ConfirmerLine => {
    const one = items.find((item) => item.part === part && item.askedName === name);
    const stand = !one || one.stand === 'gone' || one.stand === 'submitted' ? 'none' : one.stand;
    return {
      part,
      label,
      name,
      stand,
      at: one?.answeredAt ?? one?.askedAt ?? null,
      reason: one?.reason ?? null,
      id: one?.id ?? null,
    };
  });
}

const said: Record<string, NonNullable<ConfirmersProps['said']>> = {
  hoi: { tone: 'good', text: 'Đã gửi. Khi mọi người xác nhận xong, bạn quay lại đây để nộp.' },
  'chua-hoi': { tone: 'wait', text: 'Chưa gửi được: tờ khai còn chỗ cần sửa, hoặc vừa được sửa ở nơi khác.' },
  nhac: { tone: 'good', text: 'Đã nhắc.' },
  'nhac-roi': { tone: 'wait', text: 'Hôm nay bạn đã nhắc rồi. Mai hãy nhắc lại, hoặc gọi cho người ấy.' },
};
export const saidOf = (what: string | undefined): ConfirmersProps['said'] =>
  what !== undefined && Object.hasOwn(said, what) ? said[what]! : null;

import { z } from 'zod';
import { defineAction, freeText, nothingMore, type Patch, problem, type Sql } from '../../../kernel/index.ts';
import { Confirmation, type ConfirmationRow, contentOf, standOfConfirmation } from '../confirmation.ts';
import { type DraftRow, needAlive } from '../draft.ts';

const handedIn = (row: ConfirmationRow): string | null => (row.dossier ? `Tờ khai này đã được nộp, mã hồ sơ ${row.code}.` : null);
const goneText = 'Tờ khai này không còn: người khai đã xóa, hoặc đã để quá 30 ngày.';
const changedText = 'Người khai vừa sửa tờ khai. Hãy đọc lại bản mới rồi trả lời.';

/** The draft in exactly the version that was read. */
async function readDraft(sql: Sql, row: ConfirmationRow, version: number, now: Date): Promise<DraftRow> {
  const [draft] = await sql.query<DraftRow>('select * from forms.draft where id = $1', [row.draft]);
  if (!draft) throw problem('kernel.not-found', 404, goneText);
  needAlive(draft, now);
  if (draft.version !== version) throw problem('forms.draft-changed', 409, changedText, { extra: { version: draft.version } });
  return draft;
}

const unchanged = (draft: DraftRow): Patch => ({
  kind: 'guard',
  table: 'forms.draft',
  where: { id: draft.id, version: draft.version },
  otherwise: changedText,
});

/** Version of the declaration that was read: another one is a 409, to be read again. */
const Read = { draftVersion: z.number().int().min(1).max(2_147_483_647) };

/** The one who was asked has read the declaration and says yes to exactly this version. */
export const confirm = () =>
  defineAction({
    type: 'forms.confirm',
    label: 'Xác nhận tờ khai',
    consequence: 'Bạn đồng ý với đúng bản bạn vừa đọc. Người khai sửa sau đó thì phải hỏi lại bạn.',
    tone: 'main',
    menu: false,
    target: Confirmation,
    may: ['asked'],
    level: 2,
    open: handedIn,
    input: z.strictObject(Read),
    reply: nothingMore,
    example: { draftVersion: 1 },
    read: async ({ sql, now }, input, row) => {
      const draft = await readDraft(sql, row, input.draftVersion, now);
      const content = contentOf(draft);
      if (standOfConfirmation(row, content) === 'confirmed')
        throw problem('kernel.not-now', 409, 'Bạn đã xác nhận đúng bản này rồi.');
      return { draft, content };
    },
    decide: (row, _input, { now }, { draft, content }) => ({
      patches: [
        unchanged(draft),
        {
          kind: 'update',
          table: 'forms.confirmation',
          id: row.id,
          version: row.version,
          set: { state: 'confirmed', content, draft_version: draft.version, way: 'here', reason: null, answered_at: now },
        },
      ],
      facts: [{ type: 'declaration-confirmed', data: { part: row.part, way: 'here', content: content.toString('hex') } }],
      reply: {},
    }),
  });

/** No, and why: also after a yes, as long as nothing was handed in. */
export const refuseToConfirm = () =>
  defineAction({
    type: 'forms.refuse-to-confirm',
    label: 'Không xác nhận',
    consequence: 'Tờ khai chưa nộp được. Người khai đọc được lý do của bạn để sửa.',
    tone: 'danger',
    menu: false,
    target: Confirmation,
    may: ['asked'],
    level: 2,
    open: handedIn,
    input: z.strictObject({ ...Read, reason: freeText(5, 500, 'Ghi lý do bạn không xác nhận.') }),
    reply: nothingMore,
    example: { draftVersion: 1, reason: 'Ngày sinh của tôi ghi chưa đúng.' },
    read: async ({ sql, now }, input, row) => {
      const draft = await readDraft(sql, row, input.draftVersion, now);
      return { draft, content: contentOf(draft) };
    },
    decide: (row, input, { now }, { draft, content }) => ({
      patches: [
        unchanged(draft),
        {
          kind: 'update',
          table: 'forms.confirmation',
          id: row.id,
          version: row.version,
          set: { state: 'declined', content, draft_version: draft.version, way: 'here', reason: input.reason, answered_at: now },
        },
      ],
      facts: [{ type: 'declaration-not-confirmed', data: { part: row.part }, personal: { reason: input.reason } }],
      reply: {},
    }),
  });

/** At the counter: the other person is there with their card, or has signed on paper. */
export const takeConfirmation = () =>
  defineAction({
    type: 'forms.take-confirmation',
    label: 'Ghi nhận xác nhận tại quầy',
    consequence: 'Ghi rằng người này có mặt hoặc đã ký giấy đồng ý với đúng bản tờ khai này. Tên bạn đứng cùng lời xác nhận.',
    menu: false,
    target: Confirmation,
    may: ['receiving'],
    level: 2,
    barred: (row, actor) =>
      actor.person !== null && (row.subject === actor.person || row.asked === actor.person)
        ? 'Đây là việc của chính bạn. Hãy để người khác ghi nhận.'
        : null,
    open: handedIn,
    input: z.strictObject({ ...Read, way: z.enum(['present', 'paper']) }),
    reply: nothingMore,
    example: { draftVersion: 1, way: 'present' },
    read: async ({ sql, now }, input, row) => {
      const draft = await readDraft(sql, row, input.draftVersion, now);
      return { draft, content: contentOf(draft) };
    },
    decide: (row, input, { now }, { draft, content }) => ({
      patches: [
        unchanged(draft),
        {
          kind: 'update',
          table: 'forms.confirmation',
          id: row.id,
          version: row.version,
          set: { state: 'confirmed', content, draft_version: draft.version, way: input.way, reason: null, answered_at: now },
        },
      ],
      facts: [{ type: 'declaration-confirmed', data: { part: row.part, way: input.way, content: content.toString('hex') } }],
      purpose: 'Người cùng khai xác nhận tại quầy',
      reply: {},
    }),
  });

const dayMs = 86_400_000;

/** Once a day at most: it stands first again on the other's page. */
export const remind = () =>
  defineAction({
    type: 'forms.remind',
    label: 'Nhắc xác nhận',
    consequence: 'Người kia thấy lời nhắc trên trang của họ. Mỗi ngày nhắc được một lần.',
    menu: false,
    target: Confirmation,
    may: ['subject', 'representative'],
    open: (row) => handedIn(row) ?? (row.state === 'asked' ? null : 'Người này đã trả lời.'),
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now }) => {
      const last = row.reminded_at ?? row.asked_at;
      if (now.getTime() - last.getTime() < dayMs && row.reminded_at)
        throw problem('kernel.not-now', 409, 'Hôm nay bạn đã nhắc rồi. Mai hãy nhắc lại, hoặc gọi cho người ấy.');
      return {
        patches: [{ kind: 'update', table: 'forms.confirmation', id: row.id, version: row.version, set: { reminded_at: now } }],
        facts: [{ type: 'confirmation-reminded', data: { part: row.part } }],
        reply: {},
      };
    },
  });

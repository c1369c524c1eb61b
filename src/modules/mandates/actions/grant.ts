import { z } from 'zod';
import { mandateRules } from '../../../../definitions/mandates/mandates.ts';
import { defineAction, type FieldProblem, freeLine, nothingMore, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { findPerson, findPersonByNumber, nameKey } from '../../registers/index.ts';
import { Mandate, type MandateServices } from '../mandate.ts';
import { endOfDay, isMinor, monthsAfter } from '../rules.ts';

/** Codes of procedures and of fields of work; null: everything that may be delegated. */
export const CoversSchema = z
  .array(z.string().min(1).max(60), 'Chọn ít nhất một việc.')
  .min(1, 'Chọn ít nhất một việc.')
  .max(60)
  .transform((words) => [...new Set(words)].sort())
  .nullable();
export const DaySchema = z.iso.date('Ngày chưa đúng.');

/** What cannot be handed to somebody else, named with its clause. */
export function mistakesIn(the: MandateServices, covers: readonly string[] | null): FieldProblem[] {
  const fields = new Set(the.procedures.fields().map((field) => field.code));
  return (covers ?? []).flatMap((word, i) => {
    if (fields.has(word)) return [];
    const found = the.procedures.find(word)?.procedure;
    if (!found) return [{ pointer: `/covers/${i}`, message: 'Không có thủ tục hay nhóm việc này.' }];
    const { delegable } = found;
    if (!delegable || delegable.may) return [];
    return [{ pointer: `/covers/${i}`, message: `${delegable.text} (${delegable.source.name}).` }];
  });
}

export function mistakesOfDay(validTo: string, now: Date): FieldProblem[] {
  const today = localDay(now);
  const most = monthsAfter(today, mandateRules.mostMonths.value);
  if (validTo < today) return [{ pointer: '/validTo', message: 'Chọn hôm nay hoặc một ngày sau hôm nay.' }];
  if (validTo > most)
    return [{ pointer: '/validTo', message: `Mỗi lần ủy quyền nhiều nhất ${mandateRules.mostMonths.value} tháng.` }];
  return [];
}

export function refuse(fields: FieldProblem[]): void {
  if (fields.length === 0) return;
  const said = fields.length === 1 ? fields[0]!.message : `Có ${fields.length} chỗ cần sửa.`;
  throw problem('mandates.incomplete', 422, said, { fields });
}

/** The giver, signed in at level 2, lets somebody else apply for them. It counts once the other has accepted. */
export const grant = (the: MandateServices) =>
  defineAction({
    type: 'mandates.grant',
    label: 'Ủy quyền cho người khác',
    consequence: 'Người này nhận lời thì được khai và nộp hồ sơ thay bạn. Bạn kết thúc lúc nào cũng được.',
    menu: false,
    creates: Mandate,
    may: ['none'],
    level: 2,
    input: z.strictObject({
      taker: z.strictObject({
        citizenNumber: z.string().regex(/^\d{12}$/, 'Số định danh có 12 chữ số.'),
        fullName: freeLine(2, 100, 'Nhập họ tên người được ủy quyền.'),
      }),
      covers: CoversSchema,
      validTo: DaySchema,
    }),
    reply: nothingMore,
    example: { taker: { citizenNumber: '051300004962', fullName: 'Đinh Thị Hà' }, covers: null, validTo: '2027-05-22' },
    read: async ({ sql, actor, now }, input) => {
      if (!actor.person) throw problem('mandates.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
      refuse([...mistakesIn(the, input.covers), ...mistakesOfDay(input.validTo, now)]);
      const [giver, known, open] = await Promise.all([
        findPerson(sql, actor.person),
        findPersonByNumber(sql, input.taker.citizenNumber),
        sql.query<{ n: number }>(
          `select count(*)::int as n from mandates.mandate where giver = $1 and state = 'offered' and valid_to > $2`,
          [actor.person, now],
        ),
      ]);
      if (!giver) throw problem('mandates.no-person', 403, 'Chưa có dữ liệu dân cư của tài khoản này.');
      if (isMinor(giver.dateOfBirth, now))
        throw problem('mandates.minor', 403, 'Người chưa đủ 18 tuổi thì cha, mẹ làm thay theo luật, không cần ủy quyền.');
      if (giver.citizenNumber === input.taker.citizenNumber)
        refuse([{ pointer: '/taker/citizenNumber', message: 'Đây là số của chính bạn.' }]);
      if (open[0]!.n >= mandateRules.mostOffers)
        throw problem('mandates.too-many', 429, 'Bạn có quá nhiều lời ủy quyền chưa ai trả lời. Hãy bỏ bớt trước.');
      // A number under another name is nobody's here: neither side is told, and nothing is given to a stranger.
      const isSame = known && nameKey(known.fullName) === nameKey(input.taker.fullName);
      return { giver, taker: isSame ? known : undefined };
    },
    decide: (_row, input, { now, id }, { giver, taker }) => {
      const row = {
        id,
        version: 1,
        ground: 'authorisation' as const,
        giver: giver.id,
        giver_name: giver.fullName,
        taker: taker?.id ?? null,
        taker_number: input.taker.citizenNumber,
        // As it was typed until they accept: another spelling would tell that there is such a person.
        taker_name: input.taker.fullName,
        covers: input.covers,
        state: 'offered' as const,
        tie: null,
        made_at: now,
        answered_at: null,
        valid_to: endOfDay(input.validTo),
        ended_at: null,
        ended_by: null,
      };
      return {
        created: { id, subject: giver.id, row },
        patches: [{ kind: 'insert', table: 'mandates.mandate', values: row }],
        facts: [
          {
            type: 'mandate-granted',
            data: { covers: input.covers, validTo: input.validTo },
            personal: { taker: input.taker.fullName },
          },
        ],
        reply: {},
      };
    },
  });

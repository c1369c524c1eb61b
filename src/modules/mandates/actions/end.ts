import { z } from 'zod';
import { defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { Mandate, type MandateRow, type MandateServices } from '../mandate.ts';
import { endOfDay, isNarrower } from '../rules.ts';
import { CoversSchema, DaySchema, mistakesIn, refuse } from './grant.ts';

const notLiving = (row: MandateRow): string | null => {
  if (row.state !== 'offered' && row.state !== 'accepted') return 'Việc làm thay này đã kết thúc.';
  return row.ground === 'parent' ? 'Cha, mẹ làm thay con chưa đủ 18 tuổi theo luật; không kết thúc bằng cách này được.' : null;
};
const notOfGiver = (row: MandateRow): string | null =>
  row.ground === 'authorisation' ? notLiving(row) : 'Chỉ giới hạn được việc bạn đã ủy quyền.';

/** Either side, at once: the next thing that the other does is refused. */
export const end = () =>
  defineAction({
    type: 'mandates.end',
    label: 'Kết thúc việc làm thay',
    consequence: 'Quyền làm thay hết ngay bây giờ. Tờ khai đang làm dở và hồ sơ đã nộp vẫn còn ở trang của người được làm thay.',
    tone: 'danger',
    menu: false,
    target: Mandate,
    may: ['giver', 'taker'],
    open: notLiving,
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now, actor }) => {
      const by = row.giver === actor.person ? 'giver' : 'taker';
      return {
        patches: [
          {
            kind: 'update',
            table: 'mandates.mandate',
            id: row.id,
            version: row.version,
            set: { state: 'ended', ended_at: now, ended_by: by },
          },
        ],
        facts: [{ type: 'mandate-ended', data: { by } }],
        reply: {},
      };
    },
  });

/** The giver takes back a part: fewer procedures, an earlier day. What is wider is a new grant. */
export const limit = (the: MandateServices) =>
  defineAction({
    type: 'mandates.limit',
    label: 'Giới hạn ủy quyền',
    consequence: 'Phần bị bớt thôi có hiệu lực ngay. Muốn giao thêm việc thì lập ủy quyền mới.',
    menu: false,
    target: Mandate,
    may: ['giver'],
    level: 2,
    open: notOfGiver,
    input: z.strictObject({ covers: CoversSchema.optional(), validTo: DaySchema.optional() }),
    reply: nothingMore,
    example: { covers: ['1.001193'] },
    read: async ({ now }, input, row) => {
      const fieldOf = (code: string): string | undefined => the.procedures.find(code)?.procedure.field;
      if (input.covers === undefined && input.validTo === undefined)
        throw problem('mandates.incomplete', 422, 'Chọn việc hoặc ngày muốn giới hạn.', {
          fields: [{ pointer: '/covers', message: 'Chọn việc hoặc ngày muốn giới hạn.' }],
        });
      refuse([
        ...(input.covers === undefined ? [] : mistakesIn(the, input.covers)),
        ...(input.covers !== undefined && !isNarrower(input.covers, row.covers, fieldOf)
          ? [{ pointer: '/covers', message: 'Chỉ bớt việc được ở đây. Muốn giao thêm, bạn lập ủy quyền mới.' }]
          : []),
        ...(input.validTo !== undefined && endOfDay(input.validTo) > row.valid_to
          ? [{ pointer: '/validTo', message: 'Chỉ rút ngắn được. Muốn kéo dài, bạn lập ủy quyền mới.' }]
          : []),
        ...(input.validTo !== undefined && input.validTo < localDay(now)
          ? [{ pointer: '/validTo', message: 'Chọn hôm nay hoặc một ngày sau hôm nay. Muốn dừng ngay, bạn bấm Kết thúc.' }]
          : []),
      ]);
    },
    decide: (row, input) => ({
      patches: [
        {
          kind: 'update',
          table: 'mandates.mandate',
          id: row.id,
          version: row.version,
          set: {
            ...(input.covers !== undefined && { covers: input.covers }),
            ...(input.validTo !== undefined && { valid_to: endOfDay(input.validTo) }),
          },
        },
      ],
      facts: [{ type: 'mandate-limited', data: { covers: input.covers ?? row.covers, validTo: input.validTo ?? null } }],
      reply: {},
    }),
  });

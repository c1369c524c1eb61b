import { z } from 'zod';
import { mandateRules } from '../../../../definitions/mandates/mandates.ts';
import { defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import { findPerson } from '../../registers/index.ts';
import { Mandate, type MandateRow } from '../mandate.ts';
import { yearsOldAt } from '../rules.ts';
import { tieTo } from '../ties.ts';

const notOffered = (row: MandateRow): string | null =>
  row.state === 'offered' ? null : 'Lời ủy quyền này đã được trả lời hoặc đã kết thúc.';

/** The one who was asked says yes: from now on they may act. */
export const accept = () =>
  defineAction({
    type: 'mandates.accept',
    label: 'Nhận ủy quyền',
    consequence: 'Bạn khai và nộp hồ sơ thay người này được ngay. Cả hai cùng thấy mọi việc đã làm.',
    tone: 'main',
    menu: false,
    target: Mandate,
    may: ['taker'],
    level: 2,
    open: notOffered,
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    read: async ({ sql, now }, _input, row) => {
      if (row.valid_to <= now) throw problem('kernel.not-now', 409, 'Lời ủy quyền này đã hết hạn.');
      const taker = await findPerson(sql, row.taker!);
      const { years } = mandateRules.takerFrom;
      const grown = yearsOldAt(taker?.dateOfBirth ?? null, years);
      if (!taker || !grown || now < grown)
        throw problem(
          'mandates.minor',
          403,
          `Người nhận ủy quyền phải đủ ${years} tuổi (${mandateRules.takerFrom.source.name}).`,
        );
      return { tie: await tieTo(sql, row.giver, taker), name: taker.fullName };
    },
    decide: (row, _input, { now }, { tie, name }) => ({
      patches: [
        {
          kind: 'update',
          table: 'mandates.mandate',
          id: row.id,
          version: row.version,
          set: { state: 'accepted', answered_at: now, tie, taker_name: name },
        },
      ],
      facts: [{ type: 'mandate-accepted' }],
      reply: {},
    }),
  });

export const decline = () =>
  defineAction({
    type: 'mandates.decline',
    label: 'Không nhận ủy quyền',
    consequence: 'Người kia biết là bạn không nhận. Không có gì khác thay đổi.',
    tone: 'second',
    menu: false,
    target: Mandate,
    may: ['taker'],
    level: 2,
    open: notOffered,
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now }) => ({
      patches: [
        {
          kind: 'update',
          table: 'mandates.mandate',
          id: row.id,
          version: row.version,
          set: { state: 'declined', answered_at: now },
        },
      ],
      facts: [{ type: 'mandate-declined' }],
      reply: {},
    }),
  });

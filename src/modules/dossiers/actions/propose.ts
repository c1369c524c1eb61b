import { z } from 'zod';
import { defineAction, freeText, json } from '../../../kernel/index.ts';
import { issuingBody, notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

/** The case officer has checked and puts it before the leader who signs in this field. */
export const propose = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.propose',
    label: 'Trình ký',
    consequence: 'Hồ sơ và ý kiến của bạn được trình lãnh đạo phụ trách ký.',
    tone: 'main',
    target: Dossier,
    may: ['holder'],
    level: 2,
    barred: notOwnMatter,
    open: openFor('dossiers.propose'),
    dialog: {
      key: 'T',
      done: 'Đã trình lãnh đạo.',
      fields: {
        opinion: {
          label: 'Ý kiến trình',
          hint: 'Lãnh đạo đọc câu này trước khi ký.',
          long: true,
          suggestion: 'Hồ sơ đầy đủ, thông tin khớp với dữ liệu. Đề nghị ký.',
        },
      },
    },
    tells: { 'dossier-proposed': { title: 'Trình lãnh đạo ký' } },
    input: z.strictObject({
      opinion: freeText(10, 2000, 'Ghi ý kiến đề xuất, ít nhất 10 chữ.'),
      result: z.literal('grant').default('grant'),
    }),
    reply: MovedSchema,
    example: { opinion: 'Hồ sơ đủ giấy tờ, thông tin khớp dữ liệu dân cư. Đề nghị ký.' },
    read: async ({ sql }, _input, row) => {
      const [declaration] = await sql.named<{ hash: Buffer }>(
        'declaration_hash',
        'select hash from dossiers.declaration where dossier = $1',
        [row.id],
      );
      return { body: issuingBody(the.directory(), row.resolving), dataHash: declaration!.hash.toString('hex') };
    },
    decide: (row, input, { actor, now }, { body, dataHash }) => ({
      patches: changed(
        row,
        {
          step: 'sign',
          proposal: json({
            opinion: input.opinion,
            account: actor.account,
            position: actor.position,
            at: now.toISOString(),
            dataHash,
          }),
        },
        waitsAt.signature(row, body, row.due_at!),
      ),
      facts: [{ type: 'dossier-proposed', data: { dataHash } }],
      reply: { state: 4, step: 'sign' } as const,
    }),
  });

import { z } from 'zod';
import { defineAction, freeText, json, problem } from '../../../kernel/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { isWritten, resultFor } from '../../procedures/index.ts';
import { issuingBody, notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { decidedHash } from '../decided.ts';
import { changed, Dossier, situationOf, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

type Declared = { answers: Answers; known: KnownRecords; hash: Buffer };

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
        // Shown only where the result has no form that the declaration fills (`written`).
        content: {
          label: 'Nội dung ghi trên kết quả',
          hint: 'Người dân đọc đoạn này trên giấy. Viết trọn câu: xác nhận hoặc quyết định điều gì, từ ngày nào, căn cứ vào đâu.',
          long: true,
        },
      },
    },
    tells: { 'dossier-proposed': { title: 'Trình lãnh đạo ký' } },
    input: z.strictObject({
      opinion: freeText(10, 2000, 'Ghi ý kiến đề xuất, ít nhất 10 chữ.'),
      content: freeText(10, 6000, 'Ghi nội dung của kết quả, ít nhất 10 chữ.').optional(),
      result: z.literal('grant').default('grant'),
    }),
    reply: MovedSchema,
    example: { opinion: 'Hồ sơ đủ giấy tờ, thông tin khớp dữ liệu dân cư. Đề nghị ký.' },
    read: async ({ sql }, input, row) => {
      const [declaration] = await sql.named<Declared>(
        'declaration_to_decide',
        'select answers, known, hash from dossiers.declaration where dossier = $1',
        [row.id],
      );
      const result = resultFor(the.catalogue.getVersion(row.definition).procedure, situationOf(row));
      const written = isWritten(result, declaration!);
      const content = written ? input.content : undefined;
      if (written && content === undefined) {
        const message = result.writtenUnlessOnFile
          ? 'Ghi nội dung chép từ sổ: dữ liệu hộ tịch chưa có việc này, không ký giấy còn trống.'
          : 'Ghi nội dung của kết quả: thủ tục này chưa có mẫu kết quả riêng.';
        throw problem('dossiers.nothing-written', 422, message, { fields: [{ pointer: '/content', message }] });
      }
      return { body: issuingBody(the.directory(), row.resolving), content, dataHash: decidedHash(declaration!.hash, content) };
    },
    decide: (row, input, { actor, now }, { body, content, dataHash }) => ({
      patches: changed(
        row,
        {
          step: 'sign',
          proposal: json({
            opinion: input.opinion,
            ...(content !== undefined && { content }),
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

import { z } from 'zod';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { Dossier } from '../dossier.ts';
import { cleanCode, dossierCodePattern } from '../numbering.ts';

/** From the code on a slip to the dossier, for those who may see it. */
export const byCode = () =>
  defineQuery({
    type: 'dossiers.by-code',
    label: 'Tìm theo mã hồ sơ',
    input: z.strictObject({ code: z.string().min(5).max(60) }),
    reply: z.object({ id: z.uuid(), code: z.string() }),
    over: Dossier,
    may: ['subject', 'representative', 'holder', 'receiving', 'resolving'],
    personal: false,
    example: { code: 'H48.16.25-261122-0001' },
    load: async (context, input) => {
      const code = cleanCode(input.code);
      const values: unknown[] = [code];
      const [row] = dossierCodePattern.test(code)
        ? await context.db.query<{ id: string; code: string }>(
            `select d.id, d.code from dossiers.dossier d where d.code = $1 and ${context.visible('d', values)}`,
            values,
          )
        : [];
      if (!row)
        throw problem(
          'kernel.not-found',
          404,
          'Không tìm thấy hồ sơ có mã này trong phần việc của bạn. Kiểm tra lại từng ký tự.',
        );
      return row;
    },
  });

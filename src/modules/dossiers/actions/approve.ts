import { z } from 'zod';
import { defineAction, json, nextOf, problem } from '../../../kernel/index.ts';
import { resultFor } from '../../procedures/index.ts';
import { issuingBody, notForThisBody, notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, situationOf } from '../dossier.ts';
import { localDay } from '../numbering.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';

/** The book's number: gap-free, one series a body, kind of result and year. */
export const bookSeries = (body: string, result: string, at: Date): string =>
  `book:${result}:${body}:${localDay(at).slice(0, 4)}`;

/**
 * First phase of the signature: the leader decides on exactly what was proposed (`preparedHash`), the book gives the number.
 * Signing with the key and the time stamp happen outside; `results.record` completes.
 */
export const approve = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.approve',
    label: 'Ký kết quả',
    consequence:
      'Vào sổ, ký số kết quả với tên và chức vụ của bạn, đóng dấu thời gian rồi trả cho người dân. Không rút lại được.',
    tone: 'main',
    target: Dossier,
    may: ['resolving'],
    level: 2,
    barred: (row, actor) =>
      notOwnMatter(row, actor) ??
      notForThisBody(the.directory(), row, actor) ??
      (row.proposal !== null && row.proposal.account === actor.account
        ? 'Bạn là người đề xuất hồ sơ này. Người đề xuất không tự ký kết quả.'
        : null),
    open: openFor('dossiers.approve'),
    // The leader signs exactly what is on the screen.
    dialog: { key: 'T', done: 'Đã duyệt.', sends: { preparedHash: 'proposal.dataHash' } },
    tells: { 'dossier-approved': { title: 'Lãnh đạo duyệt, đang ký số' } },
    input: z.strictObject({
      /** `proposal.dataHash` of the page that the leader looked at. */
      preparedHash: z.string('Hãy mở hồ sơ, xem rồi ký.').regex(/^[0-9a-f]{64}$/, 'Hãy mở hồ sơ, xem rồi ký.'),
    }),
    reply: MovedSchema,
    example: { preparedHash: '0'.repeat(64) },
    read: async (_context, _input, row) => {
      const { procedure } = the.catalogue.getVersion(row.definition);
      return { body: issuingBody(the.directory(), row.resolving), result: resultFor(procedure, situationOf(row)).code };
    },
    decide: (row, input, { actor, now }, { body, result }) => {
      const prepared = row.proposal!.dataHash;
      if (input.preparedHash !== prepared) {
        throw problem('dossiers.prepared-differs', 409, 'Nội dung trình ký đã khác với bản bạn xem. Hãy xem lại rồi ký.');
      }
      if (!actor.position || !actor.organisation) throw problem('dossiers.no-position', 403, 'Hãy chọn vị trí công tác trước.');
      return {
        patches: changed(
          row,
          {
            step: 'signing',
            signing: json({
              account: actor.account,
              position: actor.position,
              organisation: actor.organisation,
              at: now.toISOString(),
              dataHash: prepared,
              // What is printed is what was decided on; the hash stands for both.
              ...(row.proposal!.content !== undefined && { content: row.proposal!.content }),
            }),
            result_number: nextOf(bookSeries(body, result, now)),
          },
          null,
        ),
        facts: [{ type: 'dossier-approved', data: { dataHash: prepared } }],
        reply: { state: 4, step: 'signing' } as const,
      };
    },
  });

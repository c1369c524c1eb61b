import { z } from 'zod';
import { defineAction, freeText, json, nothingMore, problem } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { checkDefinition } from '../check.ts';
import { latestOf } from '../versions/begin.ts';
import { changeRow, nextChange } from '../versions/history.ts';
import { newDeadEnd } from '../versions/trial.ts';
import { onlyIn, Version, type VersionRow, withAuthor } from '../versions/version.ts';

const urgentReason = freeText(10, 500, 'Ghi vì sao phải áp dụng ngay, ít nhất 10 chữ cái.');

/** A version holds from tomorrow on, so that nobody's declaration changes under their hands; today only for a stated reason. */
export function needDay(day: string, today: string, urgent: string | null | undefined, pointer: string): void {
  if (day > today || (urgent && day === today)) return;
  const message =
    day === today
      ? 'Áp dụng ngay hôm nay thì phải ghi lý do. Nếu không gấp, chọn từ ngày mai.'
      : 'Ngày áp dụng phải từ ngày mai trở đi.';
  throw problem('procedures.too-early', 422, message, { fields: [{ pointer, message }] });
}

/** Hands a version over to a second person: what it is, from which day. It must be without mistakes, and everybody must be able to fill it in. */
export const proposeVersion = (the: { catalogue: Catalogue; hasResult: (template: string) => boolean }) =>
  defineAction({
    type: 'procedures.propose-version',
    label: 'Trình duyệt',
    consequence:
      'Người quản trị thủ tục khác xem và duyệt. Từ ngày áp dụng, tờ khai mới theo bản này; hồ sơ đang làm giữ bản cũ.',
    menu: false,
    target: Version,
    may: ['administered'],
    level: 2,
    open: onlyIn(['draft'], 'Bản này không còn ở bước soạn.'),
    input: z.strictObject({ validFrom: z.iso.date('Ghi đủ ngày, tháng, năm áp dụng.'), urgent: urgentReason.optional() }),
    reply: nothingMore,
    example: { validFrom: '2027-01-01' },
    read: async ({ sql, now }, input, row) => {
      needDay(input.validFrom, localDay(now), input.urgent, '/validFrom');
      const last = the.catalogue.versionsOf(row.code).at(-1);
      if (last && input.validFrom < last.validFrom) {
        const message = `Phiên bản ${last.number} đã ban hành, áp dụng từ ${shown(last.validFrom)}. Bản này phải áp dụng từ ngày đó trở đi.`;
        throw problem('procedures.too-early', 422, message, { fields: [{ pointer: '/validFrom', message }] });
      }
      const body = datedBody(row, input.validFrom);
      const mistakes = checkDefinition(body, the.hasResult);
      if (mistakes.length > 0)
        throw problem('procedures.mistakes', 422, `Còn ${mistakes.length} chỗ phải sửa. Mở từng mục có dấu đỏ.`, {
          extra: { mistakes: mistakes.slice(0, 50).map(({ at, say }) => ({ at, message: say })) },
        });
      const stuck = await newDeadEnd(body, latestOf(the.catalogue, row.code), input.validFrom);
      if (stuck) throw problem('procedures.dead-end', 422, stuck.message, { extra: { field: stuck.field } });
      return { body, change: await nextChange(sql, row.id, now) };
    },
    decide: (row, input, { now, actor }, { body, change }) => {
      const account = actor.account!;
      return {
        patches: [
          {
            kind: 'update',
            table: 'procedures.version',
            id: row.id,
            version: row.version,
            set: {
              state: 'proposed',
              body: json(body),
              valid_from: input.validFrom,
              urgent: input.urgent ?? null,
              authors: withAuthor(row, account),
              proposed_by: account,
              proposed_at: now,
              changed_at: now,
            },
          },
          changeRow(change, {
            version: row.id,
            at: now,
            account,
            what: [`Trình duyệt, áp dụng từ ${shown(input.validFrom)}.`],
            body,
          }),
        ],
        facts: [
          {
            type: 'version-proposed',
            data: { code: row.code, number: row.number, validFrom: input.validFrom, urgent: input.urgent !== undefined },
          },
        ],
        reply: {},
      };
    },
  });

const shown = (day: string): string => day.split('-').reverse().join('/');

/** Both halves say from which day they hold. */
function datedBody({ body }: VersionRow, validFrom: string): VersionRow['body'] {
  return { procedure: { ...body.procedure, validFrom }, form: { ...body.form, validFrom } };
}

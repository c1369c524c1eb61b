import { z } from 'zod';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { applyEdit } from '../versions/apply.ts';
import { differencesOf } from '../versions/differences.ts';
import { EditSchema, NoSuchPlace } from '../versions/edits.ts';
import { changeRow, nextChange } from '../versions/history.ts';
import { onlyIn, Version, withAuthor } from '../versions/version.ts';

/** One change of a version that is being written. It may leave the version wrong for now: the check says where, and only what is right is proposed. */
export const changeVersion = () =>
  defineAction({
    type: 'procedures.change-version',
    label: 'Sửa phiên bản',
    consequence: 'Ghi thay đổi vào bản soạn thảo. Người dân chưa thấy gì thay đổi.',
    menu: false,
    target: Version,
    may: ['administered'],
    level: 2,
    open: onlyIn(
      ['draft'],
      'Chỉ sửa được bản đang soạn. Bản đã trình thì trả lại rồi mới sửa; bản đã ban hành thì soạn phiên bản mới.',
    ),
    input: z.strictObject({ edit: EditSchema }),
    reply: z.object({ changes: z.array(z.string()) }),
    example: { edit: { kind: 'words', set: { summary: 'Ghi tên con vào sổ hộ tịch và nhận Giấy khai sinh.' } } },
    read: ({ sql, now }, _input, row) => nextChange(sql, row.id, now),
    decide: (row, { edit }, { now, actor }, change) => {
      const account = actor.account!;
      let body: typeof row.body;
      try {
        body = applyEdit(row.body, edit);
      } catch (error) {
        if (!(error instanceof NoSuchPlace)) throw error;
        throw problem('procedures.no-such-place', 422, error.message, {
          fields: [{ pointer: error.pointer, message: error.message }],
        });
      }
      const changes = edit.kind === 'confirm' ? [confirmed(edit)] : differencesOf(row.body, body).map((one) => one.text);
      return {
        patches: [
          {
            kind: 'update',
            table: 'procedures.version',
            id: row.id,
            version: row.version,
            set: { body: json(body), changed_at: now, authors: withAuthor(row, account) },
          },
          changeRow(change, { version: row.id, at: now, account, what: changes.slice(0, 20), body }),
        ],
        facts: [
          {
            type: 'version-changed',
            data: {
              code: row.code,
              number: row.number,
              kind: edit.kind,
              ...(edit.kind === 'confirm' && { at: edit.at, document: edit.document, date: edit.date, issuer: edit.issuer }),
            },
          },
        ],
        reply: { changes },
      };
    },
  });

const confirmed = ({ document, date, issuer }: { document: string; date: string; issuer: string }): string =>
  `Đã đối chiếu với ${document} ngày ${date.split('-').reverse().join('/')}, ${issuer}.`;

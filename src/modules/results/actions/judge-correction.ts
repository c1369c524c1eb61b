import { z } from 'zod';
import { type Actor, defineAction, freeLine, freeText, json, nextOf, problem, type Sql } from '../../../kernel/index.ts';
import { removeItem } from '../../desk/index.ts';
import { bookSeries, type DossierView, issuingBody, notForThisBody, situationOf } from '../../dossiers/index.ts';
import { resultFor } from '../../procedures/index.ts';
import { Correction, type CorrectionRow, correctedHash, inState, standsNow, waits } from '../correction.ts';
import type { SignServices } from '../sign.ts';

const notOwn = (row: CorrectionRow, actor: Actor): string | null =>
  actor.person !== null && row.subject === actor.person ? 'Đây là giấy của chính bạn. Hãy để người khác xử lý.' : null;

const dossierOf = async (sql: Sql, row: CorrectionRow): Promise<DossierView> =>
  (await sql.query<DossierView>('select * from dossiers.dossier_view where id = $1', [row.dossier]))[0]!;

const words = (text: unknown): string | null => (typeof text === 'string' ? text : null);
const Moved = z.object({ state: z.string() });

/** The case officer compares with what was handed in, and says what he thinks; the leader decides. */
export const verifyCorrection = (the: SignServices) =>
  defineAction({
    type: 'results.verify-correction',
    label: 'Trình sửa kết quả',
    consequence: 'Chuyển đề nghị sửa cùng ý kiến của bạn tới lãnh đạo quyết định.',
    tone: 'main',
    target: Correction,
    may: ['resolving'],
    level: 2,
    barred: notOwn,
    open: inState('asked'),
    dialog: {
      key: 'V',
      done: 'Đã trình lãnh đạo.',
      fields: {
        opinion: {
          label: 'Ý kiến sau khi đối chiếu',
          hint: 'Giấy tờ nào cho thấy chỗ đúng; sai do đâu; đề nghị sửa hay không sửa.',
          long: true,
        },
        content: {
          label: 'Nội dung giấy sau khi sửa',
          hint: 'Chỉ khi giấy do công chức viết nội dung; để trống nếu giấy lấy từ tờ khai.',
          long: true,
        },
      },
    },
    tells: {
      'correction-verified': {
        title: 'Công chức trình lãnh đạo việc sửa kết quả',
        internal: true,
        detail: (d) => words(d.opinion),
      },
    },
    input: z.strictObject({
      opinion: freeText(10, 1000, 'Ghi ý kiến, ít nhất 10 chữ.'),
      content: freeText(10, 5000, 'Ghi nội dung giấy, ít nhất 10 chữ.').optional(),
    }),
    reply: Moved,
    example: { opinion: 'Đã đối chiếu giấy chứng sinh: cơ quan nhập sai, đề nghị sửa.' },
    read: async ({ sql }, _input, row) => dossierOf(sql, row),
    decide: (row, input, { now, actor }, dossier) => {
      const { written, writtenUnlessOnFile } = resultFor(
        the.catalogue.getVersion(dossier.definition).procedure,
        situationOf(dossier),
      );
      if (input.content !== undefined && !written && !writtenUnlessOnFile)
        throw problem('results.nothing-written', 422, 'Giấy này lấy nội dung từ tờ khai.', {
          fields: [{ pointer: '/content', message: 'Để trống: giấy này lấy nội dung từ tờ khai.' }],
        });
      const { opinion: text, content } = input;
      const opinion = { text, ...(content !== undefined && { content }), account: actor.account!, at: now.toISOString() };
      const after = { ...row, version: row.version + 1 };
      const body = issuingBody(the.directory(), row.resolving);
      return {
        patches: [
          {
            kind: 'update',
            table: 'results.correction',
            id: row.id,
            version: row.version,
            set: { state: 'verified', opinion: json(opinion) },
          },
          waits(after, { body }, dossier),
        ],
        facts: [{ type: 'correction-verified', data: {}, personal: { opinion: text } }],
        reply: { state: 'verified' },
      };
    },
  });

/** The leader agrees: the book gives a number, and what will stand on the paper is fixed; signing happens outside. */
export const approveCorrection = (the: SignServices) =>
  defineAction({
    type: 'results.approve-correction',
    label: 'Duyệt sửa, ký giấy mới',
    consequence: 'Ký số giấy mới thay giấy cũ. Giấy cũ hết giá trị, trang kiểm tra công khai nói rõ. Không rút lại được.',
    tone: 'main',
    target: Correction,
    may: ['resolving'],
    level: 2,
    barred: (row, actor) =>
      notOwn(row, actor) ??
      notForThisBody(the.directory(), row, actor) ??
      (row.opinion !== null && row.opinion.account === actor.account
        ? 'Bạn là người trình đề nghị này. Người trình không tự duyệt.'
        : null),
    open: inState('verified'),
    dialog: { key: 'D', done: 'Đã duyệt. Giấy mới đang được ký.' },
    tells: { 'correction-approved': { title: 'Lãnh đạo duyệt sửa kết quả, đang ký giấy mới' } },
    input: z.strictObject({}),
    reply: Moved,
    example: {},
    read: async ({ sql }, _input, row) => {
      const dossier = await dossierOf(sql, row);
      return { dossier, hash: correctedHash(await standsNow(sql, dossier), row) };
    },
    decide: (row, _input, { now, actor }, { dossier, hash }) => {
      if (!actor.position) throw problem('dossiers.no-position', 403, 'Hãy chọn vị trí công tác trước.');
      const { code } = resultFor(the.catalogue.getVersion(dossier.definition).procedure, situationOf(dossier));
      const { account, position } = actor;
      return {
        patches: [
          {
            kind: 'update',
            table: 'results.correction',
            id: row.id,
            version: row.version,
            set: {
              state: 'signing',
              signing: json({ account, position, at: now.toISOString(), dataHash: hash }),
              book_number: nextOf(bookSeries(issuingBody(the.directory(), row.resolving), code, now)),
            },
          },
          removeItem(row.id),
        ],
        facts: [{ type: 'correction-approved', data: { dataHash: hash, dossier: row.dossier } }],
        reply: { state: 'signing' },
      };
    },
  });

/** The paper is right as it is, or what is wanted is no error of the office: the person reads why, and by which clause. */
export const refuseCorrection = (the: SignServices) =>
  defineAction({
    type: 'results.refuse-correction',
    label: 'Không sửa',
    consequence: 'Giấy giữ nguyên. Người dân đọc được lý do và căn cứ.',
    tone: 'danger',
    target: Correction,
    may: ['resolving'],
    level: 2,
    barred: (row, actor) => notOwn(row, actor) ?? notForThisBody(the.directory(), row, actor),
    open: inState('verified'),
    dialog: {
      key: 'K',
      done: 'Đã trả lời người dân.',
      fields: {
        reason: { label: 'Lý do không sửa', hint: 'Viết như nói với dân; chỉ nơi cần đến nếu là thủ tục khác.', long: true },
        legalBasis: { label: 'Căn cứ', hint: 'Điều, khoản của văn bản.', choices: 'legal-basis' },
      },
    },
    tells: {
      'correction-refused': {
        title: 'Không sửa kết quả',
        detail: (d) =>
          [words(d.reason), typeof d.legalBasis === 'string' ? `Căn cứ: ${d.legalBasis}.` : null].filter(Boolean).join(' ') ||
          null,
      },
    },
    input: z.strictObject({
      reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 chữ.'),
      legalBasis: freeLine(5, 300, 'Ghi điều khoản làm căn cứ.'),
    }),
    reply: Moved,
    example: {
      reason: 'Giấy ghi đúng như giấy chứng sinh và tờ khai đã nộp.',
      legalBasis: 'Khoản 12 Điều 4 Luật Hộ tịch 60/2014/QH13',
    },
    decide: (row, input, { now }) => ({
      patches: [
        {
          kind: 'update',
          table: 'results.correction',
          id: row.id,
          version: row.version,
          set: { state: 'refused', refusal: json({ ...input, at: now.toISOString() }), ended_at: now },
        },
        removeItem(row.id),
      ],
      facts: [
        {
          type: 'correction-refused',
          data: { dossier: row.dossier, legalBasis: input.legalBasis },
          personal: { reason: input.reason },
        },
      ],
      reply: { state: 'refused' },
    }),
  });

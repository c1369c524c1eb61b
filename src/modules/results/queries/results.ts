import { z } from 'zod';
import { defineQuery, FileAnswerSchema, problem, type Row } from '../../../kernel/index.ts';
import { initials, Result, type ResultRow } from '../result.ts';

const Item = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.string(),
  issuer: z.string(),
  about: z.string(),
  signedAt: z.string(),
  state: z.string(),
  token: z.string(),
  bytes: z.number(),
});

/** My electronic papers, newest first. */
export const mine = () =>
  defineQuery({
    type: 'results.mine',
    label: 'Giấy tờ của tôi',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(Item), next: z.null() }),
    over: Result,
    may: ['subject'],
    personal: false,
    example: {},
    load: async (context) => {
      const values: unknown[] = [];
      const rows = await context.db.query<ResultRow & Row>(
        `select * from results.result r where ${context.visible('r', values)} order by signed_at desc limit 100`,
        values,
      );
      return {
        items: rows.map((r) => ({
          id: r.id,
          name: r.name,
          number: r.number,
          issuer: r.issuer_name,
          about: r.about,
          signedAt: r.signed_at.toISOString(),
          state: r.state,
          token: r.token,
          bytes: r.bytes,
        })),
        next: null,
      };
    },
  });

/** The signed PDF. */
export const pdf = () =>
  defineQuery({
    type: 'results.pdf',
    label: 'Tải kết quả',
    path: '{id}/pdf',
    input: z.strictObject({}),
    reply: FileAnswerSchema,
    target: Result,
    may: ['subject', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ discloses }, _input, row) => {
      discloses(row.subject, { aggregate: 'result', id: row.id });
      return {
        file: {
          sha256: row.sha256.toString('hex'),
          mediaType: 'application/pdf',
          bytes: row.bytes,
          name: `ket-qua-${row.number.replace('/', '-')}.pdf`,
        },
      };
    },
  });

/** The machine-readable twin: compact JWS, for whoever may have the paper. */
export const twin = () =>
  defineQuery({
    type: 'results.twin',
    label: 'Tải dữ liệu của kết quả',
    path: '{id}/twin',
    input: z.strictObject({}),
    reply: z.object({ jws: z.string() }),
    target: Result,
    may: ['subject', 'resolving'],
    personal: true,
    example: {},
    load: async ({ discloses }, _input, row) => {
      discloses(row.subject, { aggregate: 'result', id: row.id });
      return { jws: row.jws };
    },
  });

export const CheckedSchema = z.object({
  state: z.enum(['valid', 'revoked', 'replaced']),
  name: z.string(),
  number: z.string(),
  issuer: z.string(),
  signedAt: z.string(),
  initials: z.string(),
  timestamped: z.boolean(),
});
export type Checked = z.infer<typeof CheckedSchema>;

/** Anyone with the token of a paper's QR learns whether it stands: kind, issuer, date, initials. Nothing more. */
export const check = () =>
  defineQuery({
    type: 'results.check',
    label: 'Kiểm tra giấy tờ',
    input: z.strictObject({ token: z.string().max(60) }),
    reply: CheckedSchema,
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { token: 'A'.repeat(22) },
    load: async ({ db }, input) => {
      const [row] = /^[\w-]{22}$/.test(input.token)
        ? await db.named<ResultRow & Row>('result_check', 'select * from results.result where token = $1', [input.token])
        : [];
      if (!row) throw problem('results.unknown', 404, 'Không có giấy tờ nào mang mã này. Nếu bạn gõ tay, hãy quét lại mã QR.');
      return checkedOf(row);
    },
  });

export const checkedOf = (row: ResultRow): Checked => ({
  state: row.state,
  name: row.name,
  number: row.number,
  issuer: row.issuer_name,
  signedAt: row.signed_at.toISOString(),
  initials: initials(row.about),
  timestamped: row.timestamped,
});

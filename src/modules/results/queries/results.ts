import { z } from 'zod';
import { defineQuery, FileAnswerSchema, type Row } from '../../../kernel/index.ts';
import { Result, type ResultRow } from '../result.ts';

const Item = z.object({
  id: z.uuid(),
  /** Kind of result: `KQ.…`. */
  code: z.string(),
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
          code: r.code,
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
    may: ['subject', 'representative', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ discloses }, _input, row) => {
      discloses(row.subject, { aggregate: 'result', id: row.id });
      return {
        file: {
          sha256: row.sha256.toString('hex'),
          mediaType: 'application/pdf',
          bytes: row.bytes,
          name: fileName(row),
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

export const fileName = (row: Pick<ResultRow, 'number'>): string => `ket-qua-${row.number.replace('/', '-')}.pdf`;

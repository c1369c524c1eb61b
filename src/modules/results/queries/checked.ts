import { z } from 'zod';
import { defineQuery, problem, type Row, type Sql, sha256 } from '../../../kernel/index.ts';
import { initials, type ResultRow } from '../result.ts';

const Other = z.object({ token: z.string(), number: z.string(), signedAt: z.string() }).nullable();

export const CheckedSchema = z.object({
  state: z.enum(['valid', 'revoked', 'replaced']),
  name: z.string(),
  number: z.string(),
  issuer: z.string(),
  signedAt: z.string(),
  initials: z.string(),
  timestamped: z.boolean(),
  /** Since when, and why, it stands no more. */
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** The paper that stands for this one now, and the one that this one stands for. */
  replacedBy: Other,
  replaces: Other,
});
export type Checked = z.infer<typeof CheckedSchema>;

/** Anyone with the token of a paper's QR learns whether it stands: kind, issuer, date, initials, and which paper stands for it. Nothing more. */
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
      return checkedOf(db, row);
    },
  });

/** The result that is exactly this file, if it is one of ours. */
export async function findByFile(sql: Sql, file: Uint8Array): Promise<(Checked & { about: string }) | undefined> {
  const [row] = await sql.query<ResultRow>('select * from results.result where sha256 = $1', [sha256(file)]);
  return row && { ...(await checkedOf(sql, row)), about: row.about };
}

async function checkedOf(sql: Sql, row: ResultRow): Promise<Checked> {
  const others = await sql.named<{ id: string; replaces: string | null; token: string; number: string; signed_at: Date }>(
    'result_kin',
    'select id, replaces, token, number, signed_at from results.result where replaces = $1 or id = $2',
    [row.id, row.replaces],
  );
  const other = (found: (typeof others)[number] | undefined): z.infer<typeof Other> =>
    found ? { token: found.token, number: found.number, signedAt: found.signed_at.toISOString() } : null;
  return {
    state: row.state,
    name: row.name,
    number: row.number,
    issuer: row.issuer_name,
    signedAt: row.signed_at.toISOString(),
    initials: initials(row.about),
    timestamped: row.timestamped,
    endedAt: row.ended_at?.toISOString() ?? null,
    reason: row.ended_reason,
    replacedBy: other(others.find((one) => one.replaces === row.id)),
    replaces: other(others.find((one) => one.id === row.replaces)),
  };
}

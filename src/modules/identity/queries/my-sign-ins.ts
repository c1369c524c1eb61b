import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';

/** Where and when I signed in, and failed tries. */
export const mySignIns = () =>
  defineQuery({
    type: 'identity.my-sign-ins',
    label: 'Lịch sử đăng nhập',
    input: z.strictObject({}),
    reply: z.object({
      items: z.array(z.object({ at: z.string(), way: z.string(), good: z.boolean(), address: z.string().nullable() })),
      next: z.null(),
    }),
    may: ['none'],
    personal: false,
    example: {},
    load: async ({ db, actor }) => {
      const rows = await db.query<Row & { at: Date; way: string; good: boolean; address: string | null }>(
        'select at, way, good, address from identity.sign_in where account = $1 order by at desc limit 50',
        [actor.account],
      );
      const ways: Record<string, string> = {
        password: 'Mật khẩu',
        totp: 'Mã xác thực',
        passkey: 'Khóa truy cập',
        vneid: 'VNeID',
      };
      return {
        items: rows.map((r) => ({ at: r.at.toISOString(), way: ways[r.way] ?? r.way, good: r.good, address: r.address })),
        next: null,
      };
    },
  });

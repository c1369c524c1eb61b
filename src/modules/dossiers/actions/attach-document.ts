import { z } from 'zod';
import { slipKinds } from '../../../../definitions/templates/slips.ts';
import { defineAction, nothingMore } from '../../../kernel/index.ts';
import { Dossier } from '../dossier.ts';

/** Binds a slip or another paper that the system has made to its dossier. Repeating it changes nothing. */
export const attachDocument = () =>
  defineAction({
    type: 'dossiers.attach-document',
    label: 'Gắn giấy tờ do hệ thống lập',
    consequence: 'Lưu giấy tờ vào hồ sơ.',
    menu: false,
    target: Dossier,
    may: ['system'],
    level: 2,
    input: z.strictObject({
      kind: z.enum(slipKinds),
      title: z.string().max(200),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Row of the log that it follows. */
      entry: z.number().int().min(1),
      bytes: z.number().int().min(1).max(2_147_483_647),
      signedAt: z.iso.datetime().nullable(),
    }),
    reply: nothingMore,
    example: {
      kind: 'slip-01',
      entry: 1,
      title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      sha256: '0'.repeat(64),
      bytes: 1,
      signedAt: null,
    },
    decide: (row, input, { now, id }) => ({
      patches: [
        {
          kind: 'put',
          table: 'dossiers.document',
          key: ['dossier', 'kind'],
          values: {
            id,
            dossier: row.id,
            kind: input.kind,
            entry: input.entry,
            title: input.title,
            sha256: Buffer.from(input.sha256, 'hex'),
            bytes: input.bytes,
            signed_at: input.signedAt ? new Date(input.signedAt) : null,
            made_at: now,
          },
        },
      ],
      facts: [{ type: 'document-attached', data: { kind: input.kind, sha256: input.sha256 } }],
      reply: {},
    }),
  });

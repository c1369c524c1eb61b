import { z } from 'zod';
import { slipKinds } from '../../../../definitions/templates/slips.ts';
import { defineQuery, FileAnswerSchema, problem } from '../../../kernel/index.ts';
import { Dossier } from '../dossier.ts';

const everyone = ['subject', 'representative', 'holder', 'receiving', 'resolving'] as const;

/** A slip or other paper that the system made for this dossier, as signed PDF. */
export const document = () =>
  defineQuery({
    type: 'dossiers.document',
    label: 'Tải giấy tờ của hồ sơ',
    path: '{id}/documents/{kind}',
    input: z.strictObject({ kind: z.enum(slipKinds) }),
    reply: FileAnswerSchema,
    target: Dossier,
    may: everyone,
    personal: true,
    example: { kind: 'slip-01' },
    load: async ({ db, discloses }, input, row) => {
      const [found] = await db.query<{ sha256: Buffer; bytes: number }>(
        'select sha256, bytes from dossiers.document where dossier = $1 and kind = $2',
        [row.id, input.kind],
      );
      if (!found) throw problem('dossiers.document-not-ready', 404, 'Giấy này đang được lập. Hãy thử lại sau vài giây.');
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      return {
        file: {
          sha256: found.sha256.toString('hex'),
          mediaType: 'application/pdf',
          bytes: found.bytes,
          name: `${input.kind}-${row.code}.pdf`,
        },
      };
    },
  });

/** One paper that the person handed in. */
export const paper = () =>
  defineQuery({
    type: 'dossiers.paper',
    label: 'Xem giấy tờ đã nộp',
    path: '{id}/papers/{file}',
    input: z.strictObject({ file: z.uuid() }),
    reply: FileAnswerSchema,
    target: Dossier,
    may: everyone,
    personal: true,
    example: { file: '00000000-0000-7000-8000-000000000000' },
    load: async ({ db, discloses }, input, row) => {
      const [found] = await db.query<{ sha256: Buffer; bytes: number; media_type: string }>(
        'select sha256, bytes, media_type from kernel.file where id = $1 and bound_to = $2',
        [input.file, row.id],
      );
      if (!found) throw problem('kernel.not-found', 404, 'Không tìm thấy giấy tờ này trong hồ sơ.');
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      const extension =
        {
          'application/pdf': 'pdf',
          'image/jpeg': 'jpg',
          'image/png': 'png',
          'image/webp': 'webp',
          'image/heic': 'heic',
          'image/tiff': 'tif',
        }[found.media_type] ?? 'bin';
      return {
        file: {
          sha256: found.sha256.toString('hex'),
          mediaType: found.media_type,
          bytes: found.bytes,
          name: `giay-to-${input.file.slice(-6)}.${extension}`,
        },
      };
    },
  });

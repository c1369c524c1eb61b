import { z } from 'zod';
import { type JsonValue, renderDocument } from '../../../kernel/documents/index.ts';
import { defineQuery, FileAnswerSchema, problem } from '../../../kernel/index.ts';
import { Dossier, type DossierRow, localDay } from '../../dossiers/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { certificates } from '../certificate.ts';
import type { SignServices } from '../sign.ts';

/** The paper as it will be signed, for those who check it and for the one who signs. Number, signer and QR come with the signature. */
export const preview = (the: SignServices) =>
  defineQuery({
    type: 'results.preview',
    label: 'Xem bản sẽ ký',
    path: '{id}/preview',
    input: z.strictObject({}),
    reply: FileAnswerSchema,
    target: Dossier,
    may: ['holder', 'resolving'],
    level: 2,
    personal: true,
    example: {},
    load: async ({ db, discloses, now }, _input, row: DossierRow) => {
      if (row.state !== 4) throw problem('results.no-preview', 404, 'Chỉ xem được bản sẽ ký khi hồ sơ đang xử lý.');
      const published = the.catalogue.getVersion(row.definition);
      const build = certificates[published.procedure.results[0]!.template];
      const [declared] = await db.named<{ answers: Answers; known: KnownRecords }>(
        'preview_declaration',
        'select answers, known from dossiers.declaration_view where dossier = $1',
        [row.id],
      );
      if (!build || !declared) throw problem('results.no-preview', 404, 'Thủ tục này chưa có mẫu kết quả để xem trước.');
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      const unit = the.directory().getById(row.resolving);
      const body = unit.parentId && unit.hierarchy === 'state' ? the.directory().getById(unit.parentId) : unit;
      const { template, data } = build(
        { published, answers: declared.answers, known: declared.known, communes: the.communes() },
        {
          number: '(cấp khi ký)',
          issuedOn: localDay(now),
          registeredAt: body.name,
          signer: { title: 'Người ký', name: '(chưa ký)' },
          checkUrl: `${the.publicUrl}/kiem-tra/ban-xem-truoc`,
        },
      );
      const { pdf } = await renderDocument(template, data as JsonValue);
      return {
        file: { sha256: '0'.repeat(64), mediaType: 'application/pdf', bytes: pdf.length, name: 'ban-se-ky.pdf', content: pdf },
      };
    },
  });

import { z } from 'zod';
import { defineQuery, FileAnswerSchema, problem } from '../../../kernel/index.ts';
import { Dossier, type DossierRow, issuingBody, localDay, situationOf } from '../../dossiers/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { isWritten, resultFor } from '../../procedures/index.ts';
import { drawResult, findPaper } from '../paper.ts';
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
      const kind = resultFor(published.procedure, situationOf(row));
      const paper = findPaper(kind.template);
      const [declared] = await db.named<{ answers: Answers; known: KnownRecords }>(
        'preview_declaration',
        'select answers, known from dossiers.declaration_view where dossier = $1',
        [row.id],
      );
      if (!paper || !declared) throw problem('results.no-preview', 404, 'Thủ tục này chưa có mẫu kết quả để xem trước.');
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      const body = the.directory().getById(issuingBody(the.directory(), row.resolving));
      const { rendered } = await drawResult(
        paper,
        {
          published,
          answers: declared.answers,
          known: declared.known,
          communes: the.communes(),
          kind: kind.name,
          dossier: { code: row.code, applicant: row.applicant_name, submittedOn: localDay(row.submitted_at) },
          written: row.proposal?.content ?? (isWritten(kind, declared) ? '(Nội dung do công chức ghi khi trình ký.)' : ''),
        },
        {
          number: '(cấp khi ký)',
          issuedOn: localDay(now),
          registeredAt: body.name,
          signer: { title: 'Người ký', name: '(chưa ký)' },
        },
        `${the.publicUrl}/kiem-tra/ban-xem-truoc`,
      );
      const { pdf } = rendered;
      return {
        file: { sha256: '0'.repeat(64), mediaType: 'application/pdf', bytes: pdf.length, name: 'ban-se-ky.pdf', content: pdf },
      };
    },
  });

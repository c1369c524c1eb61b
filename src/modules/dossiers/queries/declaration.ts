import { z } from 'zod';
import { generalPaper } from '../../../../definitions/declarations/general.ts';
import { printedDeclaration } from '../../../../definitions/declarations/index.ts';
import { renderDocument } from '../../../kernel/documents/index.ts';
import { defineQuery, FileAnswerSchema, problem } from '../../../kernel/index.ts';
import type { Answers, KnownRecords } from '../../forms/contract.ts';
import { type DeclarationSource, describeAnswers, type PrintedDeclaration } from '../../forms/rules.ts';
import { representationBy } from '../../mandates/index.ts';
import { issuingBody } from '../barred.ts';
import { Dossier } from '../dossier.ts';
import { localDay } from '../numbering.ts';
import { bothNames, placeName } from '../papers/facts.ts';
import type { PageServices } from './page.ts';

/** An official form wants answers that an older declaration may not have: then it is printed part by part. */
function filled(code: string, source: DeclarationSource): { template: string; data: ReturnType<PrintedDeclaration['content']> } {
  const official = printedDeclaration(code);
  try {
    return { template: official.template, data: official.content(source) };
  } catch {
    return { template: generalPaper.template, data: generalPaper.content(source) };
  }
}

/** The declaration as it was handed in, in the layout of its official form. It is drawn anew each time: the answers are what counts. */
export const declaration = (the: Pick<PageServices, 'catalogue' | 'directory' | 'communes'>) =>
  defineQuery({
    type: 'dossiers.declaration',
    label: 'Tải tờ khai',
    path: '{id}/declaration',
    input: z.strictObject({}),
    reply: FileAnswerSchema,
    target: Dossier,
    may: ['subject', 'representative', 'holder', 'receiving', 'resolving'],
    personal: true,
    example: {},
    load: async ({ db, discloses }, _input, row) => {
      const [declared] = await db.named<{ answers: Answers; known: KnownRecords }>(
        'printed_declaration',
        'select answers, known from dossiers.declaration where dossier = $1',
        [row.id],
      );
      if (!declared) throw problem('kernel.not-found', 404, 'Hồ sơ này không có tờ khai điện tử.');
      discloses(row.subject, { aggregate: 'dossier', id: row.id });
      const { procedure, form } = the.catalogue.getVersion(row.definition);
      const { answers, known } = declared;
      const communes = the.communes();
      const lines = describeAnswers(form, answers, { case: row.case_id, channel: row.channel, known, communes });
      const texts = new Map(lines.map((line) => [line.field, line.value]));
      const directory = the.directory();
      const body = directory.getById(issuingBody(directory, row.resolving));
      const declaredOn = localDay(row.submitted_at);
      const source: DeclarationSource = {
        procedure: { code: procedure.code, name: procedure.name },
        answers,
        known,
        communes,
        text: (field) => texts.get(field) ?? '',
        lines,
        addressee: body.name,
        place: placeName(directory.getById(row.receiving)),
        declaredOn,
        declarant: bothNames(row.applicant_name, row.mandate ? await representationBy(db, row.mandate) : undefined),
        pledge: form.pledge ?? null,
      };
      const { template, data } = filled(procedure.code, source);
      const { pdf } = await renderDocument(template, { issuedOn: declaredOn, ...data });
      return {
        file: {
          sha256: '0'.repeat(64),
          mediaType: 'application/pdf',
          bytes: pdf.length,
          name: `to-khai-${row.code}.pdf`,
          content: pdf,
        },
      };
    },
  });

import { execFileSync } from 'node:child_process';
import { type JsonValue, type RenderedDocument, renderDocument } from '../../src/kernel/documents/index.ts';
import type { Answers, FormDefinition, KnownRecords } from '../../src/modules/forms/contract.ts';
import type { DeclarationSource, PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { describeAnswers } from '../../src/modules/forms/rules.ts';
import type { Issue, ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { communes, today } from './people.ts';

/** Papers of examples: what their templates are told, and the page itself. */

/** What a result is told besides the declaration. */
export const matter = {
  procedure: { code: '1.000000', name: 'Thủ tục ví dụ' },
  kind: 'Giấy xác nhận ví dụ',
  dossier: { code: 'H48.16.25-261122-0001', applicant: 'Phạm Thị Rin', submittedOn: today },
  written: 'Xác nhận nội dung đề nghị là đúng.',
};

export const issue: Issue = {
  number: '45/2026',
  issuedOn: '2026-11-25',
  registeredAt: 'Ủy ban nhân dân xã Ba Tô',
  signer: { authority: 'TM. Ủy ban nhân dân xã Ba Tô', title: 'Chủ tịch', name: 'Trần Văn Lâm' },
  qr: ['101', '010', '101'],
  token: 'ABCD EFGH',
  check: 'Kiểm tra giấy này: quét mã QR.',
};

/** Somebody's declaration, with what was known when it was made. */
export type Declared = { form: FormDefinition; answers: Answers; known: KnownRecords };

const linesOf = ({ form, answers, known }: Declared) => describeAnswers(form, answers, { today, known, communes });
/** Texts of the answers as the templates ask for them. */
function textOf(declared: Declared): (field: string) => string {
  const texts = new Map(linesOf(declared).map((line) => [line.field, line.value]));
  return (field) => texts.get(field) ?? '';
}

/** What the result that these answers lead to is made from. */
export const resultSource = (declared: Declared, procedure = matter.procedure, written = matter.written): ResultSource => ({
  ...matter,
  procedure,
  written,
  dossier: { ...matter.dossier, applicant: declared.known.applicant?.title ?? matter.dossier.applicant },
  answers: declared.answers,
  known: declared.known,
  communes,
  text: textOf(declared),
});

/** What the printed declaration of these answers is made from. */
export const declarationSource = (
  declared: Declared,
  procedure = { code: declared.form.code, name: declared.form.title },
): DeclarationSource => ({
  procedure,
  answers: declared.answers,
  known: declared.known,
  communes,
  text: textOf(declared),
  lines: linesOf(declared),
  addressee: 'Ủy ban nhân dân xã Ba Tô',
  place: 'Ba Tô',
  declaredOn: today,
  declarant: declared.known.applicant?.title ?? 'Phạm Thị Rin',
  pledge: declared.form.pledge ?? null,
});

/** The result, drawn. */
export async function drawResult(
  paper: ResultPaper,
  source: ResultSource,
): Promise<{ data: Record<string, unknown>; about: string; twin: object; rendered: RenderedDocument }> {
  const { data, about, twin } = paper.content(source, issue);
  return {
    data: data as Record<string, unknown>,
    about,
    twin,
    rendered: await renderDocument(paper.template, data as JsonValue),
  };
}

/** The printed declaration, drawn. */
export async function drawDeclaration(
  printed: PrintedDeclaration,
  source: DeclarationSource,
): Promise<{ data: Record<string, JsonValue>; rendered: RenderedDocument }> {
  const data = printed.content(source);
  return { data, rendered: await renderDocument(printed.template, { issuedOn: source.declaredOn, ...data }) };
}

/** The words that stand on the pages, one space between them; null where no pdftotext is at hand. */
export function wordsOf({ pdf }: RenderedDocument): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

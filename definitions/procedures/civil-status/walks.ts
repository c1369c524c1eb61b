import { execFileSync } from 'node:child_process';
import type { JsonValue, RenderedDocument } from '../../../src/kernel/documents/index.ts';
import { renderDocument } from '../../../src/kernel/documents/index.ts';
import type { Answers, FormDefinition, KnownRecord, KnownRecords } from '../../../src/modules/forms/contract.ts';
import type { DeclarationSource, PrintedDeclaration } from '../../../src/modules/forms/rules.ts';
import { communeIndex, describeAnswers, type FormContext, visibleFields } from '../../../src/modules/forms/rules.ts';
import type { ResultPaper } from '../../../src/modules/results/contract.ts';
import { factsFrom, type TypedFacts } from '../../examples/told-facts.ts';

/** For the tests of civil-status declarations: invented people, walks through a form, and its papers drawn. */

const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
export const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
const communes = communeIndex([{ code: '21523', name: 'Xã Ba Tô', province: '51' }]);

export const told = (title: string, values: TypedFacts = {}): KnownRecord => ({
  title,
  values: factsFrom({
    fullName: title,
    dateOfBirth: '04/03/1998',
    sex: 'Nam',
    citizenNumber: '051098000417',
    idPaper: 'Thẻ căn cước số 051098000417',
    ethnicity: 'Hrê',
    nationality: 'Việt Nam',
    residence: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi',
    ...values,
  }),
  source,
});
export const thoi = told('Phạm Văn Thôi');
export const ha = told('Đinh Thị Hà', {
  dateOfBirth: '19/08/2000',
  sex: 'Nữ',
  citizenNumber: '051300004962',
  idPaper: 'Thẻ căn cước số 051300004962',
  relation: 'Vợ',
});

export const contextOf = (known: KnownRecords, channel: FormContext['channel'] = 'online'): FormContext => ({
  today: '2026-11-22',
  known,
  communes,
  ...(channel && { channel }),
});

/** What a result is told besides the declaration. */
export const matter = {
  procedure: { code: '1.000000', name: 'Thủ tục ví dụ' },
  kind: 'Giấy xác nhận ví dụ',
  dossier: { code: 'H48.16.25-261122-0001', applicant: 'Phạm Thị Rin', submittedOn: '2026-11-22' },
  written: 'Xác nhận nội dung đề nghị là đúng.',
};

const silent = ['paper', 'known', 'information'];

/** What a person has to type or choose, given these answers. */
export const typed = (form: FormDefinition, answers: Answers, known: KnownRecords): string[] =>
  visibleFields(form, answers, contextOf(known))
    .filter(({ field }) => !silent.includes(field.def.type) && field.def.required !== false)
    .map(({ name }) => name);

/** Texts of the answers as the templates ask for them. */
const textOf = (form: FormDefinition, answers: Answers, known: KnownRecords): ((field: string) => string) => {
  const texts = new Map(describeAnswers(form, answers, { known, communes }).map((line) => [line.field, line.value]));
  return (field) => texts.get(field) ?? '';
};

/** The result that these answers lead to, drawn. */
export async function drawResult(
  { form, paper }: { form: FormDefinition; paper: ResultPaper },
  answers: Answers,
  known: KnownRecords,
): Promise<{ data: Record<string, unknown>; about: string; rendered: RenderedDocument }> {
  const { data, about } = paper.content(
    {
      ...matter,
      procedure: { code: form.code, name: form.title },
      dossier: { ...matter.dossier, applicant: known.applicant?.title ?? matter.dossier.applicant },
      answers,
      known,
      communes,
      text: textOf(form, answers, known),
    },
    {
      number: '45/2026',
      issuedOn: '2026-11-23',
      registeredAt: 'Ủy ban nhân dân xã Ba Tô',
      signer: { title: 'Chủ tịch', name: 'Trần Văn Lâm' },
      qr: ['101', '010', '101'],
      token: 'ABCD EFGH',
      check: 'Kiểm tra giấy này: quét mã QR.',
    },
  );
  return { data: data as Record<string, unknown>, about, rendered: await renderDocument(paper.template, data as JsonValue) };
}

/** The printed declaration of these answers, drawn. */
export async function drawDeclaration(
  { form, printed }: { form: FormDefinition; printed: PrintedDeclaration },
  answers: Answers,
  known: KnownRecords,
): Promise<{ data: Record<string, JsonValue>; rendered: RenderedDocument }> {
  const from: DeclarationSource = {
    procedure: { code: form.code, name: form.title },
    answers,
    known,
    communes,
    text: textOf(form, answers, known),
    lines: describeAnswers(form, answers, { known, communes }),
    addressee: 'Ủy ban nhân dân xã Ba Tô',
    place: 'Ba Tô',
    declaredOn: '2026-11-22',
    declarant: known.applicant?.title ?? 'Phạm Thị Rin',
    pledge: form.pledge ?? null,
  };
  const data = printed.content(from);
  return { data, rendered: await renderDocument(printed.template, { issuedOn: from.declaredOn, ...data }) };
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

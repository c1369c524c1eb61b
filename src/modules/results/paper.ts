import { resultPapers } from '../../../definitions/results/index.ts';
import { type JsonValue, qrMatrix, type RenderedDocument, renderDocument } from '../../kernel/documents/index.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';
import { type communeIndex, describeAnswers } from '../forms/rules.ts';
import type { Catalogue, PublishedProcedure } from '../procedures/index.ts';
import type { Issue, ResultPaper, ResultSource } from './contract.ts';

/** @throws Error for a definition that names a result nobody has declared: it stops the start, not the signature */
export function checkResultPapers(catalogue: Catalogue): void {
  for (const { procedure } of catalogue.own)
    for (const { template } of procedure.results)
      if (!findPaper(template)) throw new Error(`${procedure.code}: definitions/results has no paper called ${template}`);
}

export const findPaper = (template: string): ResultPaper | undefined =>
  Object.hasOwn(resultPapers, template) ? resultPapers[template] : undefined;

/** What a result is drawn from. */
export type Drawn = {
  published: PublishedProcedure;
  answers: Answers;
  known: KnownRecords;
  communes: ReturnType<typeof communeIndex>;
} & Pick<ResultSource, 'kind' | 'dossier' | 'written'>;

export function sourceOf({ published, answers, known, communes, kind, dossier, written }: Drawn): ResultSource {
  const { code, name } = published.procedure;
  const texts = new Map(describeAnswers(published.form, answers, { known, communes }).map((l) => [l.field, l.value]));
  return { procedure: { code, name }, kind, dossier, written, answers, known, communes, text: (field) => texts.get(field) ?? '' };
}

/** The paper with everything on it but the signatures. @param checkUrl of the public check, ending in the paper's token */
export async function drawResult(
  paper: ResultPaper,
  from: Drawn,
  issue: Omit<Issue, 'qr' | 'token' | 'check'>,
  checkUrl: string,
): Promise<{ rendered: RenderedDocument; about: string; twin: object }> {
  const at = checkUrl.lastIndexOf('/');
  const { data, about, twin } = paper.content(sourceOf(from), {
    ...issue,
    qr: qrMatrix(checkUrl),
    token: checkUrl.slice(at + 1).replace(/(.{4})(?=.)/g, '$1 '),
    check: `Kiểm tra giấy này: quét mã QR, hoặc mở ${checkUrl.slice(0, at)} và tải tệp lên. Chữ ký số và dấu thời gian nằm trong tệp.`,
  });
  return { rendered: await renderDocument(paper.template, data as JsonValue), about, twin };
}

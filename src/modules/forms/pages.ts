import { looksSame, warningTexts } from '../../kernel/index.ts';
import type { DraftPaper, DraftRow, JoinedPaper, PageTurn } from './draft.ts';

/** A row of `kernel.file`, as far as a draft needs it. */
export type UploadedFile = {
  id: string;
  name: string;
  bytes: number;
  sha256: Buffer;
  pages: number | null;
  media_type: string;
  received_at: Date;
  judgement: { warnings: Parameters<typeof warningTexts>[0]; likeness: string | null } | null;
};

/**
 * What an uploaded file is as a paper of this draft, with kind words about what may be wrong: its own faults, and whether the draft
 * has the same picture already.
 */
export function paperOf(
  component: string,
  file: UploadedFile,
  there: readonly DraftPaper[],
  files: ReadonlyMap<string, UploadedFile>,
): DraftPaper {
  const sha256 = file.sha256.toString('hex');
  const warnings = warningTexts(file.judgement?.warnings ?? [], file.media_type !== 'application/pdf');
  const same = there.find((one) => one.sha256 === sha256);
  const alike = same ? undefined : there.find((one) => looksSame(likenessOf(files.get(one.file)), likenessOf(file)));
  if (same) warnings.push(`Đúng tệp này đã có ở một giấy tờ khác trong tờ khai (${same.name}).`);
  if (alike) {
    const page = there.filter((one) => one.component === alike.component).indexOf(alike) + 1;
    const where = alike.component === component ? `trang ${page}` : alike.name;
    warnings.push(`Ảnh giống ${where}, có thể đã gửi hai lần.`);
  }
  return {
    component,
    file: file.id,
    name: file.name,
    bytes: file.bytes,
    sha256,
    pages: file.pages,
    mediaType: file.media_type,
    at: file.received_at.toISOString(),
    ...(warnings.length > 0 && { warnings }),
  };
}

const likenessOf = (file: UploadedFile | undefined): string => file?.judgement?.likeness ?? '';

export type PageOrder = { file: string; turn: PageTurn }[];

/** The pages of one component as they stand, in the order and turned as the person set them. */
export const pagesOf = (papers: readonly DraftPaper[], component: string): PageOrder =>
  papers.filter((one) => one.component === component).map(({ file, turn }) => ({ file, turn: turn ?? 0 }));

/** Several photographs are one paper; a single one that stands upright is it already. */
export const needsJoining = (pages: PageOrder): boolean => pages.length > 1 || pages.some(({ turn }) => turn !== 0);

const sameOrder = (a: PageOrder, b: PageOrder): boolean =>
  a.length === b.length && a.every(({ file, turn }, i) => b[i]!.file === file && b[i]!.turn === turn);

/** The paper that was joined of exactly these pages, if there is one. */
export const joinedOf = ({ papers, joined }: Pick<DraftRow, 'papers' | 'joined'>, component: string): JoinedPaper | undefined =>
  joined.find((one) => one.component === component && sameOrder(one.of, pagesOf(papers, component)));

/** What is handed in: of each component the joined paper where there is one for its pages as they stand, else each page as it came. */
export function papersHanded(row: Pick<DraftRow, 'papers' | 'joined'>): DraftPaper[] {
  return [...new Set(row.papers.map(({ component }) => component))].flatMap((component): DraftPaper[] => {
    const pages = row.papers.filter((one) => one.component === component);
    const joined = needsJoining(pagesOf(row.papers, component)) ? joinedOf(row, component) : undefined;
    return joined ? [joined] : pages;
  });
}

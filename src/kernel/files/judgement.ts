import type { PageWarning } from './judge/picture.ts';
import type { MediaType } from './media-type.ts';
import type { RefusalCode } from './refusals.ts';

/** What may be wrong with a file that is taken all the same. `page` counts from 1; null: the file as a whole. */
export type FileWarning = { code: PageWarning | 'attachment'; page: number | null };

/** What is kept beside a file about its content. */
export type Judgement = {
  warnings: FileWarning[];
  /** Of the first page, for 'taken twice'; null where there is nothing to compare. */
  likeness: string | null;
  /** Carries a digital signature: joining it to others would break that. */
  signed: boolean;
  /** What it was before it was made readable for every browser. */
  from: { mediaType: MediaType; bytes: number; sha256: string } | null;
};

/** The child's answer about one file; `instead` says that other bytes follow, to be kept in place of those that came. */
export type Found =
  | { refused: RefusalCode }
  | ({ pages: number; instead: MediaType | null } & Pick<Judgement, 'warnings' | 'likeness' | 'signed'>);

const words: Record<FileWarning['code'], string> = {
  blurred: 'hơi mờ, cán bộ có thể không đọc được',
  cut: 'có vẻ bị cắt mất góc hoặc mép giấy',
  blank: 'gần như trắng, có thể chụp nhầm mặt sau',
  dark: 'quá tối, cán bộ có thể không đọc được',
  small: 'quá nhỏ, chữ có thể không đọc được',
  attachment: 'có tệp dữ liệu gắn kèm; cán bộ chỉ đọc các trang',
};

/** 'Ảnh hơi mờ, cán bộ có thể không đọc được.' `isPicture`: one photograph, whose page needs no number. */
export function warningTexts(warnings: readonly FileWarning[], isPicture: boolean): string[] {
  const byCode = Map.groupBy(warnings, ({ code }) => code);
  return [...byCode].map(([code, those]) => {
    const pages = those.flatMap(({ page }) => page ?? []);
    const what = isPicture
      ? 'Ảnh'
      : pages.length === 0
        ? 'Tệp'
        : `Trang ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? '…' : ''}`;
    return `${what} ${words[code]}.`;
  });
}

import type { CatalogueRow } from '../../../../definitions/catalogue/index.ts';

/**
 * Procedures whose code begins as typed ('1.0011', '1001193'), or ends so when only the six digits were typed; undefined when the text
 * is no code. Seven digits without the point are a code as well.
 */
export function codesLike(text: string, rows: readonly CatalogueRow[]): CatalogueRow[] | undefined {
  const typed = text.trim().replace(/^(mã|ma|tthc|thủ tục|thu tuc)\s*:?\s*/i, '');
  if (/^\d\.\d{0,6}$/.test(typed)) return rows.filter((row) => row.code.startsWith(typed));
  if (/^\d{7}$/.test(typed)) return rows.filter((row) => row.code === `${typed[0]}.${typed.slice(1)}`);
  if (/^\d{6}$/.test(typed)) return rows.filter((row) => row.code.endsWith(`.${typed}`));
  return undefined;
}

import type { Actor } from '../../kernel/index.ts';
import type { Directory } from '../organisations/index.ts';
import type { DossierRow } from './dossier.ts';

/** Nobody handles a dossier of their own or one that they represent, whatever their seat allows (conflict of interest). */
export const notOwnMatter = (row: Pick<DossierRow, 'subject' | 'representative'>, actor: Actor): string | null =>
  actor.person !== null && (row.subject === actor.person || row.representative === actor.person)
    ? 'Đây là hồ sơ của chính bạn. Hãy để người khác xử lý.'
    : null;

/** The body that issues the result: the one that the resolving unit belongs to; a body of its own (police) issues itself. */
export function issuingBody(directory: Directory, resolving: string): string {
  const unit = directory.getById(resolving);
  return unit.parentId && unit.hierarchy === 'state' ? unit.parentId : unit.id;
}

/** Only somebody who acts for the issuing body decides on what lies before its leaders: the same rule as the desk of signatures. */
export const notForThisBody = (directory: Directory, row: Pick<DossierRow, 'resolving'>, actor: Actor): string | null =>
  actor.organisation === issuingBody(directory, row.resolving) ? null : 'Chỉ lãnh đạo của cơ quan cấp kết quả được làm việc này.';

import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { maritalFacts } from '../results/marital-facts.ts';
import { maritalStatusDeclaration } from '../templates/declarations/marital-status.typ.ts';
import { heading } from './heading.ts';

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân. */
export const maritalStatusDeclarationPaper: PrintedDeclaration = {
  template: maritalStatusDeclaration,
  content: (source) => {
    const reissue = (source.answers.reissue ?? {}) as { wanted?: boolean; kept?: boolean };
    const lost = source.text('reissue.reason');
    return {
      ...heading(source, 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân'),
      ...maritalFacts(source),
      birthPlace: source.text('holder.birthPlace') || source.text('birth-found.birthPlace'),
      occupation: source.text('holder.occupation'),
      former: reissue.wanted ? (reissue.kept ? 'nộp lại giấy đã được cấp' : `giấy cũ không còn: ${lost}`) : '',
    };
  },
};

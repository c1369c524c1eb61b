import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { meantEntry } from '../procedures/2.000635-ban-sao-trich-luc/meant.ts';
import { applicantOf } from '../results/people.ts';
import { type ExtractCopyDeclarationData, extractCopyDeclaration } from '../templates/declarations/extract-copy.typ.ts';
import { heading } from './heading.ts';

/** 'Tờ khai cấp bản sao trích lục hộ tịch', line by line. */
export const extractCopyPaper: PrintedDeclaration = {
  template: extractCopyDeclaration,
  content: (source) => {
    const entry = meantEntry(source);
    const { name, residence, idPaper } = applicantOf(source);
    const what = {
      birth: 'khai sinh',
      marriage: 'kết hôn',
      death: 'khai tử',
      other: source.text('entry.kind').toLocaleLowerCase('vi'),
    };
    const data: ExtractCopyDeclarationData = {
      ...heading(source, 'Tờ khai cấp bản sao trích lục hộ tịch'),
      applicant: { name, residence, idPaper },
      relation: entry.relation,
      what: what[entry.kind],
      person: entry.person,
      ...(entry.partner && { partner: entry.partner.name }),
      registered: entry.registered,
      copies: source.text('result.copies') || '1 bản điện tử',
      declarant: source.declarant,
    };
    return { ...data };
  },
};

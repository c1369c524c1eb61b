import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { applicantOf } from '../results/people.ts';
import { type CertifiedCopyRequestData, certifiedCopyRequest } from '../templates/declarations/certified-copy.typ.ts';
import { heading } from './heading.ts';

/** 'Phiếu yêu cầu chứng thực bản sao từ bản chính'. */
export const certifiedCopyRequestPaper: PrintedDeclaration = {
  template: certifiedCopyRequest,
  content: (source) => {
    const { answers, text, declarant } = source;
    const data: CertifiedCopyRequestData = {
      ...heading(source, 'Phiếu yêu cầu chứng thực bản sao từ bản chính'),
      declarant: applicantOf(source).name || declarant,
      citizenNumber: applicantOf(source).citizenNumber,
      kind: text('case'),
      papers: (Array.isArray(answers.papers) ? answers.papers : []).map((_, i) => ({
        name: text(`papers.${i}.name`),
        pages: text(`papers.${i}.pages`),
        copies: text(`papers.${i}.copies`) || '1 bản điện tử',
        issuedBy: text(`papers.${i}.issuedBy`),
      })),
    };
    return { ...data, papers: data.papers.map((paper) => ({ ...paper })) };
  },
};

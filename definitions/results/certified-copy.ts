import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type CertifiedCopyData, certifiedCopy } from '../templates/certified-copy.typ.ts';
import { applicantOf, placeOf } from './people.ts';

type Paper = { name: string; pages: number; copies?: number };

/** Lời chứng for the copies of one request: which paper, how many pages and copies, under which number. */
export const certifiedCopyPaper: ResultPaper = {
  template: certifiedCopy,
  content: (source, issue) => {
    const papers = (source.answers.papers ?? []) as Paper[];
    const [number = '', year = ''] = issue.number.split('/');
    const facts = {
      number: issue.number,
      issuedOn: issue.issuedOn,
      issuer: { name: issue.registeredAt },
      place: placeOf(issue.registeredAt),
      statement:
        source.answers.case === 'electronic'
          ? 'Chứng thực bản sao điện tử đúng với bản chính'
          : 'Chứng thực bản sao đúng với bản chính',
      papers: papers.map(({ name, pages, copies }, i) => ({
        name,
        pages: String(pages),
        ...(copies !== undefined && { copies: String(copies) }),
        // One number for each original (Decision 3152/QĐ-BTP); how several of one request are counted in the book: verify.
        number: papers.length === 1 ? `${issue.number}-SCT/BS` : `${number}.${i + 1}/${year}-SCT/BS`,
      })),
      requestedBy: applicantOf(source).name,
      signer: issue.signer,
    };
    const data: CertifiedCopyData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: facts.requestedBy, twin: facts };
  },
};

import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type MarriageCertificateData, marriageCertificate } from '../templates/index.ts';
import { marriageEntry } from './civil-entries.ts';
import { marriageFacts } from './marriage-facts.ts';

/** Giấy chứng nhận kết hôn, from what registers said and what was declared. */
export const marriageCertificatePaper: ResultPaper = {
  template: marriageCertificate,
  content: (source, issue) => {
    const { bride, groom } = marriageFacts(source);
    const facts = {
      number: issue.number,
      issuedOn: issue.issuedOn,
      bride,
      groom,
      registeredAt: issue.registeredAt,
      signer: issue.signer,
    };
    const data: MarriageCertificateData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: `${bride.name} và ${groom.name}`, twin: facts };
  },
  enters: marriageEntry,
};

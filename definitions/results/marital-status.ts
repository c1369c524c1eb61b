import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { type MaritalStatusData, maritalStatus } from '../templates/index.ts';
import { maritalStatusEntry } from './civil-entries.ts';
import { maritalFacts } from './marital-facts.ts';
import { placeOf } from './people.ts';

/** Giấy xác nhận tình trạng hôn nhân, from what registers said and what was declared. */
export const maritalStatusPaper: ResultPaper = {
  template: maritalStatus,
  content: (source: ResultSource, issue) => {
    const { applicant, holder, status, periods, purpose } = maritalFacts(source);
    const facts = {
      // In the book '45/2026', on the paper as letters of the People's Committee are numbered (Circular 04/2020/TT-BTP: verify).
      number: `${issue.number.split('/')[0]}/UBND-XNTTHN`,
      issuedOn: issue.issuedOn,
      issuer: issue.registeredAt,
      place: placeOf(issue.registeredAt),
      requestedBy: applicant.name,
      holder,
      status,
      periods,
      purpose,
      signer: issue.signer,
    };
    const data: MaritalStatusData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: holder.name, twin: { ...facts, validMonths: 6 } };
  },
  enters: maritalStatusEntry,
};

import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type DeathExtractData, deathExtract } from '../templates/index.ts';
import { deathEntry } from './civil-entries.ts';
import { deathFacts } from './death-facts.ts';
import { inWords, placeOf } from './people.ts';

/** Trích lục khai tử, from what registers said and what was declared. */
export const deathExtractPaper: ResultPaper = {
  template: deathExtract,
  content: (source, issue) => {
    const { applicant, relation, deceased, time, date, placeOfDeath, cause, notice } = deathFacts(source);
    const facts = {
      // Circular 04/2020/TT-BTP: an extract carries the number of the book, with 'TLKT' (verify).
      number: `${issue.number.split('/')[0]}/TLKT`,
      entry: issue.number,
      issuedOn: issue.issuedOn,
      issuer: issue.registeredAt,
      place: placeOf(issue.registeredAt),
      deceased,
      time,
      date,
      dateWords: inWords(date),
      placeOfDeath,
      cause,
      notice: notice.kind === 'notice' && !notice.number ? '' : noticeText(notice),
      declarant: { name: applicant.name, relation, idPaper: applicant.idPaper },
      signer: issue.signer,
    };
    const data: DeathExtractData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    return { data, about: deceased.name, twin: facts };
  },
  enters: deathEntry,
};

const noticeText = ({ name, number, issuer, issuedOn }: ReturnType<typeof deathFacts>['notice']): string =>
  [name, number && `số ${number}`, issuer && `do ${issuer} cấp`, issuedOn && `ngày ${issuedOn}`].filter(Boolean).join(' ');

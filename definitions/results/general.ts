import { showDate } from '../../src/modules/forms/rules.ts';
import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { type GeneralResultData, generalResult } from '../templates/general-result.typ.ts';
import { placeOfBody } from './paper-facts.ts';

/** The result of a procedure that has no paper of its own: named as the procedure's result is published, in the officer's words. */
export const generalPaper: ResultPaper = {
  template: generalResult,
  content: ({ procedure, kind, dossier, written, text }, issue) => {
    const whom = [text('organisation.name') || text('person.name'), dossier.applicant].find(Boolean)!;
    const isLetter = kind.startsWith('Văn bản trả lời');
    const subject = lowerFirst(procedure.name);
    const data: GeneralResultData = {
      issuer: { name: issue.registeredAt },
      number: issue.number,
      place: placeOfBody(issue.registeredAt),
      issuedOn: issue.issuedOn,
      title: isLetter ? '' : kind,
      about: isLetter ? `kết quả giải quyết hồ sơ ${subject}` : subject,
      addressee: `ông/bà ${dossier.applicant}`,
      ground: `${issue.registeredAt} đã nhận hồ sơ số ${dossier.code} của ông/bà ${dossier.applicant} nộp ngày ${showDate(dossier.submittedOn)}${whom === dossier.applicant ? '' : `, làm cho ${whom}`}, về việc ${subject}. Sau khi xem xét, ${issue.registeredAt} trả lời như sau:`,
      content: written.split('\n').filter((line) => line.trim() !== ''),
      recipients: ['Như trên', `Lưu: hồ sơ ${dossier.code}`],
      signer: issue.signer,
      qr: issue.qr,
      token: issue.token,
      check: issue.check,
    };
    if (!isLetter) data.recipients = [`Ông/bà ${dossier.applicant}`, `Lưu: hồ sơ ${dossier.code}`];
    const twin = {
      procedure: procedure.code,
      dossier: dossier.code,
      applicant: dossier.applicant,
      ...(whom !== dossier.applicant && { about: whom }),
      content: written,
      issuedOn: issue.issuedOn,
      signer: issue.signer,
    };
    return { data, about: whom, twin };
  },
};

const lowerFirst = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { type LandMediationData, landMediation } from '../templates/land-mediation.typ.ts';
import { placeOfBody } from './paper-facts.ts';
import { applicantOf } from './people.ts';

type Source = Pick<ResultSource, 'answers' | 'known' | 'text'>;

/** Biên bản hòa giải: parties, plot and dispute as declared; what was found and agreed as the officer wrote it. */
export const landMediationMinutes: ResultPaper = {
  template: landMediation,
  content: (source, issue) => {
    const { text, dossier, written } = source;
    const parties = partiesOf(source);
    const data: LandMediationData = {
      issuer: { name: issue.registeredAt },
      number: `${issue.number.replace(/\/.*/, '')}/BB-HĐHG`,
      place: placeOfBody(issue.registeredAt),
      issuedOn: issue.issuedOn,
      ...parties,
      parcel: parcelOf(text),
      kind: kindOf(text),
      since: text('dispute.since'),
      content: text('dispute.content'),
      wish: text('dispute.wish'),
      outcome: written.split('\n').filter((line) => line.trim() !== ''),
      dossier: dossier.code,
      signer: issue.signer,
      qr: issue.qr,
      token: issue.token,
      check: issue.check,
    };
    const { qr: _, token: __, check: ___, ...facts } = data;
    return { data, about: parties.applicant.name, twin: facts };
  },
};

/** Who asks and who stands on the other side. */
export function partiesOf(source: Source): Pick<LandMediationData, 'applicant' | 'opponents' | 'related'> {
  const { answers, text } = source;
  const declares = applicantOf(source);
  const organisation = text('organisation.name');
  const principal = text('principal.name');
  const applicant = organisation
    ? { name: organisation, beside: '', address: `người đại diện: ${declares.name}, ${text('organisation.position')}` }
    : principal
      ? { name: principal, beside: text('own.others'), address: text('principal.residence') }
      : { name: declares.name, beside: text('own.others'), address: declares.residence };
  const opponents = (Array.isArray(answers.opponents) ? answers.opponents : []).map((_, i) => ({
    name: text(`opponents.${i}.name`),
    address: text(`opponents.${i}.address`),
  }));
  return { applicant, opponents, related: text('related') };
}

export const kindOf = (text: ResultSource['text']): string => text('dispute.other') || lowerFirst(text('dispute.kind'));

export const parcelOf = (text: ResultSource['text']): string =>
  [
    text('parcel.number') && `thửa đất số ${text('parcel.number')}`,
    text('parcel.sheet') && `tờ bản đồ số ${text('parcel.sheet')}`,
    text('parcel.area') && `phần tranh chấp khoảng ${text('parcel.area')}`,
    text('parcel.address'),
  ]
    .filter(Boolean)
    .join(', ');

const lowerFirst = (word: string): string => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1);

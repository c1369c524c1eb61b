import type { AddressAnswer, Answers, PersonName } from '../../src/modules/forms/contract.ts';
import { fullName, showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { amountInWords } from '../templates/amount-in-words.ts';
import {
  type HouseholdBusinessCertificateData,
  householdBusinessCertificate,
} from '../templates/household-business-certificate.typ.ts';
import { issuerOf, personKnown, personTyped, placeOfBody } from './paper-facts.ts';

type BusinessAnswers = {
  case?: string;
  owner?: { livesThere?: boolean; livesAt?: AddressAnswer };
  members?: { who?: string[]; others?: { name: PersonName; citizenNumber: string; dateOfBirth: string }[] };
  business: {
    name: string;
    place: string;
    address?: AddressAnswer;
    phone?: string;
    ownPhone?: string;
    trades: { words: string; code?: string }[];
    capital: number;
    email?: string;
    website?: string;
    shortName?: string;
    foreignName?: string;
  };
};

/** What certificate and request say alike about the business, its owner and those who register along. */
export function businessFacts(source: Pick<ResultSource, 'answers' | 'known' | 'communes' | 'text'>) {
  const a = source.answers as unknown as BusinessAnswers;
  const { business: b, members = {} } = a;
  const { known, communes } = source;
  const owner = known.applicant ? personKnown(known.applicant) : personTyped('owner', source.answers as Answers, source);
  const phone = b.phone ?? b.ownPhone ?? owner.phone;
  return {
    name: `Hộ kinh doanh ${b.name}`,
    ...(b.foreignName && { foreignName: b.foreignName }),
    ...(b.shortName && { shortName: b.shortName }),
    seat: {
      address: b.place === 'elsewhere' && b.address ? showAddress(b.address, communes) : owner.residence,
      isUnused: b.place === 'mobile',
      ...(phone && { phone }),
      ...(b.email && { email: b.email }),
      ...(b.website && { website: b.website }),
    },
    trades: b.trades.map(({ words, code }, i) => ({ name: words, code: code ?? '', main: i === 0 })),
    capital: { figures: `${b.capital.toLocaleString('vi-VN')} đồng`, words: amountInWords(b.capital) },
    founders: a.case === 'household' ? 'Các thành viên hộ gia đình' : 'Cá nhân',
    owner: { ...owner, livesAt: a.owner?.livesAt ? showAddress(a.owner.livesAt, communes) : owner.residence },
    members:
      a.case === 'household'
        ? [
            ...(members.who ?? []).flatMap((key) => {
              const record = known[key];
              if (!record) return [];
              const { name, birthDate, citizenNumber } = personKnown(record);
              return [{ name, birthDate, citizenNumber }];
            }),
            ...(members.others ?? []).map((one) => ({
              name: fullName(one.name),
              birthDate: showDate(one.dateOfBirth),
              citizenNumber: one.citizenNumber,
            })),
          ]
        : [],
  };
}

/** Giấy chứng nhận đăng ký hộ kinh doanh. Its code is the owner's citizen number (Decree 168/2025/NĐ-CP, verify). */
export const householdBusinessCertificatePaper: ResultPaper = {
  template: householdBusinessCertificate,
  content: (source, issue) => {
    const { owner, ...business } = businessFacts(source);
    const { phone: _phone, ...person } = owner;
    const [year, month, day] = issue.issuedOn.split('-');
    const facts = {
      number: issue.number,
      issuedOn: issue.issuedOn,
      code: owner.citizenNumber,
      registeredOn: `ngày ${day} tháng ${month} năm ${year}`,
      ...business,
      owner: person,
      signer: issue.signer,
    };
    const data: HouseholdBusinessCertificateData = {
      issuer: issuerOf(issue.registeredAt),
      place: placeOfBody(issue.registeredAt),
      ...facts,
      qr: issue.qr,
      token: issue.token,
      check: issue.check,
    };
    return { data, about: owner.name, twin: facts };
  },
};

import type { Answers } from '../../src/modules/forms/contract.ts';
import { showDate, showFacts } from '../../src/modules/forms/rules.ts';
import type { Issue, ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { findProvince } from '../facts/provinces.ts';
import { type Ct01Answers, ct01Lines, stayUntil } from '../procedures/residence-ct01/lines.ts';
import {
  type ResidenceConfirmationData,
  type ResidenceNoticeData,
  residenceConfirmation,
  residenceNotice,
} from '../templates/residence-papers.typ.ts';
import { placeOfBody } from './paper-facts.ts';

/** What every paper of the police has around its content. @param province two digits, when the body's is known from the answers */
const frame = (issue: Issue, province?: string) => ({
  number: issue.number,
  issuer: {
    ...(province && { parent: `Công an ${findProvince(province)?.fullName ?? ''}`.trim() }),
    name: issue.registeredAt,
  },
  place: placeOfBody(issue.registeredAt),
  issuedOn: issue.issuedOn,
  signer: issue.signer,
});
const forPeople = ({ qr, token, check }: Issue) => ({ qr, token, check });

/** Thông báo kết quả (CT08) of temporary and permanent residence. */
export const residenceNoticePaper: ResultPaper = {
  template: residenceNotice,
  content: (source, issue) => {
    const a = source.answers as unknown as Ct01Answers;
    const { person, head, members, place } = ct01Lines(source);
    const { name } = source.procedure;
    const isTemporary = source.procedure.code === '1.004194';
    const until = stayUntil(a.stay, issue.issuedOn);
    const facts = {
      ...frame(issue, a.place?.province),
      what: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      person,
      facts: [
        { label: isTemporary ? 'Nơi tạm trú' : 'Nơi thường trú', value: place },
        {
          label: 'Thời hạn tạm trú',
          value: until ? `Từ ngày ${showDate(issue.issuedOn)} đến hết ngày ${showDate(until)}` : '',
        },
        { label: 'Ngày đăng ký', value: until ? '' : showDate(issue.issuedOn) },
        {
          label: 'Đăng ký theo danh sách',
          value: a.case === 'list' ? `${a.list?.people ?? ''} người của ${a.list?.organisation ?? ''}, danh sách kèm hồ sơ` : '',
        },
        {
          label: 'Chủ hộ',
          value: [head.name, head.citizenNumber && `số định danh ${head.citizenNumber}`].filter(Boolean).join(', '),
        },
        { label: 'Quan hệ với chủ hộ', value: head.relation },
      ].filter((fact) => fact.value !== ''),
      members,
    };
    return { data: { ...facts, ...forPeople(issue) } satisfies ResidenceNoticeData, about: person.name, twin: facts };
  },
};

/** Xác nhận thông tin về cư trú (CT07): what the registers told when it was asked for, or what the police found out and wrote. */
export const residenceConfirmationPaper: ResultPaper = {
  template: residenceConfirmation,
  content: (source, issue) => {
    const { answers, known, written } = source;
    const a = answers as unknown as Ct01Answers;
    const { person } = ct01Lines(source);
    const isChild = a.for === 'child';
    const told = showFacts((isChild ? known[a.child?.who ?? ''] : known.applicant)?.values);
    const facts = {
      ...frame(issue),
      person: {
        ...person,
        ethnicity: told.ethnicity ?? '',
        nationality: told.nationality ?? 'Việt Nam',
        homeTown: told.homeTown ?? '',
      },
      facts: [
        { label: 'Nơi thường trú', value: written ? '' : (told.residence ?? '') },
        { label: 'Quan hệ với chủ hộ', value: written || isChild ? '' : (known.household?.values.relation ?? '') },
        { label: 'Nội dung xác nhận', value: written },
      ].filter((fact) => fact.value !== ''),
      members: withMembers(answers) ? membersOf(source) : [],
      validUntil: showDate(oneYearAfter(issue.issuedOn)),
    };
    return { data: { ...facts, ...forPeople(issue) } satisfies ResidenceConfirmationData, about: person.name, twin: facts };
  },
};

type Confirmed = { confirm?: { members?: boolean } };
const withMembers = (answers: Answers): boolean => (answers as unknown as Confirmed).confirm?.members === true;

/** Everybody else of the household, as the residence register lists them. */
const membersOf = ({ known }: ResultSource) =>
  Object.keys(known)
    .filter((key) => /^member-\d+$/.test(key))
    .map((key) => known[key]!)
    .map(({ title, values }) => ({ name: title, told: showFacts(values) }))
    .map(({ name, told }) => ({
      name,
      dateOfBirth: told.dateOfBirth ?? '',
      sex: told.sex ?? '',
      citizenNumber: told.citizenNumber ?? '',
      relation: told.relation ?? '',
    }));

/** CT07 holds for one year from its day (Circular 66/2023/TT-BCA, amending Article 17 of 55/2021/TT-BCA: verify). */
const oneYearAfter = (day: string): string => {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)];
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
};

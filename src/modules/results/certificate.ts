import { type BirthCertificateData, birthCertificate } from '../../../definitions/templates/index.ts';
import { dateInWords, qrMatrix } from '../../kernel/documents/index.ts';
import type { AddressAnswer, Answers, KnownRecords, PersonName } from '../forms/contract.ts';
import { type communeIndex, describeAnswers, fullName, showAddress, showDate } from '../forms/rules.ts';
import type { PublishedProcedure } from '../procedures/index.ts';

export type Issue = {
  number: string;
  issuedOn: string;
  registeredAt: string;
  signer: { authority?: string; title: string; name: string };
  checkUrl: string;
};
type Communes = ReturnType<typeof communeIndex>;

/**
 * The content of a result, from what was declared and what registers said. One builder per template; the template's own data type is
 * the contract. Registered here so that a procedure's definition can name its template.
 */
export const certificates: Record<
  string,
  (
    source: { published: PublishedProcedure; answers: Answers; known: KnownRecords; communes: Communes },
    issue: Issue,
  ) => { template: string; data: unknown; about: string; twin: unknown }
> = {
  'birth-certificate': ({ published, answers, known, communes }, issue) => {
    const a = answers as unknown as BirthAnswers;
    const texts = new Map(describeAnswers(published.form, answers, { known, communes }).map((l) => [l.field, l.value]));
    const name = fullName(a.child.name);
    const data: BirthCertificateData = {
      number: issue.number,
      issuedOn: issue.issuedOn,
      child: {
        name,
        birthDate: showDate(a.child.dateOfBirth),
        birthDateWords: dateInWords(a.child.dateOfBirth),
        gender: texts.get('child.sex') ?? '',
        ethnicity: texts.get('child.ethnicity') ?? '',
        nationality: texts.get('child.nationality') ?? '',
        birthPlace: birthPlace(a, communes),
        homeland: a.child.homeTown ? showAddress(a.child.homeTown, communes) : '',
        personalNumber: 'Cấp sau, khi có số từ dữ liệu dân cư',
      },
      ...parent('mother', a, known, texts),
      ...parent('father', a, known, texts),
      declarant: {
        name: known.applicant?.title ?? (a.applicant?.name ? fullName(a.applicant.name) : ''),
        idPaper: known.applicant?.values.idPaper ?? texts.get('applicant.citizenNumber') ?? '',
      },
      registeredAt: issue.registeredAt,
      registeredOn: showDate(issue.issuedOn),
      signer: issue.signer,
      qr: qrMatrix(issue.checkUrl),
      token: (issue.checkUrl.split('/').at(-1) ?? '').replace(/(.{4})(?=.)/g, '$1 '),
      check: `Kiểm tra giấy này: quét mã QR, hoặc mở ${issue.checkUrl.replace(/\/[^/]+$/, '')} và tải tệp lên. Chữ ký số và dấu thời gian nằm trong tệp.`,
    };
    const { qr: _qr, check: _check, token: _token, ...twin } = data;
    return { template: birthCertificate, data, about: name, twin };
  },
};

type ParentAnswers = { name?: PersonName; dateOfBirth?: string };
type BirthAnswers = {
  relation?: string;
  child: { name: PersonName; dateOfBirth: string; homeTown?: AddressAnswer };
  birth: { place: string; facility?: string; facilityAddress?: AddressAnswer; address?: AddressAnswer };
  applicant?: { name?: PersonName };
  mother?: ParentAnswers;
  father?: ParentAnswers;
};

function birthPlace(a: BirthAnswers, communes: Communes): string {
  if (a.birth.place !== 'facility') return a.birth.address ? showAddress(a.birth.address, communes) : '';
  return [a.birth.facility, a.birth.facilityAddress ? showAddress(a.birth.facilityAddress, communes) : '']
    .filter(Boolean)
    .join(', ');
}

/** A parent as a register knows them, or as declared; left out when not declared. */
function parent(
  who: 'mother' | 'father',
  a: BirthAnswers,
  known: KnownRecords,
  texts: Map<string, string>,
): Partial<Pick<BirthCertificateData, 'mother' | 'father'>> {
  const record = a.relation === who ? (known.applicant ?? known[who]) : known[who];
  const declared = a[who];
  if (record) {
    const { dateOfBirth, ethnicity, nationality, residence } = record.values;
    return {
      [who]: {
        name: record.title,
        ...(dateOfBirth ? { birthYear: dateOfBirth.slice(-4) } : {}),
        ...(ethnicity ? { ethnicity } : {}),
        ...(nationality ? { nationality } : {}),
        ...(residence ? { residence } : {}),
      },
    };
  }
  if (!declared?.name) return {};
  const text = (field: string) => texts.get(`${who}.${field}`) ?? '';
  return {
    [who]: {
      name: fullName(declared.name),
      birthYear: declared.dateOfBirth?.slice(0, 4) ?? '',
      ethnicity: text('ethnicity'),
      nationality: text('nationality'),
      residence: text('residence'),
    },
  };
}

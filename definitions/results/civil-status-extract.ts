import type { KnownRecord } from '../../src/modules/forms/contract.ts';
import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { chosenKey, type MeantEntry, meantEntry } from '../procedures/2.000635-ban-sao-trich-luc/meant.ts';
import { type CivilStatusExtractData, civilStatusExtract, type ExtractCell } from '../templates/civil-status-extract.typ.ts';
import { inWords, type PaperPerson, placeOf } from './people.ts';

/** Title and notation of each kind; TLKS-BS and the like are common usage: verify. */
const kinds = {
  birth: { title: 'Trích lục khai sinh', notation: 'TLKS-BS', book: 'Sổ đăng ký khai sinh' },
  marriage: { title: 'Trích lục kết hôn', notation: 'TLKH-BS', book: 'Sổ đăng ký kết hôn' },
  death: { title: 'Trích lục khai tử', notation: 'TLKT-BS', book: 'Sổ đăng ký khai tử' },
  other: { title: 'Trích lục hộ tịch', notation: 'TLHT-BS', book: 'Sổ hộ tịch' },
} as const;

/** Trích lục khai sinh, kết hôn, khai tử và việc hộ tịch khác (bản sao), from the entry that the request means. */
export const civilStatusExtractPaper: ResultPaper = {
  template: civilStatusExtract,
  content: (source, issue) => {
    const entry = meantEntry(source);
    const { title, notation, book } = kinds[entry.kind];
    const isKnown = chosenKey(source) !== '';
    const facts = {
      title,
      number: `${issue.number}/${notation}`,
      issuedOn: issue.issuedOn,
      issuer: { name: issue.registeredAt },
      place: placeOf(issue.registeredAt),
      parts: [...partsOf(entry, source), registeredPart(entry)],
      takenFrom: isKnown ? 'Cơ sở dữ liệu hộ tịch điện tử' : book,
      signer: issue.signer,
    };
    const data: CivilStatusExtractData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    const about = entry.partner ? `${entry.person.name} và ${entry.partner.name}` : entry.person.name;
    return { data, about, twin: { ...entry, number: issue.number, notation, issuedOn: issue.issuedOn } };
  },
};

type Line = ExtractCell[];
const one = (label: string, value: string, strong = false): Line => [{ label, value, ...(strong && { strong }) }];

function partsOf(entry: MeantEntry, source: ResultSource): Line[][] {
  const { person, partner } = entry;
  switch (entry.kind) {
    case 'birth':
      return [
        [
          one('Họ, chữ đệm, tên', person.name.toLocaleUpperCase('vi'), true),
          one('Ngày, tháng, năm sinh', person.dateOfBirth, true),
          one('Ghi bằng chữ', inWords(person.dateOfBirth)),
          three(person),
          one('Nơi sinh', ''),
          one('Quê quán', source.known[chosenKey(source)]?.values.homeTown ?? ''),
          one('Số định danh cá nhân', person.citizenNumber),
        ],
        parentLines('mẹ', parentOf('own-mother', source)),
        parentLines('cha', parentOf('own-father', source)),
      ];
    case 'marriage': {
      // The husband first, as the form has it; who is who follows from the sex of the one that is known.
      const [husband, wife] = person.sex === 'Nữ' ? [partner!, person] : [person, partner!];
      return [spouseLines('chồng', husband), spouseLines('vợ', wife)];
    }
    case 'death':
      return [
        [
          one('Họ, chữ đệm, tên', person.name.toLocaleUpperCase('vi'), true),
          one('Ngày, tháng, năm sinh', person.dateOfBirth),
          three(person),
          one('Nơi cư trú cuối cùng', person.residence),
          one('Giấy tờ tùy thân', person.idPaper),
          one('Số định danh cá nhân', person.citizenNumber),
        ],
        [
          one('Đã chết vào ngày', entry.deceasedOn, true),
          one('Ghi bằng chữ', inWords(entry.deceasedOn)),
          one('Nơi chết', ''),
          one('Nguyên nhân', ''),
        ],
      ];
    default:
      return [
        [
          one('Việc hộ tịch', source.text('entry.kind'), true),
          one('Họ, chữ đệm, tên', person.name.toLocaleUpperCase('vi'), true),
          one('Ngày, tháng, năm sinh', person.dateOfBirth),
          three(person),
          one('Nơi cư trú', person.residence),
          one('Giấy tờ tùy thân', person.idPaper),
        ],
      ];
  }
}

const three = (person: PaperPerson): Line => [
  { label: 'Giới tính', value: person.sex },
  { label: 'Dân tộc', value: person.ethnicity },
  { label: 'Quốc tịch', value: person.nationality },
];

const spouseLines = (who: string, person: PaperPerson): Line[] => [
  one(`Họ, chữ đệm, tên ${who}`, person.name.toLocaleUpperCase('vi'), true),
  [
    { label: 'Ngày sinh', value: person.dateOfBirth },
    { label: 'Dân tộc', value: person.ethnicity },
    { label: 'Quốc tịch', value: person.nationality },
  ],
  one('Nơi cư trú', person.residence),
  one('Giấy tờ tùy thân', person.idPaper),
];

function parentLines(who: string, record: KnownRecord | undefined): Line[] {
  const { dateOfBirth = '', ethnicity = '', nationality = '', residence = '' } = record?.values ?? {};
  return [
    one(`Họ, chữ đệm, tên ${who}`, record?.title.toLocaleUpperCase('vi') ?? '', true),
    [
      { label: 'Năm sinh', value: dateOfBirth.slice(-4) },
      { label: 'Dân tộc', value: ethnicity },
      { label: 'Quốc tịch', value: nationality },
    ],
    one('Nơi cư trú', residence),
  ];
}

/** A parent as registers tell: the applicant's own, or the applicant as the parent of a child. */
function parentOf(key: 'own-mother' | 'own-father', source: ResultSource): KnownRecord | undefined {
  const { known } = source;
  const chosen = chosenKey(source);
  if (chosen === 'applicant') return known[key];
  const isParent = known.applicant?.values.sex === (key === 'own-mother' ? 'Nữ' : 'Nam');
  return chosen.startsWith('child-') && isParent ? known.applicant : undefined;
}

function registeredPart({ kind, registered }: MeantEntry): Line[] {
  const what = { birth: 'khai sinh', marriage: 'kết hôn', death: 'khai tử', other: 'hộ tịch' }[kind];
  return [
    one(`Nơi đăng ký ${what}`, registered.place),
    [
      { label: 'Số', value: [registered.number, registered.book && `quyển số ${registered.book}`].filter(Boolean).join(', ') },
      { label: 'Ngày đăng ký', value: registered.on },
    ],
    one('Ghi chú', ''),
  ];
}

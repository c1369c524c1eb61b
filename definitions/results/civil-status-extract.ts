import type { Facts, KnownRecord } from '../../src/modules/forms/contract.ts';
import { showFacts } from '../../src/modules/forms/rules.ts';
import type { ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { chosenKey, type MeantEntry, meantEntry } from '../procedures/2.000635-ban-sao-trich-luc/meant.ts';
import { type CivilStatusExtractData, civilStatusExtract, type ExtractCell } from '../templates/civil-status-extract.typ.ts';
import { inWords, type PaperPerson, personWritten, placeOf } from './people.ts';

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
    const facts = {
      title,
      number: `${issue.number}/${notation}`,
      issuedOn: issue.issuedOn,
      issuer: { name: issue.registeredAt },
      place: placeOf(issue.registeredAt),
      parts: source.written
        ? [...partsOf(entry, source).map(said), [one('Chép từ sổ', source.written)], said(registeredPart(entry))]
        : [...partsOf(entry, source), registeredPart(entry)],
      takenFrom: entry.onFile ? 'Cơ sở dữ liệu hộ tịch điện tử' : book,
      signer: issue.signer,
    };
    const data: CivilStatusExtractData = { ...facts, qr: issue.qr, token: issue.token, check: issue.check };
    const about = entry.partner ? `${entry.person.name} và ${entry.partner.name}` : entry.person.name;
    return { data, about, twin: { ...writtenOf(entry), number: issue.number, notation, issuedOn: issue.issuedOn } };
  },
};

/** Of an entry on file the twin carries everything, raw: those who read it are machines. */
const writtenOf = ({ onFile, ...entry }: MeantEntry): object => ({
  ...entry,
  ...(onFile && { entry: { ...onFile.values, people: onFile.people ?? {} } }),
});

type Line = ExtractCell[];
const one = (label: string, value: string, strong = false): Line => [{ label, value, ...(strong && { strong }) }];

function partsOf(entry: MeantEntry, source: ResultSource): Line[][] {
  const { person, partner, onFile } = entry;
  const told = showFacts(source.known[chosenKey(source)]?.values);
  switch (entry.kind) {
    case 'birth':
      return [
        [
          one('Họ, chữ đệm, tên', person.name.toLocaleUpperCase('vi'), true),
          one('Ngày, tháng, năm sinh', person.dateOfBirth, true),
          one('Ghi bằng chữ', inWords(person.dateOfBirth)),
          three(person),
          one('Nơi sinh', told.birthPlace ?? ''),
          one('Quê quán', told.homeTown ?? ''),
          one('Số định danh cá nhân', person.citizenNumber),
        ],
        parentLines('mẹ', onFile ? onFile.people?.mother : parentOf('own-mother', source)),
        parentLines('cha', onFile ? onFile.people?.father : parentOf('own-father', source)),
      ];
    case 'marriage': {
      // As the entry has them; otherwise who is who follows from the sex of the one that is known. The husband first, as on the form.
      const { husband: his, wife: hers } = onFile?.people ?? {};
      if (his && hers) return [spouseLines('chồng', personWritten(his)), spouseLines('vợ', personWritten(hers))];
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
          one('Đã chết vào', [told.deathTime, entry.deceasedOn && `ngày ${entry.deceasedOn}`].filter(Boolean).join(', '), true),
          one('Ghi bằng chữ', inWords(entry.deceasedOn)),
          one('Nơi chết', told.deathPlace ?? ''),
          one('Nguyên nhân', told.deathCause ?? ''),
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

/** Lines that say something: what is copied from a book by hand stands beside them, and nothing is signed blank. */
const said = (lines: Line[]): Line[] =>
  lines.map((cells) => cells.filter((cell) => cell.value !== '')).filter((cells) => cells.length > 0);

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

function parentLines(who: string, facts: Facts | undefined): Line[] {
  const { name, dateOfBirth, ethnicity, nationality, residence } = personWritten(facts);
  return [
    one(`Họ, chữ đệm, tên ${who}`, name.toLocaleUpperCase('vi'), true),
    [
      { label: 'Năm sinh', value: dateOfBirth.slice(-4) },
      { label: 'Dân tộc', value: ethnicity },
      { label: 'Quốc tịch', value: nationality },
    ],
    one('Nơi cư trú', residence),
  ];
}

/** A parent as registers tell, where the entry is not on file: the applicant's own, or the applicant as the parent of a child. */
function parentOf(key: 'own-mother' | 'own-father', source: ResultSource): Facts | undefined {
  const { known } = source;
  const chosen = chosenKey(source);
  if (chosen === 'applicant') return named(known[key]);
  const isParent = known.applicant?.values.sex === (key === 'own-mother' ? 'female' : 'male');
  return chosen.startsWith('child-') && isParent ? named(known.applicant) : undefined;
}
const named = (record: KnownRecord | undefined): Facts | undefined => record && { ...record.values, fullName: record.title };

function registeredPart({ kind, registered, onFile }: MeantEntry): Line[] {
  const { endedOn, endedBy } = showFacts(onFile?.values);
  const what = { birth: 'khai sinh', marriage: 'kết hôn', death: 'khai tử', other: 'hộ tịch' }[kind];
  return [
    one(`Nơi đăng ký ${what}`, registered.place),
    [
      { label: 'Số', value: [registered.number, registered.book && `quyển số ${registered.book}`].filter(Boolean).join(', ') },
      { label: 'Ngày đăng ký', value: registered.on },
    ],
    one('Ghi chú', endedOn ? `Hôn nhân chấm dứt ngày ${endedOn}${endedBy ? ` (${endedBy.toLocaleLowerCase('vi')})` : ''}` : ''),
  ];
}

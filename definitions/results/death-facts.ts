import type { AddressAnswer, KnownRecord } from '../../src/modules/forms/contract.ts';
import { showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { ResultSource } from '../../src/modules/results/contract.ts';
import { answerAt, applicantOf, facilityAt, type PaperPerson, personTold, personTyped } from './people.ts';

type Death = {
  date?: string;
  about?: string;
  time?: string;
  place?: string;
  address?: AddressAnswer;
  facility?: string;
  facilityAddress?: AddressAnswer;
};

/** The paper that says so, as the form asks for it; '' where it is not there yet. */
export type DeathNotice = { kind: 'notice' | 'instead'; name: string; number: string; issuer: string; issuedOn: string };

/** What the declaration of a death and the extract both say. */
export function deathFacts(source: Pick<ResultSource, 'answers' | 'known' | 'communes' | 'text'>): {
  applicant: PaperPerson;
  relation: string;
  deceased: PaperPerson;
  /** '8 giờ 30 phút', '' when not known. */
  time: string;
  /** '12/11/2026', 'năm 1972' */
  date: string;
  placeOfDeath: string;
  cause: string;
  notice: DeathNotice;
} {
  const { answers, known, communes, text } = source;
  const who = answerAt(answers, 'deceased.who');
  const told = known[who] ?? known.deceased;
  const deceased = told ? personTold(told) : personTyped(source, 'deceased');
  const death = (answers.death ?? {}) as Death;
  const [hour, minute] = (death.time ?? '').split(':');
  const day = death.date ?? death.about;
  return {
    applicant: applicantOf(source),
    relation: relationOf(source, who, known[who]),
    deceased,
    time: hour && minute ? `${Number(hour)} giờ ${minute} phút` : '',
    date: day ? showDate(day) : '',
    placeOfDeath: deathPlace(death, deceased, communes),
    cause: text('death.cause'),
    notice: noticeOf(source, death.facility ?? ''),
  };
}

/** What the applicant is to the dead: by the register, else as declared. */
function relationOf({ known, text }: Pick<ResultSource, 'known' | 'text'>, who: string, told: KnownRecord | undefined): string {
  const sex = known.applicant?.values.sex;
  if (told && who === 'spouse') return told.values.relation === 'Vợ' ? 'Chồng' : 'Vợ';
  if (told && who.startsWith('own-')) return 'Con';
  if (told && who.startsWith('child')) return sex === 'male' ? 'Cha' : sex === 'female' ? 'Mẹ' : 'Cha (mẹ)';
  return text('relationDetail') || text('relation');
}

function deathPlace(death: Death, deceased: PaperPerson, communes: ResultSource['communes']): string {
  const at = (address: AddressAnswer | undefined): string => (address ? showAddress(address, communes) : '');
  if (death.facility) return facilityAt(death.facility, at(death.facilityAddress));
  if (death.place === 'residence') return deceased.residence;
  return death.place === 'unknown' ? 'Không rõ' : at(death.address);
}

function noticeOf({ answers, text }: Pick<ResultSource, 'answers' | 'text'>, facility: string): DeathNotice {
  const facts = (id: string, kind: DeathNotice['kind'], name: string, issuer = text(`notice.${id}.issuer`)): DeathNotice => ({
    kind,
    name,
    number: text(`notice.${id}.number`),
    issuer,
    issuedOn: text(`notice.${id}.issuedOn`),
  });
  switch (answers.case) {
    case 'facility':
      return facts('facility', 'notice', 'Giấy báo tử', facility);
    case 'accident':
      return facts('police', 'instead', 'Văn bản của cơ quan công an hoặc giám định pháp y');
    case 'court':
      return facts('court', 'instead', 'Bản án, quyết định của Tòa án');
    case 'execution':
      return facts('execution', 'notice', 'Giấy báo tử');
    case 'long-ago':
      return { kind: 'instead', name: text('notice.evidence'), number: '', issuer: '', issuedOn: '' };
    default:
      return facts('commune', 'notice', 'Giấy báo tử');
  }
}

import type { AddressAnswer, Answers, KnownRecord, KnownRecords, PersonName } from '../../../src/modules/forms/contract.ts';
import { type CommuneIndex, fullName, showAddress, showCitizenNumber, showDate } from '../../../src/modules/forms/rules.ts';
import { relationOptions } from './people.ts';

/** Somebody as the lines of CT01 name them; '' where nothing is known. */
export type Ct01Person = { name: string; dateOfBirth: string; sex: string; citizenNumber: string };
export type Ct01Member = Ct01Person & { relation: string };

/** CT01 line by line, from what was declared and what registers told. */
export type Ct01Lines = {
  person: Ct01Person;
  applicant: Ct01Person;
  head: { name: string; relation: string; citizenNumber: string };
  members: Ct01Member[];
  /** The new place in words; '' when the declaration has none. */
  place: string;
  owner: { name: string; citizenNumber: string } | null;
  /** What was said of opinions 3 to 5; '' where the person signs on paper, null where the form needs none. */
  opinions: { head: string | null; owner: string | null; parent: string | null };
};

type Typed = { name?: PersonName; dateOfBirth?: string; sex?: string; citizenNumber?: string };
/** The answers that every CT01 declaration may have. */
export type Ct01Answers = {
  case?: string;
  for?: string;
  applicant?: Typed;
  child?: Typed & { who?: string };
  place?: AddressAnswer;
  stay?: { length?: string; until?: string };
  dwelling?: { kind?: string; organisation?: string };
  owner?: Typed & { who?: string };
  landlord?: Typed;
  consent?: { way?: string };
  headConsent?: { way?: string };
  head?: Typed & { who?: string; relation?: string; childRelation?: string };
  together?: {
    people?: string[];
    relations?: Record<string, string | undefined>;
    others?: (Typed & { relation?: string })[];
  };
  minors?: string;
  list?: { organisation?: string; people?: number };
};

type Source = { answers: Answers; known: KnownRecords; communes: CommuneIndex };

const relationWord = (value: string | undefined): string => relationOptions.find((one) => one.value === value)?.label ?? '';
const sexWord = (value: string | undefined): string => ({ male: 'Nam', female: 'Nữ' })[value ?? ''] ?? '';

const typed = (one: Typed | undefined): Ct01Person => ({
  name: one?.name ? fullName(one.name) : '',
  dateOfBirth: one?.dateOfBirth ? showDate(one.dateOfBirth) : '',
  sex: sexWord(one?.sex),
  citizenNumber: one?.citizenNumber ? showCitizenNumber(one.citizenNumber) : '',
});
const told = ({ title, values }: KnownRecord): Ct01Person => ({
  name: title,
  dateOfBirth: values.dateOfBirth ? showDate(values.dateOfBirth) : '',
  sex: sexWord(values.sex),
  citizenNumber: values.citizenNumber ? showCitizenNumber(values.citizenNumber) : '',
});

/** The lines of CT01 that one declaration fills. Pass answers as they were handed in (pruned). */
export function ct01Lines({ answers, known, communes }: Source): Ct01Lines {
  const a = answers as unknown as Ct01Answers;
  const applicant = known.applicant ? told(known.applicant) : typed(a.applicant);
  const child = known[a.child?.who ?? ''];
  const isChild = a.for === 'child';
  const person = !isChild ? applicant : child ? told(child) : typed(a.child);
  const owner = ownerOf(a, known, applicant);
  const members = membersOf(a, known).filter(({ citizenNumber }) => !citizenNumber || citizenNumber !== person.citizenNumber);
  return {
    person,
    applicant,
    head: headOf(a, known, applicant, owner),
    members,
    place: a.place ? showAddress(a.place, communes) : '',
    owner,
    opinions: opinionsOf(a, isChild),
  };
}

function ownerOf(a: Ct01Answers, known: KnownRecords, applicant: Ct01Person): Ct01Lines['owner'] {
  const record = known[a.owner?.who ?? ''];
  if (record) return told(record);
  if (a.owner?.who === 'self') return applicant;
  if (a.owner?.name) return typed(a.owner);
  if (a.landlord?.name) return typed(a.landlord);
  return a.dwelling?.kind === 'own' || a.case === 'own' ? applicant : null;
}

function headOf(a: Ct01Answers, known: KnownRecords, applicant: Ct01Person, owner: Ct01Lines['owner']): Ct01Lines['head'] {
  const isChild = a.for === 'child';
  // Nobody moves: the household stays as the register has it.
  if (!a.head && !a.place) return isChild ? nobody : registered(known, applicant);
  const stated = relationWord(a.head?.relation ?? a.head?.childRelation);
  const named = (one: { name: string; citizenNumber: string } | null, relation: string) => ({
    name: one?.name ?? '',
    citizenNumber: one?.citizenNumber ?? '',
    relation: stated || relation,
  });
  const who = a.head?.who === 'owner' ? (a.owner?.who ?? 'other') : a.head?.who;
  const spouseIs = known.spouse?.values.relation;
  switch (who) {
    case 'self':
      return named(applicant, isChild ? 'Con' : 'Chủ hộ');
    case 'spouse':
      return named(known.spouse ? told(known.spouse) : owner, isChild ? 'Con' : spouseIs === 'Vợ' ? 'Chồng' : 'Vợ');
    case 'own-father':
    case 'own-mother':
      return named(owner, isChild ? 'Cháu' : 'Con');
    default:
      return named(a.head?.who === 'owner' ? owner : typed(a.head), '');
  }
}

const nobody = { name: '', citizenNumber: '', relation: '' };
function registered(known: KnownRecords, applicant: Ct01Person): Ct01Lines['head'] {
  const relation = known.household?.values.relation ?? '';
  if (!relation) return nobody;
  const head = Object.values(known).find((one) => one.values.relation === 'Chủ hộ' && one !== known.household);
  const { name, citizenNumber } = relation === 'Chủ hộ' ? applicant : head ? told(head) : nobody;
  return { name, citizenNumber, relation };
}

function membersOf(a: Ct01Answers, known: KnownRecords): Ct01Member[] {
  const chosen = (a.together?.people ?? []).flatMap((key) => {
    const record = known[key];
    return record
      ? [{ ...told(record), relation: relationWord(a.together?.relations?.[key]) || (record.values.relation ?? '') }]
      : [];
  });
  const others = (a.together?.others ?? []).map((one) => ({ ...typed(one), relation: relationWord(one.relation) }));
  return [...chosen, ...others];
}

function opinionsOf(a: Ct01Answers, isChild: boolean): Ct01Lines['opinions'] {
  const letter = 'Đồng ý, có văn bản gửi kèm';
  const said = (way: string | undefined): string | null =>
    ({ letter, counter: '', here: 'Đồng ý, đã xác nhận trên cổng dịch vụ công' })[way ?? ''] ?? null;
  const owner = said(a.consent?.way);
  const parent =
    isChild || a.minors === 'mine' ? 'Người kê khai là cha, mẹ hoặc người giám hộ' : a.minors === 'others' ? letter : null;
  return { head: a.head?.who === 'owner' ? owner : said(a.headConsent?.way), owner, parent };
}

/** '2 năm' from the day of registration, or until a day. */
export function stayWords(stay: Ct01Answers['stay']): string {
  if (stay?.until) return `đến ngày ${showDate(stay.until)}`;
  return { 'two-years': '02 năm', 'one-year': '01 năm', 'six-months': '06 tháng' }[stay?.length ?? ''] ?? '';
}

/** Last day of the stay (`YYYY-MM-DD`), counted from the day on which it was registered; null when none was said. */
export function stayUntil(stay: Ct01Answers['stay'], registeredOn: string): string | null {
  if (stay?.until) return stay.until;
  const months = { 'two-years': 24, 'one-year': 12, 'six-months': 6 }[stay?.length ?? ''];
  if (!months) return null;
  const [year, month, day] = registeredOn.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}

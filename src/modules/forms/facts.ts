import type { EntryRole, Place } from '../registers/contract.ts';

/**
 * What a register may tell, raw: codes, ISO dates, places with their commune. Drafts and dossiers keep it so, conditions compare it so,
 * and `showFact` alone turns it into words.
 */
export interface FactValues {
  fullName: string;
  /** `1998-03-04`; `1950-03` or `1950` where no more is known. So are all dates here. */
  dateOfBirth: string;
  sex: 'male' | 'female';
  citizenNumber: string;
  idPaper: IdPaper;
  /** Code of one of the 54 peoples ('19'), or the register's own word. */
  ethnicity: string;
  /** ISO 3166-1 alpha-2 ('VN'), or the register's own word. */
  nationality: string;
  residence: Place;
  homeTown: Place;
  phone: string;
  registeredOn: string;
  registeredAt: string;
  entry: EntryNumber;
  /** In the words of the register that told it: 'Chủ hộ', 'Vợ', 'Con'. */
  relation: string;
  members: number;
  deceasedOn: string;
  endedOn: string;
  endedBy: 'divorce' | 'death';
  civilStatus: 'single' | 'married' | 'divorced' | 'widowed';
  birthPlace: string;
  /** `08:30` */
  deathTime: string;
  deathPlace: string;
  deathCause: string;
}
export type FactName = keyof FactValues;
/** The facts about somebody or something. */
export type Facts = Partial<FactValues>;

export type IdPaper = { kind: 'citizen-card'; number: string } | { kind: 'other'; text: string };
/** Number with its year and the volume of the book: `{ number: '12/2019', book: '01' }`. */
export type EntryNumber = { number: string; book?: string };

/** How a fact is kept, which says how it is shown and what a condition may compare it with. */
export type FactKind =
  | 'text'
  | 'date'
  | 'time'
  | 'number'
  | 'code'
  | 'ethnicity'
  | 'nationality'
  | 'citizen-number'
  | 'place'
  | 'id-paper'
  | 'entry';

type FactType = {
  label: string;
  kind: FactKind;
  /** What the codes mean, where the fact is one of a few. */
  codes?: Readonly<Record<string, string>>;
};

/** Labels in the words of the population service (domain: VNeID claims, service 037) and of the civil-status forms. */
export const factTypes: { readonly [Name in FactName]: FactType } = {
  fullName: { label: 'Họ và tên', kind: 'text' },
  dateOfBirth: { label: 'Ngày sinh', kind: 'date' },
  sex: { label: 'Giới tính', kind: 'code', codes: { male: 'Nam', female: 'Nữ' } },
  citizenNumber: { label: 'Số định danh', kind: 'citizen-number' },
  idPaper: { label: 'Giấy tờ tùy thân', kind: 'id-paper' },
  ethnicity: { label: 'Dân tộc', kind: 'ethnicity' },
  nationality: { label: 'Quốc tịch', kind: 'nationality' },
  residence: { label: 'Nơi cư trú', kind: 'place' },
  homeTown: { label: 'Quê quán', kind: 'place' },
  phone: { label: 'Điện thoại', kind: 'text' },
  registeredOn: { label: 'Ngày đăng ký', kind: 'date' },
  registeredAt: { label: 'Nơi đăng ký', kind: 'text' },
  entry: { label: 'Số đăng ký', kind: 'entry' },
  relation: { label: 'Quan hệ', kind: 'text' },
  members: { label: 'Số người trong hộ', kind: 'number' },
  deceasedOn: { label: 'Ngày chết', kind: 'date' },
  endedOn: { label: 'Ngày chấm dứt', kind: 'date' },
  endedBy: { label: 'Lý do chấm dứt', kind: 'code', codes: { divorce: 'Ly hôn', death: 'Một bên chết' } },
  civilStatus: {
    label: 'Tình trạng hôn nhân',
    kind: 'code',
    codes: {
      single: 'Chưa có đăng ký kết hôn trong dữ liệu hộ tịch',
      married: 'Đang có vợ (chồng)',
      divorced: 'Đã ly hôn',
      widowed: 'Vợ (chồng) đã chết',
    },
  },
  birthPlace: { label: 'Nơi sinh', kind: 'text' },
  deathTime: { label: 'Giờ chết', kind: 'time' },
  deathPlace: { label: 'Nơi chết', kind: 'text' },
  deathCause: { label: 'Nguyên nhân chết', kind: 'text' },
};
export const factNames = Object.keys(factTypes) as [FactName, ...FactName[]];
export const factLabels = Object.fromEntries(factNames.map((name) => [name, factTypes[name].label])) as Readonly<
  Record<FactName, string>
>;

/** Facts that have parts, which conditions may name: `$known.applicant.residence.commune`. */
export const factParts: Readonly<Partial<Record<FactKind, readonly string[]>>> = {
  place: ['text', 'commune'],
  'id-paper': ['kind', 'number', 'text'],
  entry: ['number', 'book'],
};

/** Those who stand in an entry of civil status, as it was written. */
export type PeopleInEntry = Partial<Record<EntryRole, Facts>>;

import { type Business, type Citizen, type Directory, searchKey, subjectOf } from './people.ts';

/** Levels of assurance as VNeID names them: e-ID level 1 and 2 (Decree 69/2024/NĐ-CP). */
export const LEVELS = ['LoA1', 'LoA2'] as const;
export type Level = (typeof LEVELS)[number];

/** Names of all identity claims, as the national sign-on gives them. */
export const IDENTITY_CLAIMS = [
  'LoaiTaiKhoan',
  'HoVaTen',
  'SoDinhDanh',
  'NgayThangNamSinh',
  'GioiTinh',
  'DanToc',
  'QuocTich',
  'NoiOHienNay',
  'ThuongTru',
  'SoDienThoai',
  'MaSoDoanhNghiep',
  'TenDoanhNghiep',
  'DiaChi',
  'loginIdp',
  'loAs',
] as const;

export type Account = { subject: string; label: string; number: string } & (
  | { kind: 'citizen'; citizen: Citizen }
  | { kind: 'business'; business: Business }
);

export interface Accounts {
  find(subject: string): Account | undefined;
  findByNumber(number: string): Account | undefined;
  /** Accounts of one kind whose name or number contains the words; all when the text is empty. */
  search(kind: Account['kind'], text: string): Account[];
}

export function accountsOf(directory: Directory): Accounts {
  const all: Account[] = [
    ...directory.citizens.map(
      (citizen): Account => ({
        kind: 'citizen',
        citizen,
        subject: subjectOf('citizen', citizen.number),
        label: citizen.fullName,
        number: citizen.number,
      }),
    ),
    ...directory.businesses.map(
      (business): Account => ({
        kind: 'business',
        business,
        subject: subjectOf('business', business.code),
        label: business.name,
        number: business.code,
      }),
    ),
  ];
  const bySubject = new Map(all.map((account) => [account.subject, account]));
  const byNumber = new Map(all.map((account) => [account.number, account]));
  return {
    find: (subject) => bySubject.get(subject),
    findByNumber: (number) => byNumber.get(number),
    search(kind, text) {
      const words = searchKey(text).split(' ');
      return all.filter((account) => {
        const key = `${searchKey(account.label)} ${account.number}`;
        return account.kind === kind && words.every((word) => key.includes(word));
      });
    },
  };
}

const addressClaim = ({ provinceCode, provinceName, communeCode, communeName, detail }: Citizen['residence']) => ({
  MaTinhThanh: provinceCode,
  TenTinhThanh: provinceName,
  MaPhuongXa: communeCode,
  TenPhuongXa: communeName,
  ChiTiet: detail,
  QuocGia: 'VN',
});

/** Whoever acts with the account: the citizen, or the representative of the business. */
export const personOf = (account: Account): Citizen =>
  account.kind === 'citizen' ? account.citizen : account.business.representative;

/** Names stand in capitals in the population database, hence in the claims. */
const capitals = (name: string): string => name.toLocaleUpperCase('vi');

/** The claims of an account that signed in at a level; level 2 adds what only verified accounts carry. */
export function claimsOf(account: Account, level: Level): Record<string, unknown> {
  const person = personOf(account);
  const claims: Record<string, unknown> = {
    LoaiTaiKhoan: account.kind === 'citizen' ? '1' : '2',
    HoVaTen: capitals(person.fullName),
    SoDinhDanh: person.number,
    NgayThangNamSinh: person.dateOfBirth.replaceAll('-', ''),
    GioiTinh: person.sex === 'male' ? 'Nam' : 'Nữ',
    QuocTich: 'Việt Nam',
    loginIdp: 'BCA',
    loAs: level,
  };
  if (person.phone !== undefined) claims.SoDienThoai = person.phone;
  if (level === 'LoA2') {
    claims.DanToc = person.ethnicity;
    claims.ThuongTru = addressClaim(person.residence);
    claims.NoiOHienNay = addressClaim(person.residence);
  }
  if (account.kind === 'business') {
    claims.MaSoDoanhNghiep = account.business.code;
    claims.TenDoanhNghiep = capitals(account.business.name);
    claims.DiaChi = account.business.address;
  }
  return claims;
}

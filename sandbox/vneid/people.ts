import { createHash } from 'node:crypto';
import { demoPeople } from '../../definitions/demo/index.ts';

/** Where someone lives: codes of the administrative list in force since 1/7/2025 (province 2 digits, commune 5). */
export interface Address {
  provinceCode?: string | undefined;
  provinceName?: string | undefined;
  communeCode: string;
  communeName?: string | undefined;
  /** Village, street and number. */
  detail: string;
}

/** A synthetic citizen who can sign in. */
export interface Citizen {
  /** Personal identification number, 12 digits. */
  number: string;
  fullName: string;
  /** yyyy-MM-dd */
  dateOfBirth: string;
  sex: 'male' | 'female';
  ethnicity: string;
  phone?: string | undefined;
  residence: Address;
  /** Highest e-ID level that the person holds. */
  level: 1 | 2;
}

/** A synthetic enterprise, signed in by its representative. */
export interface Business {
  /** Enterprise code = tax code, 10 digits. */
  code: string;
  name: string;
  address: string;
  representative: Citizen;
}

export interface Directory {
  citizens: readonly Citizen[];
  businesses: readonly Business[];
}

/**
 * Subject identifier of an account. Derived from the number so that it outlives the data folder of the sandbox,
 * and hashed so that it is opaque to the relying party, as `sub` must be treated.
 */
export const subjectOf = (kind: 'citizen' | 'business', number: string): string =>
  createHash('sha256').update(`vneid-sandbox:${kind}:${number}`).digest('base64url').slice(0, 32);

/** Search key: lower case, no marks, đ as d, single spaces. */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** Demo enterprises (the codes pass the check digit of tax codes): code, name, commune of the representative. */
const BUSINESSES: readonly [string, string, string][] = [
  ['4300999012', 'Công ty TNHH Nông sản Thử Nghiệm', '21523'],
  ['6100999026', 'Hợp tác xã Cà phê Thử Nghiệm', '23527'],
];

/** The synthetic people of definitions/demo who live and hold an e-ID, and two enterprises that they stand for. */
export function demoDirectory(): Directory {
  const citizens = demoPeople.flatMap((person): Citizen[] => {
    const level = person.identityLevel;
    if (level === 0 || person.deceasedOn !== undefined) return [];
    const { communeCode, detail, text } = person.residence;
    const [province, commune] = text.split(', ').reverse();
    return [
      {
        number: person.citizenNumber,
        fullName: person.fullName,
        dateOfBirth: person.bornOn,
        sex: person.sex,
        ethnicity: person.ethnicity,
        phone: person.phone?.replaceAll(' ', ''),
        // All of the demo lies in one province.
        residence: { provinceCode: '51', provinceName: province, communeCode, communeName: commune, detail },
        level,
      },
    ];
  });
  const businesses = BUSINESSES.flatMap(([code, name, communeCode]): Business[] => {
    const representative = citizens.find(
      ({ residence, dateOfBirth, level }) => residence.communeCode === communeCode && dateOfBirth < '2000' && level === 2,
    );
    if (!representative) return [];
    const { detail, communeName, provinceName } = representative.residence;
    return [{ code, name, address: [detail, communeName, provinceName].filter(Boolean).join(', '), representative }];
  });
  return { citizens, businesses };
}

import { findProvince } from '../../../definitions/facts/provinces.ts';
import type { AddressAnswer, CommuneOption } from './contract.ts';
import { cleanLine, plain, searchKey } from './text.ts';

/** Looks communes up by code and by what people type. Built once from the organisations' table. */
export interface CommuneIndex {
  get(code: string): CommuneOption | undefined;
  /**
   * 'Xã Ba Tô' and 'ba tô' find 21523 in province 51: the name with its accents decides first, because Ba Tô and Ba Tơ are
   * two communes of one province. Without accents 'xa dak ui' will do, unless several fit: then `ambiguous`, also when a
   * commune and a ward share the bare name. Undefined when there is none.
   */
  find(province: string, typed: string): CommuneOption | 'ambiguous' | undefined;
  /** All that fit what was typed: several where `find` says 'ambiguous', one where it finds one, none otherwise. */
  candidates(province: string, typed: string): readonly CommuneOption[];
}

const kinds = /^(xa|phuong|dac khu|x|p) /;
const kindsWithAccents = /^(xã|phường|đặc khu|x\.?|p\.?) /;
const exactKey = (name: string): string => cleanLine(name).toLocaleLowerCase('vi');

export function communeIndex(communes: Iterable<CommuneOption>): CommuneIndex {
  const byCode = new Map<string, CommuneOption>();
  const byExactName = new Map<string, CommuneOption[]>();
  const byName = new Map<string, CommuneOption[]>();
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    const exact = exactKey(commune.name);
    const folded = searchKey(commune.name);
    for (const [index, key] of [
      [byExactName, exact],
      [byExactName, `=${exact.replace(kindsWithAccents, '')}`],
      [byName, folded],
      [byName, `=${folded.replace(kinds, '')}`],
    ] as const) {
      const name = `${commune.province} ${key}`;
      const same = index.get(name);
      if (same) same.push(commune);
      else index.set(name, [commune]);
    }
  }
  const candidates = (province: string, typed: string): readonly CommuneOption[] => {
    const [first = ''] = typed.split(',');
    const key = searchKey(first);
    const inProvince = byCode.get(key);
    if (inProvince?.province === province) return [inProvince];
    const exact = exactKey(first);
    return (
      byExactName.get(`${province} ${exact}`) ??
      byExactName.get(`${province} =${exact}`) ??
      byName.get(`${province} ${key}`) ??
      byName.get(`${province} =${key}`) ??
      []
    );
  };
  return {
    get: (code) => byCode.get(code),
    candidates,
    find(province, typed) {
      const found = candidates(province, typed);
      return found.length > 1 ? 'ambiguous' : found[0];
    },
  };
}

/** 'Thôn Làng Teng, xã Ba Tô, tỉnh Quảng Ngãi'. */
export function showAddress(address: AddressAnswer & { communeText?: string }, communes?: CommuneIndex): string {
  if (address.province === 'abroad') return plain(address.detail);
  const detail = plain(address.detail);
  const code = plain(address.commune);
  const commune = code ? (communes?.get(code)?.name ?? `mã xã ${code}`) : plain(address.communeText);
  const inside = detail ? commune.replace(/^(Xã|Phường|Đặc khu)/, (kind) => kind.toLowerCase()) : commune;
  const province = findProvince(plain(address.province))?.fullName;
  return [detail, inside, province].filter(Boolean).join(', ');
}

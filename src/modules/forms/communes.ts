import { findProvince } from '../../../definitions/facts/provinces.ts';
import type { AddressAnswer, CommuneOption } from './contract.ts';
import { plain, searchKey } from './text.ts';

/** Looks communes up by code and by what people type. Built once from the organisations' table. */
export interface CommuneIndex {
  get(code: string): CommuneOption | undefined;
  /**
   * 'xa ba to', 'Ba Tô' and 'Xã Ba Tô' find 21523 in province 51. Undefined when there is none, `ambiguous` when a
   * commune and a ward share the bare name.
   */
  find(province: string, typed: string): CommuneOption | 'ambiguous' | undefined;
}

const kinds = /^(xa|phuong|dac khu|x|p) /;

export function communeIndex(communes: Iterable<CommuneOption>): CommuneIndex {
  const byCode = new Map<string, CommuneOption>();
  const byName = new Map<string, CommuneOption | 'ambiguous'>();
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    const full = `${commune.province} ${searchKey(commune.name)}`;
    const bare = `${commune.province} =${searchKey(commune.name).replace(kinds, '')}`;
    byName.set(full, byName.has(full) ? 'ambiguous' : commune);
    byName.set(bare, byName.has(bare) ? 'ambiguous' : commune);
  }
  return {
    get: (code) => byCode.get(code),
    find(province, typed) {
      const key = searchKey(typed.split(',')[0] ?? '');
      const inProvince = byCode.get(key);
      if (inProvince?.province === province) return inProvince;
      const named = byName.get(`${province} ${key}`);
      return named ?? byName.get(`${province} =${key}`);
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

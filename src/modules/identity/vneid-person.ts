import type { Person } from '../registers/index.ts';
import type { VneidIdentity } from './vneid.ts';

/**
 * VNeID writes names in capitals. The register's own spelling is kept when it is the same name; otherwise every word
 * gets one capital: 'PHẠM VĂN THÔI' -> 'Phạm Văn Thôi', "H'HEN NIÊ" -> "H'Hen Niê".
 */
export function spellName(capitals: string, registered?: string): string {
  const given = tidy(capitals);
  if (registered && tidy(registered).toLocaleUpperCase('vi') === given.toLocaleUpperCase('vi')) return registered;
  if (given !== given.toLocaleUpperCase('vi')) return given;
  return given
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Where the person lives, in one line; `undefined` at level 1, which tells no address. */
export function residenceOf(
  identity: VneidIdentity,
  nameOf: { commune(code: string): string | undefined; province(code: string): string | undefined },
): { text: string; commune: string | null } | undefined {
  const address = identity.residence;
  if (!address) return undefined;
  const commune = address.communeName ?? (address.communeCode ? nameOf.commune(address.communeCode) : undefined);
  const province = address.provinceName ?? (address.provinceCode ? nameOf.province(address.provinceCode) : undefined);
  const inside = commune && address.detail ? commune.replace(/^(Xã|Phường|Đặc khu) /, (kind) => kind.toLowerCase()) : commune;
  const text = [address.detail, inside, province].filter(Boolean).join(', ');
  return text ? { text, commune: address.communeCode ?? null } : undefined;
}

/** True when what VNeID says and what the register holds are the same place, written in two ways. */
export const sameResidence = (registered: Person | undefined, commune: string | null): boolean =>
  registered?.residence != null && commune !== null && registered.residenceCommune === commune;

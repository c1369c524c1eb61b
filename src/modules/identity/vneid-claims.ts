import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';

/** e-ID level: 1 without, 2 with biometrics taken in person (Decree 69/2024/NĐ-CP). */
export type VneidLevel = 1 | 2;

/** Who signed in. Nothing of the provider's answer is kept beside these fields. */
export interface VneidIdentity {
  kind: 'citizen' | 'business';
  /** Opaque and stable account identifier (`sub`), unique within the issuer. */
  subject: string;
  /** As attested for this sign-in. */
  level: VneidLevel;
  /** The citizen, or the person who signed in for the business; upper case as the population database writes it. */
  fullName: string;
  /** Personal identification number, 12 digits. */
  citizenNumber?: string;
  /** yyyy-MM-dd; absent when only the year is known. */
  dateOfBirth?: string;
  sex?: 'male' | 'female';
  ethnicity?: string;
  phone?: string;
  /** Where the person lives now. */
  residence?: VneidAddress;
  /** Enterprise code, which is its tax code: 10 digits, or 10-3 for a branch. Always there for a business. */
  taxCode?: string;
  businessName?: string;
  raw?: never;
}

export interface VneidAddress {
  provinceCode?: string;
  provinceName?: string;
  communeCode?: string;
  communeName?: string;
  /** Village, street, number; the whole address when the provider gave text only. */
  detail?: string;
}

export type VneidErrorCode = 'vneid-unavailable' | 'vneid-cancelled' | 'vneid-refused';

const STATUS: Record<VneidErrorCode, number> = { 'vneid-unavailable': 503, 'vneid-cancelled': 400, 'vneid-refused': 403 };
const DETAIL: Record<VneidErrorCode, string> = {
  'vneid-unavailable': 'Hiện chưa kết nối được với VNeID. Bạn vui lòng thử lại sau ít phút.',
  'vneid-cancelled': 'Bạn đã dừng đăng nhập bằng VNeID. Khi cần, bạn có thể đăng nhập lại bất cứ lúc nào.',
  'vneid-refused': 'Chưa xác nhận được lần đăng nhập này với VNeID. Bạn hãy đăng nhập lại từ đầu nhé.',
};

/** What went wrong with a sign-in. `detail` is for the person, `reason` (a fixed code, no personal data) for the log. */
export class VneidError extends Problem {
  declare readonly code: VneidErrorCode;
  readonly reason: string;
  constructor(code: VneidErrorCode, reason: string, detail = DETAIL[code]) {
    super(code, STATUS[code], detail);
    this.name = 'VneidError';
    this.reason = reason;
  }
}

const LEVELS = new Map<string, VneidLevel>([
  ['LoA1', 1],
  ['LoA2', 2],
]);
const text = z.string().transform((value) => value.normalize('NFC').trim());
const filled = text.pipe(z.string().min(1).max(300));
/** Absent and empty are the same to providers that always send every claim. */
const optional = z.union([z.literal('').transform(() => undefined), z.null().transform(() => undefined), filled]).optional();

const Address = z.union([
  z.object({ MaTinhThanh: optional, TenTinhThanh: optional, MaPhuongXa: optional, TenPhuongXa: optional, ChiTiet: optional }),
  optional,
]);

const Claims = z.object({
  sub: z.string().min(1).max(255),
  acr: z.string(),
  loAs: z.union([z.string(), z.array(z.string())]).default([]),
  LoaiTaiKhoan: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.enum(['1', '2'])),
  HoVaTen: filled,
  SoDinhDanh: optional.refine((value) => value === undefined || /^\d{12}$/.test(value)),
  NgayThangNamSinh: optional.refine((value) => value === undefined || /^\d{4}$/.test(value) || dateOf(value) !== undefined),
  GioiTinh: optional,
  DanToc: optional,
  SoDienThoai: optional,
  NoiOHienNay: Address.nullish(),
  MaSoDoanhNghiep: optional.refine((value) => value === undefined || /^\d{10}(-\d{3})?$/.test(value)),
  TenDoanhNghiep: optional,
});

/** Turns the national claims (domain names in Vietnamese) into ours. @throws VneidError vneid-refused */
export function identityOf(claims: Record<string, unknown>): VneidIdentity {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) throw new VneidError('vneid-refused', `claim-${parsed.error.issues[0]?.path.join('.') ?? 'unknown'}`);
  const { data } = parsed;
  const level = LEVELS.get(data.acr);
  if (level === undefined) throw new VneidError('vneid-refused', 'acr-unknown');
  const told = (typeof data.loAs === 'string' ? data.loAs.split(/[\s,]+/) : data.loAs).filter((name) => name !== '');
  // `acr` is what this sign-in proved; a claim of more than that is a contradiction, not a bonus.
  if (told.some((name) => (LEVELS.get(name) ?? Number.POSITIVE_INFINITY) > level))
    throw new VneidError('vneid-refused', 'level-above-acr');
  const kind: VneidIdentity['kind'] = data.LoaiTaiKhoan === '2' ? 'business' : 'citizen';
  if (kind === 'business' && data.MaSoDoanhNghiep === undefined) throw new VneidError('vneid-refused', 'claim-MaSoDoanhNghiep');
  if (kind === 'citizen' && data.SoDinhDanh === undefined) throw new VneidError('vneid-refused', 'claim-SoDinhDanh');
  return withoutAbsent({
    kind,
    subject: data.sub,
    level,
    fullName: data.HoVaTen,
    citizenNumber: data.SoDinhDanh,
    dateOfBirth: data.NgayThangNamSinh && dateOf(data.NgayThangNamSinh),
    sex: sexOf(data.GioiTinh),
    ethnicity: data.DanToc,
    phone: data.SoDienThoai,
    residence: addressOf(data.NoiOHienNay ?? undefined),
    taxCode: kind === 'business' ? data.MaSoDoanhNghiep : undefined,
    businessName: kind === 'business' ? data.TenDoanhNghiep : undefined,
  });
}

function addressOf(address: z.infer<typeof Address>): VneidAddress | undefined {
  if (address === undefined) return undefined;
  if (typeof address === 'string') return { detail: address };
  return withoutAbsent({
    provinceCode: address.MaTinhThanh,
    provinceName: address.TenTinhThanh,
    communeCode: address.MaPhuongXa,
    communeName: address.TenPhuongXa,
    detail: address.ChiTiet,
  });
}

/** yyyyMMdd of a real day as yyyy-MM-dd. */
function dateOf(digits: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(digits);
  if (!match) return undefined;
  const iso = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

const sexOf = (word: string | undefined): 'male' | 'female' | undefined =>
  word === 'Nam' || word === '1' ? 'male' : word === 'Nữ' || word === '2' ? 'female' : undefined;

type Absent<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
const withoutAbsent = <T extends object>(value: T): Absent<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Absent<T>;

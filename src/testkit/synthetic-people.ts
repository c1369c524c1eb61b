/** More synthetic people than the demo has, for benches and property tests: the same seed gives the same people. */
import { citizenNumberOf, type DemoPerson, findDemoPerson, type Sex } from '../../definitions/demo/index.ts';
import { communesOf, findCommune, findProvince, legacyProvinces, unitTypeWord } from '../../definitions/organisations/index.ts';

type NameSet = {
  readonly ethnicity: string;
  readonly families: readonly string[];
  readonly middle: Readonly<Record<Sex, readonly string[]>>;
  readonly given: Readonly<Record<Sex, readonly string[]>>;
};

const kinh: NameSet = {
  ethnicity: 'Kinh',
  families: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Bùi', 'Đặng', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  middle: {
    male: ['Văn', 'Minh', 'Quốc', 'Hữu', 'Đình', 'Thanh'],
    female: ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Kim', 'Thanh', 'Thị Mỹ'],
  },
  given: {
    male: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khoa', 'Lộc', 'Nghĩa', 'Phúc', 'Quyết', 'Thắng', 'Tuấn', 'Vũ'],
    female: ['Ánh', 'Bích', 'Dung', 'Hạnh', 'Hương', 'Lan', 'Liên', 'Mai', 'Ngân', 'Oanh', 'Thủy', 'Trang', 'Uyên', 'Yến'],
  },
};
const hre: NameSet = {
  ethnicity: 'Hrê',
  families: ['Phạm', 'Đinh'],
  middle: { male: ['Văn'], female: ['Thị'] },
  given: {
    male: ['Bút', 'Blo', 'Đá', 'Hon', 'Lối', 'Nghía', 'Rạo', 'Rê', 'Sự', 'Thôi', 'Tré', 'Trê', 'Vem', 'Xôm'],
    female: ['Bế', 'Dế', 'Ét', 'Ghim', 'Hà', 'Lót', 'Mên', 'Nga', 'Ơ', 'Rin', 'Rót', 'Xuân', 'Lệ', 'Trinh'],
  },
};
const xoDang: NameSet = {
  ethnicity: 'Xơ Đăng',
  families: [''],
  middle: { male: ['A'], female: ['Y'] },
  given: {
    male: ['Blong', 'Dũng', 'Hlăng', 'Khương', 'Lăng', 'Quyn', 'Rơn', 'Sơn', 'Thái', 'Tim', 'Tuấn', 'Wênh'],
    female: ['Bling', 'Hlen', 'Khung', 'Loan', 'Mai', 'Nga', 'Ngung', 'Nhân', 'Prương', 'Sương', 'Thanh', 'Thúy'],
  },
};
const giaRai: NameSet = {
  ethnicity: 'Gia Rai',
  families: ['Rơ Châm', 'Rơ Mah', 'Ksor', 'Siu', 'Kpă'],
  middle: { male: [''], female: [''] },
  given: {
    male: ['Blăn', 'Hiếu', 'Hùng', 'Khải', 'Thơm', 'Thuân', 'Tuấn', 'Y Khoa'],
    female: ["H'Duyên", "H'Jen", "H'Lan", "H'My", "H'Nuel", "H'Thảo", 'Bích', 'Hà'],
  },
};

/** Communes of Quang Ngai from this code on were in Kon Tum before July 2025. */
const firstOfKonTum = '23200';
/** Numbers are unique over all communes of a province up to this many people a commune and year. */
const blockSize = 5000;
const birthYears = 85;

/**
 * `n` synthetic people of a commune (at most 400,000). Citizen numbers are valid and unique within the call, across the communes of one
 * province for the same seed, and against the demo's people. Throws RangeError on an unknown commune or too large an `n`.
 */
export function generatePeople(seed: number, n: number, communeCode: string): DemoPerson[] {
  const commune = findCommune(communeCode);
  if (!commune) throw new RangeError(`no commune ${communeCode}`);
  if (n > blockSize * (birthYears - 5)) throw new RangeError(`at most ${blockSize * (birthYears - 5)} people a commune`);
  const province = findProvince(commune.province)!;
  const place = communesOf(commune.province).findIndex((one) => one.code === communeCode);
  const konTum = commune.province === '51' && communeCode >= firstOfKonTum;
  const old = legacyProvinces.find(
    (one) => one.code === (konTum ? '62' : province.mergedFrom.find((code) => code === commune.province)),
  )!;
  const nameSets = konTum
    ? [xoDang, xoDang, giaRai, kinh, kinh]
    : commune.name.startsWith('Ba ')
      ? [hre, hre, hre, hre, kinh]
      : [kinh];
  const random = generator(seed * 1009 + Number(communeCode));
  const firstYear = Array.from({ length: Math.min(n, blockSize) }, () => Math.floor(random() * birthYears));
  const unit = `${unitTypeWord(commune.type)} ${commune.name}, ${unitTypeWord(province.type)} ${province.name}`;

  const people: DemoPerson[] = [];
  for (let at = 0; at < n; at += 1) {
    const slot = at % blockSize;
    const serial = String(((place * blockSize + slot) * 7919 + (Math.abs(seed) % 1_000_000)) % 1_000_000).padStart(6, '0');
    const year = 1940 + ((firstYear[slot]! + Math.floor(at / blockSize)) % birthYears);
    const bornOn = `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    let sex: Sex = random() < 0.5 ? 'male' : 'female';
    let citizenNumber = citizenNumberOf(`0${old.code}`, sex, bornOn, serial);
    if (findDemoPerson(citizenNumber)) {
      sex = sex === 'male' ? 'female' : 'male';
      citizenNumber = citizenNumberOf(`0${old.code}`, sex, bornOn, serial);
    }
    const names = pick(nameSets, random);
    const fullName = [pick(names.families, random), pick(names.middle[sex], random), pick(names.given[sex], random)]
      .filter(Boolean)
      .join(' ');
    const detail = `${commune.type === 'xa' ? 'Thôn' : 'Tổ dân phố'} ${1 + Math.floor(random() * 9)}`;
    const adult = year <= 2010;
    people.push({
      demo: true,
      citizenNumber,
      fullName,
      sex,
      bornOn,
      ethnicity: names.ethnicity,
      nationality: 'Việt Nam',
      birthPlace: old.name,
      nativePlace: old.name,
      residence: { communeCode, detail, text: `${detail}, ${unit}` },
      // Only a thousand telephones are kept for fiction, so these repeat.
      ...(adult ? { phone: `0905 555 ${String(at % 1000).padStart(3, '0')}` } : {}),
      identityLevel: adult ? 2 : 0,
    });
  }
  return people;
}

const two = (value: number): string => String(value).padStart(2, '0');
const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

/** mulberry32: small, fast and the same everywhere; nothing secret depends on it. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Facts about units and bodies, parsed once. Tables are text so that a diff of one unit is one line. */
import { communesTable } from './communes.ts';
import { legacyProvincesTable } from './legacy-provinces.ts';
import { level1IdentifiersTable } from './level1-identifiers.ts';
import { provincesTable } from './provinces.ts';

export * from './numbering.ts';
export * from './templates.ts';

export type ProvinceType = 'tinh' | 'thanh_pho';
export type CommuneType = 'xa' | 'phuong' | 'dac_khu';
export type Figure = 'place' | 'area' | 'population';

/** A province-level unit since 1 July 2025. `area` in km2. */
export type Province = {
  readonly code: string;
  readonly name: string;
  /** Type today; see `provinceTypeAt` for an earlier day. */
  readonly type: ProvinceType;
  readonly earlier?: { readonly type: ProvinceType; readonly until: string };
  /** Codes, before 1 July 2025, of the provinces that were merged into it. */
  readonly mergedFrom: readonly string[];
  readonly communeCount: number;
  readonly area: number;
  readonly population: number;
};

/** A commune, ward or special zone since 1 July 2025. `area` in km2; an absent figure is unknown. */
export type Commune = {
  readonly code: string;
  readonly name: string;
  readonly type: CommuneType;
  readonly province: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly area?: number;
  readonly population?: number;
  /** Figures that must not be shown as fact (see README.md). */
  readonly doubtful: readonly Figure[];
};

/** One of the 63 provinces before 1 July 2025; a citizen number starts with '0' + `code`. */
export type LegacyProvince = { readonly code: string; readonly name: string; readonly province: string };

/** A level-1 identifier of Decision 20/2020/QD-TTg. `province` is today's; `closed` codes stay readable in old documents. */
export type Level1Identifier = {
  readonly value: string;
  readonly body: string;
  readonly council?: string;
  readonly province?: string;
  readonly provinceBefore?: string;
  readonly status: 'active' | 'closed' | 'closed?';
  readonly confirmed: boolean;
  readonly confirmedBy?: string;
};

/** The day from which these tables hold (Decision 19/2025/QD-TTg). */
export const tablesValidFrom = '2025-07-01';

const cells = (table: string): string[][] => table.split('\n').map((line) => line.split(';'));
const optional = (text: string | undefined): string | undefined => (text ? text : undefined);
const figure = (text: string | undefined): number | undefined => (text ? Number(text.replace('?', '')) : undefined);

export const provinces: readonly Province[] = cells(provincesTable).map(
  ([code, name, type, earlier, merged, count, area, population]) => {
    const [earlierType, until] = earlier ? earlier.split('<') : [];
    return {
      code: code!,
      name: name!,
      type: type as ProvinceType,
      ...(until ? { earlier: { type: earlierType as ProvinceType, until } } : {}),
      mergedFrom: merged!.split(','),
      communeCount: Number(count),
      area: Number(area),
      population: Number(population),
    };
  },
);

export const communes: readonly Commune[] = cells(communesTable).map(
  ([code, name, type, province, lat, lon, area, population]) => {
    const doubtful: Figure[] = [];
    if (lat?.endsWith('?')) doubtful.push('place');
    if (area?.endsWith('?')) doubtful.push('area');
    if (population?.endsWith('?')) doubtful.push('population');
    return {
      code: code!,
      name: name!,
      type: type as CommuneType,
      province: province!,
      lat: figure(lat),
      lon: figure(lon),
      area: figure(area),
      population: figure(population),
      doubtful,
    };
  },
);

export const legacyProvinces: readonly LegacyProvince[] = cells(legacyProvincesTable).map(([code, name, province]) => ({
  code: code!,
  name: name!,
  province: province!,
}));

export const level1Identifiers: readonly Level1Identifier[] = cells(level1IdentifiersTable).map(
  ([value, body, council, provinceBefore, province, status, confidence, confirmedBy]) => ({
    value: value!,
    body: body!,
    council: optional(council),
    provinceBefore: optional(provinceBefore),
    province: optional(province),
    status: status as Level1Identifier['status'],
    confirmed: confidence === 'confirmed',
    confirmedBy: optional(confirmedBy),
  }),
);

const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));
const communesByProvince = Map.groupBy(communes, (commune) => commune.province);

/** Province by its two digits, or undefined. */
export const findProvince = (code: string): Province | undefined => provinceByCode.get(code);

/** Commune by its five digits, or undefined. Codes were reused: only for codes of 1 July 2025 and later. */
export const findCommune = (code: string): Commune | undefined => communeByCode.get(code);

/** Communes of a province in the order of their codes; empty for an unknown province. */
export const communesOf = (province: string): readonly Commune[] => communesByProvince.get(province) ?? [];

/** 'tinh' or 'thanh_pho' on `day` (YYYY-MM-DD): Dong Nai changed on 30 April 2026. */
export function provinceTypeAt(province: Province, day: string): ProvinceType {
  return province.earlier && day < province.earlier.until ? province.earlier.type : province.type;
}

/** The active level-1 identifier of a province's People's Committee (H..) with its council's (K..); undefined when unknown. */
export function findProvinceIdentifier(province: string): Level1Identifier | undefined {
  return level1Identifiers.find((row) => row.province === province && row.status === 'active' && row.value.startsWith('H'));
}

const communeTypeWords: Record<CommuneType, string> = { xa: 'xã', phuong: 'phường', dac_khu: 'đặc khu' };
const provinceTypeWords: Record<ProvinceType, string> = { tinh: 'tỉnh', thanh_pho: 'thành phố' };

/** 'xã', 'phường', 'đặc khu', 'tỉnh' or 'thành phố', as written inside a sentence. */
export const unitTypeWord = (type: CommuneType | ProvinceType): string =>
  type in communeTypeWords ? communeTypeWords[type as CommuneType] : provinceTypeWords[type as ProvinceType];

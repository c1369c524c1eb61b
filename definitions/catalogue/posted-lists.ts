import type { CatalogueLevel, CatalogueRow } from './types.ts';

/** Lists of procedures that a body posts at its counter and on its pages (Decree 63/2010, amended), by field, in the order of the posting. */
export type PostedList = {
  readonly level: 'commune' | 'province';
  /** First day of the list; it holds until the next one of its level. */
  readonly validFrom: string;
  readonly source: string;
  readonly verify?: boolean;
  readonly groups: readonly { readonly title: string; readonly codes: readonly string[] }[];
};

const communeGroups: PostedList['groups'] = [
  {
    title: 'Hộ tịch',
    codes: [
      '1.001193',
      '1.000894',
      '1.000656',
      '1.001022',
      '1.000689',
      '1.004837',
      '1.004845',
      '1.004859',
      '1.004873',
      '1.004884',
      '1.005461',
      '1.004746',
      '1.004772',
      '2.000635',
      '2.000528',
      '2.000806',
      '1.000419',
      '1.000593',
      '2.000986',
      '2.001023',
    ],
  },
  {
    title: 'Chứng thực',
    codes: [
      '2.000815',
      '2.000884',
      '2.001008',
      '2.000992',
      '2.001019',
      '2.001016',
      '2.000908',
      '2.001035',
      '2.000942',
      '2.000913',
      '2.000927',
    ],
  },
  { title: 'Nuôi con nuôi', codes: ['2.001263', '2.001255'] },
  {
    title: 'Cư trú (Công an xã)',
    codes: ['1.004222', '1.004194', '1.002755', '1.003197', '1.010028', '1.010038', '1.010039', '1.010040', '1.010041'],
  },
  { title: 'Hộ kinh doanh', codes: ['1.001612', '2.000720', '1.001570', '1.001266', '2.000575'] },
  { title: 'Bảo trợ xã hội', codes: ['1.001776', '1.001699', '1.001653', '1.014027', '1.014028', '1.001731', '1.011947'] },
  { title: 'Giảm nghèo', codes: ['1.011606', '1.011607', '1.011608'] },
  { title: 'Người có công', codes: ['2.002307', '2.002308', '1.010456', '1.010833', '1.010803', '1.010824'] },
  { title: 'Đất đai', codes: ['1.012753', '1.013978', '1.013979', '1.013967', '1.012812'] },
  { title: 'Xây dựng', codes: ['1.013225', '1.013226', '1.013227', '1.013228', '1.013229'] },
  { title: 'Giáo dục', codes: ['3.000182', '1.001622', '2.002770', '2.002771', '1.012971', '2.002891'] },
  { title: 'Hòa giải ở cơ sở', codes: ['1.002211', '2.000930', '2.000950', '2.000424'] },
  { title: 'Lao động', codes: ['1.014199'] },
  { title: 'Nông nghiệp - OCOP', codes: ['3.000611'] },
];

/** Decided lists, oldest first. A province replaces them by its own decision's; ours are those that most communes have. */
const decided: readonly PostedList[] = [
  {
    level: 'commune',
    validFrom: '2025-07-01',
    source: 'Cổng Dịch vụ công quốc gia, tháng 7/2026',
    verify: true,
    groups: communeGroups,
  },
];

/** Fields whose offices are no part of a commune's or a province's one-stop centre. */
const otherOffices =
  /^(Hải quan|Thuế|Kho bạc|Chứng khoán|Hàng không|Hàng hải|Ngân hàng|Thành lập và hoạt động ngân hàng|Hoạt động ngoại hối)/;

/**
 * The list of a level on a day (`YYYY-MM-DD`), or undefined before the first. Where nobody has decided one (the province's), it is what the
 * catalogue says of that level: national procedures only, by field, to be verified.
 */
export function postedList(level: 'commune' | 'province', day: string, rows: readonly CatalogueRow[]): PostedList | undefined {
  if (day < '2025-07-01') return undefined;
  const list = decided.findLast((one) => one.level === level && one.validFrom <= day);
  if (list) return list;
  const groups = new Map<string, string[]>();
  const wanted: CatalogueLevel = level;
  for (const row of rows) {
    if (!row.levels.includes(wanted) || /^(UBND|Sở |Trung tâm phục vụ)/.test(row.publisher) || otherOffices.test(row.field))
      continue;
    const codes = groups.get(row.field);
    if (codes) codes.push(row.code);
    else groups.set(row.field, [row.code]);
  }
  return {
    level,
    validFrom: '2025-07-01',
    source: 'Cổng Dịch vụ công quốc gia, tháng 7/2026',
    verify: true,
    groups: [...groups].map(([title, codes]) => ({ title, codes })).sort((a, b) => a.title.localeCompare(b.title, 'vi')),
  };
}

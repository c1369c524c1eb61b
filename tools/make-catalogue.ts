// node tools/make-catalogue.ts FOLDER: makes definitions/catalogue/{procedures.tsv.gz,described.jsonl} from the public files of the national
// portal's catalogue in FOLDER (tthc_catalog.csv, procedures.json). Run by hand when a newer crawl is published; nothing at run time needs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type {
  CatalogueLevel,
  CuratedFacts,
  FactChannel,
  FactComponent,
  FactFee,
  FactLimit,
  FactRegister,
} from '../definitions/catalogue/types.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tools/make-catalogue.ts FOLDER');
  process.exit(2);
}
const target = fileURLToPath(new URL('../definitions/catalogue/', import.meta.url));

/** One line, composed letters, none of the invisible marks that the portal's texts carry. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Rows of a comma-separated file with quoted cells. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  if (cell) rows.at(-1)!.push(cell);
  const [head = [], ...rest] = rows.filter((row) => row.length > 1);
  return rest.map((row) => Object.fromEntries(head.map((name, i) => [name.replace(/^\uFEFF/, ''), row[i] ?? ''])));
}

/** Customs, tax and treasury offices call themselves commune level; no commune does their work. */
const notOfACommune = /^(Hải quan|Thuế|Kho bạc|Hàng hải|Thực hiện chính sách BH|Chi trả các chế độ|Thu BH|Bảo hiểm)/;
const letters: Record<CatalogueLevel, string> = { commune: 'c', province: 'p', ministry: 'm', other: 'o' };
const nearest: CatalogueLevel[] = ['commune', 'province', 'ministry', 'other'];

/** The portal's levels without those that cannot be; from the agency's and the procedure's own name where it gives none. */
function levelsOf(row: { name: string; publisher: string; agency: string; field: string; levels: string }): CatalogueLevel[] {
  const found = new Set<CatalogueLevel>();
  const words: Record<string, CatalogueLevel> = { xa: 'commune', tinh: 'province', bo: 'ministry', khac: 'other' };
  for (const word of row.levels.split('|')) if (words[word]) found.add(words[word]);
  if (notOfACommune.test(row.field) && found.delete('commune')) found.add('province');
  if (found.size === 0) {
    const text = `${row.agency} ${row.name}`;
    if (/cấp xã|(UBND|Ủy ban nhân dân) (các )?xã|Công an xã|phường, (thị trấn|đặc khu)/i.test(text)) found.add('commune');
    else if (
      /cấp tỉnh|^Sở |Sở [A-ZĐ]|Công an (tỉnh|cấp tỉnh)|Ban quản lý/i.test(text) ||
      /^(UBND|Trung tâm phục vụ)/.test(row.publisher)
    )
      found.add('province');
    else if (/cấp huyện|trường|cơ sở/i.test(row.agency)) found.add('other');
    else if (row.agency || /cấp (trung ương|bộ)/i.test(row.name)) found.add('ministry');
  }
  return nearest.filter((level) => found.has(level));
}

const rows = readCsv(readFileSync(join(folder, 'tthc_catalog.csv'), 'utf8'))
  .map((row) => ({
    code: row.code!,
    name: clean(row.name!),
    publisher: clean(row.publisher!),
    agency: clean(row.agency!),
    field: clean(row.field!),
    levels: row.levels!,
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** Most used first, so that the numbers stay short. */
function dictionary(values: string[]): string[] {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  return [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
}
const publishers = dictionary(rows.map((row) => row.publisher));
const agencies = dictionary(rows.map((row) => row.agency));
const fields = dictionary(rows.map((row) => row.field));
const table = [
  publishers.join('\t'),
  agencies.join('\t'),
  fields.join('\t'),
  ...rows.map((row) =>
    [
      row.code,
      publishers.indexOf(row.publisher),
      agencies.indexOf(row.agency),
      fields.indexOf(row.field),
      levelsOf(row)
        .map((level) => letters[level])
        .join(''),
      row.name,
    ].join('\t'),
  ),
].join('\n');
writeFileSync(join(target, 'procedures.tsv.gz'), gzipSync(table, { level: 9 }));

const text = z.string().transform(clean);
const Source = z.object({
  procedures: z.array(
    z.object({
      code: z.string(),
      name: text,
      category: text,
      field: text,
      agency: text,
      publisher: text,
      levels: z.array(z.string()),
      audience: z.array(text),
      decision: text,
      verify: z.boolean(),
      limitText: text.nullable(),
      limitSource: text.nullable(),
      methods: z.array(
        z.object({
          channel: z.enum(['online', 'counter', 'postal']),
          fee: text,
          note: text,
          limit: z.object({ value: z.number(), unit: z.string() }).nullable(),
        }),
      ),
      components: z.array(
        z.object({
          group: text,
          name: text,
          originals: z.number(),
          copies: z.number(),
          kind: z.enum(['submit', 'present']),
          template: text,
          dataSources: z.array(z.string()),
        }),
      ),
      results: z.array(z.object({ code: text, name: text })),
      legal: z.array(z.object({ number: text, name: text })),
    }),
  ),
});
type Described = z.output<typeof Source>['procedures'][number];

const registers: Record<string, FactRegister> = {
  'CSDLQG về dân cư': 'population',
  'CSDL hộ tịch điện tử': 'civil-status',
  'CSDL giấy chứng sinh (BHXH/Bộ Y tế)': 'birth-notice',
  'CSDL giấy báo tử (BHXH/Bộ Y tế)': 'social-insurance',
  'CSDL y tế': 'social-insurance',
  'CSDLQG về bảo hiểm': 'social-insurance',
  'CSDLQG về đất đai': 'land',
  'CSDLQG về đăng ký doanh nghiệp': 'enterprise',
  'CSDLQG về an sinh xã hội': 'social-security',
  'CSDL lý lịch tư pháp': 'criminal-record',
  'CSDL văn bằng, chứng chỉ': 'diplomas',
  'CSDL người có công': 'merit',
};

/** Essential online services of Directive 24/CT-TTg of 13 September 2025 among the described procedures. */
const essential: Record<string, number> = {
  '1.004222': 3,
  '1.004194': 4,
  '1.001193': 9,
  '1.000656': 10,
  '1.000894': 11,
  '2.000986': 15,
};
/** Law wants the person at the counter, whatever the portal's channels say. */
const needsPresence = /kết hôn|chứng thực|hòa giải|nhận cha, mẹ, con|nuôi con nuôi|mức độ khuyết tật/i;

const onlyHowToBring = /^(\*\s*)?(Giấy tờ phải (nộp|xuất trình)|Người yêu cầu chứng thực)/i;
/** 'Hồ sơ đăng ký tạm trú gồm': the usual case where others stand beside it, and no case at all where it stands alone. */
const usualCase = /^Hồ sơ /i;
/** What one office sends another is no paper of the citizen's. */
const ofTheOffice = /^Thành phần hồ sơ cơ quan/i;
const byAuthorisation = /^Trường hợp ủy quyền/i;
const withoutBullet = (name: string): string => {
  const bareName = name.replace(/^(?:[-+*•.]+\s*|\(\d{1,2}\)\s*)+/, '');
  return bareName.charAt(0).toUpperCase() + bareName.slice(1);
};
const caseLabel = (group: string): string =>
  group
    .replace(/^[-+*•\s]*(\(?[\divxa-zđ]{1,4}(\.\d+)*\.?\)|\d+(\.\d+)*\.)?\s*/i, '')
    .replace(/[,:;]?\s*((thành phần )?hồ sơ )?(bao )?(gồm|như sau)?[:.;]*$/i, '')
    .replace(/[.,:;]\s*hồ sơ$/i, '')
    .trim();

function channelsOf<T>(
  p: Described,
  of: (method: Described['methods'][number]) => T | null,
): { channels: FactChannel[]; value: T }[] {
  const found = new Map<string, { channels: FactChannel[]; value: T }>();
  for (const method of p.methods) {
    const value = of(method);
    if (value === null) continue;
    const key = JSON.stringify(value);
    const same = found.get(key);
    if (!same) found.set(key, { channels: [method.channel], value });
    else if (!same.channels.includes(method.channel)) same.channels.push(method.channel);
  }
  return [...found.values()];
}

const units: Record<string, FactLimit['unit']> = { working_day: 'working-day', day: 'day', hour: 'working-hour', month: 'month' };
function limitOf({ limit }: Described['methods'][number]): FactLimit | null {
  if (!limit) return null;
  const unit = units[limit.unit.replace('?', '')];
  return unit ? { value: Math.ceil(limit.value), unit, ...(limit.unit.endsWith('?') && { verify: true }) } : null;
}

const grouped = new Intl.NumberFormat('vi-VN');
function feeOf({ fee, note }: Described['methods'][number]): Omit<FactFee, 'channels'> | null {
  const printed = /([\d.,]+)\s*(VNĐ|Việt Nam Đồng|đồng)/i.exec(fee || note);
  if (printed) {
    const amount = Number(printed[1]!.replace(/[.,]/g, ''));
    // Nought in a field that wants a number means that nobody knew it.
    if (amount > 0) return { name: 'Phí, lệ phí', amount, text: `${grouped.format(amount)} đồng`, verify: true };
  }
  if (/Hội đồng nhân dân|Luật Phí và lệ phí/i.test(note))
    return { name: 'Phí, lệ phí', amount: null, text: 'Theo mức do Hội đồng nhân dân tỉnh quy định', verify: true };
  if (/miễn phí/i.test(fee)) return { name: 'Phí, lệ phí', amount: 0, text: 'Miễn phí', verify: true };
  return null;
}

function describe(p: Described): CuratedFacts {
  const labels = new Map<string, string>();
  let usual: string | undefined;
  const components: FactComponent[] = [];
  const named = (group: string): boolean =>
    group !== '' &&
    !onlyHowToBring.test(caseLabel(group)) &&
    !byAuthorisation.test(caseLabel(group)) &&
    !ofTheOffice.test(caseLabel(group));
  const several = p.components.some(({ group }) => named(group) && !usualCase.test(caseLabel(group)));
  for (const component of p.components) {
    if (
      component.originals + component.copies === 0 ||
      /^[-+. ]*Lưu ý/i.test(component.name) ||
      ofTheOffice.test(caseLabel(component.group))
    )
      continue;
    const { group } = component;
    const name = withoutBullet(component.name);
    let cases: string[] | undefined;
    if (named(group) && (several || !usualCase.test(caseLabel(group)))) {
      const bareLabel = caseLabel(group).replace(usualCase, '');
      const label = bareLabel.charAt(0).toUpperCase() + bareLabel.slice(1);
      if (!labels.has(label)) labels.set(label, `case-${labels.size + 1}`);
      cases = [labels.get(label)!];
      if (usualCase.test(caseLabel(group))) usual = cases[0];
    }
    const replaceableBy = [...new Set(component.dataSources.map((source) => registers[source]).filter((r) => r !== undefined))];
    const template =
      /CT0\d/.exec(component.template)?.[0] ?? /\b(?:[Mm]ẫu số|mẫu) ?(CT\d\d|\d{2}[A-Z]?(?:\/[A-ZĐ-]+)?)/.exec(name)?.[1];
    components.push({
      id: `paper-${components.length + 1}`,
      name,
      originals: component.originals,
      copies: component.copies,
      kind: component.kind,
      role: /^[-+. ]*Mẫu (hộ tịch )?điện tử tương tác/i.test(name)
        ? 'interactive'
        : /^[-+. (\d)]*(Tờ khai|Đơn (đề nghị|đăng ký|xin)|Giấy đề nghị|Văn bản đề nghị|Phiếu (yêu cầu|đề nghị))/i.test(name)
          ? 'declaration'
          : 'paper',
      ...(cases && { cases }),
      when:
        byAuthorisation.test(caseLabel(group)) || /^[-+. ]*Văn bản (ủy|uỷ) quyền/i.test(name)
          ? 'authorised'
          : /^[-+. ]*((Đối với )?[Tt]rường hợp|Nếu|Một trong)/.test(name)
            ? 'sometimes'
            : 'always',
      ...(replaceableBy.length > 0 && { replaceableBy }),
      ...(template && { template }),
    });
  }
  const limits = channelsOf(p, limitOf);
  const fees = channelsOf(p, feeOf);
  const channels = [...new Set(p.methods.map((method) => method.channel))];
  const every = (one: readonly FactChannel[]) => one.length === channels.length;
  const presence = needsPresence.test(p.name);
  const verify: CuratedFacts['verify'][number][] = p.verify ? ['all'] : [];
  if (!p.verify) {
    if (limits.length === 0 || p.limitSource?.includes('verify') || limits.some((l) => l.value.verify)) verify.push('limits');
    verify.push('fees');
    if (components.length === 0) verify.push('components');
    if (p.results.length === 0) verify.push('results');
    if (!essential[p.code]) verify.push('online-level');
  }
  return {
    code: p.code,
    name: p.name,
    category: p.category,
    field: p.field,
    agency: p.agency,
    levels: levelsOf({ ...p, levels: p.levels.join('|') }),
    audience: p.audience,
    decision: p.decision,
    validFrom: '2026-01-01',
    onlineLevel: presence ? 'partial' : essential[p.code] ? 'full' : channels.includes('online') ? 'partial' : 'none',
    onlineLevelSource: essential[p.code] ? 'Chỉ thị 24/CT-TTg ngày 13/9/2025' : 'Theo kênh nộp trên Cổng Dịch vụ công quốc gia',
    ...(essential[p.code] && { essential: essential[p.code]! }),
    channels,
    cases:
      labels.size > 0
        ? [...labels]
            .map(([label, id]) => ({ id, label, ...(id === usual && { usual: true as const }) }))
            .sort((a, b) => Number('usual' in b) - Number('usual' in a))
        : [{ id: 'default', label: 'Mọi trường hợp' }],
    components,
    limits: limits.map(({ channels: of, value }) => ({ ...(!every(of) && { channels: of }), ...value })),
    fees: fees.map(({ channels: of, value }) => ({ ...value, ...(!every(of) && { channels: of }) })),
    results: p.results.map(({ code, name }) => ({
      code: /^KQ\.[A-Z]\d{2}\.\d{6}$/.test(code) ? code : null,
      name: name
        .replace(/Mã:.*$/, '')
        .replace(/^[-\d. ]+/, '')
        .replace(/[. ]+$/, ''),
    })),
    // Titles in full are in the gazette; the number is the fact.
    legalBasis: p.legal.map(({ number, name }) => ({
      number,
      name: name.length > 120 ? `${name.slice(0, 117).replace(/\s\S*$/, '')}...` : name,
    })),
    verify,
  };
}

const described = Source.parse(JSON.parse(readFileSync(join(folder, 'procedures.json'), 'utf8'))).procedures.map(describe);
described.sort((a, b) => (a.code < b.code ? -1 : 1));
writeFileSync(join(target, 'described.jsonl'), `${described.map((one) => JSON.stringify(one)).join('\n')}\n`);
console.log(`${rows.length} procedures, ${described.length} of them described.`);

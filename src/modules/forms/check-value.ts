import { findCountryName } from '../../../definitions/facts/countries.ts';
import { findPeopleName } from '../../../definitions/facts/peoples.ts';
import { findProvince } from '../../../definitions/facts/provinces.ts';
import { citizenNumberProblem } from './citizen-number.ts';
import { branchesOf, type CompiledField, type FormContext, isRequired } from './compile.ts';
import { isPresent, type Lookup } from './conditions.ts';
import type { FieldDefinition, FieldOf } from './contract.ts';
import { isDate, isPartialDate, resolveBound, showDate } from './dates.ts';
import { isName, lowerFirst, plain, searchKey } from './text.ts';

export interface Problem {
  /** Part of a compound answer, or ''. */
  part: string;
  message: string;
}
type Found = Problem[] | undefined;
const one = (message: string, part = ''): Problem[] => [{ part, message }];

/** The sentence for an answer that is not there: says what to do. */
export function missingMessage(def: FieldDefinition): string {
  if (def.missing) return def.missing;
  const what = `${lowerFirst(def.label.replace(/\?$/, ''))}${def.whose ? ` của ${def.whose}` : ''}`;
  if (def.type === 'paper') return `Chụp ảnh hoặc chọn tệp ${what}`;
  return `${['choice', 'multi-choice', 'yes-no', 'ethnicity', 'nationality'].includes(def.type) ? 'Chọn' : 'Nhập'} ${what}`;
}

/** What is wrong with one answer; undefined when nothing is. `lookup` reads other answers of the same scope. */
export function checkValue(field: CompiledField, value: unknown, ctx: FormContext, lookup: Lookup): Found {
  const { def } = field;
  if (def.type === 'known' || def.type === 'information') return undefined;
  if (def.type === 'paper') {
    const isThere = !ctx.papers || !isRequired(def) || ctx.papers.some((paper) => paper.component === def.component);
    return isThere ? undefined : one(missingMessage(def));
  }
  if (def.type === 'group') return checkGroup(def, value);
  if (!isPresent(value)) {
    if (!isRequired(def)) return undefined;
    if (def.type === 'person-name') return checkPersonName(def, {});
    return one(missingMessage(def));
  }
  switch (def.type) {
    case 'person-name':
      return checkPersonName(def, value);
    case 'date':
      return checkDate(def, value, ctx.today);
    case 'address':
      return checkAddress(def, value, ctx);
    case 'choice':
    case 'yes-no':
      return checkOption(field, value, lookup);
    case 'multi-choice': {
      if (!Array.isArray(value)) return one(missingMessage(def));
      if (def.max !== undefined && value.length > def.max) return one(`Chọn nhiều nhất ${def.max} mục`);
      if (def.min !== undefined && value.length < def.min) return one(`Chọn ít nhất ${def.min} mục`);
      if (new Set(value).size !== value.length) return one('Mỗi mục chỉ chọn một lần');
      return value.map((item) => checkOption(field, item, lookup)).find((found) => found);
    }
    case 'number':
    case 'money':
      return checkNumber(def, value);
    default:
      return typeof value === 'string' ? checkText(def, value, lookup) : one(missingMessage(def));
  }
}

function checkOption(field: CompiledField, value: unknown, lookup: Lookup): Found {
  const key = plain(value);
  const isKind = field.def.type === 'yes-no' ? typeof value === 'boolean' : typeof value === 'string';
  const test = isKind ? field.optionTests?.get(key) : undefined;
  if (test === undefined) return one(missingMessage(field.def));
  if (test === null || test(lookup)) return undefined;
  const branch = branchesOf(field.def).find((one) => String(one.value) === key);
  const label = branch ? (branch.known ? 'Người hoặc việc này' : branch.label) : key;
  return one(`“${label}” không hợp với các câu trả lời trước. Chọn mục khác.`);
}

function checkPersonName(def: FieldOf<'person-name'>, value: unknown): Found {
  const of = def.whose ? ` của ${def.whose}` : '';
  const { family, given, single, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const found: Problem[] = [];
  if (single !== undefined && single !== true) found.push({ part: '', message: missingMessage(def) });
  if (single === true && isPresent(family)) {
    found.push({ part: 'family', message: 'Xóa ô này, hoặc bỏ đánh dấu “Chỉ có một tên”' });
  } else if (single !== true && !isPresent(family)) {
    found.push({ part: 'family', message: `Nhập họ và chữ đệm${of}. Nếu chỉ có một tên, đánh dấu ô bên dưới` });
  }
  if (!isPresent(given)) found.push({ part: 'given', message: `Nhập tên${of}` });
  for (const [part, text] of [
    ['family', family],
    ['given', given],
  ] as const) {
    if (!isPresent(text)) continue;
    if (typeof text !== 'string' || text.length > 80)
      found.push({ part, message: 'Tên dài quá 80 chữ cái. Viết đúng như trên giấy tờ' });
    else if (!isName(text.normalize('NFC')))
      found.push({ part, message: `Tên${of} chỉ gồm chữ cái, dấu cách, dấu nháy hoặc gạch nối` });
  }
  if (Object.keys(rest).length > 0) found.push({ part: '', message: missingMessage(def) });
  return found.length > 0 ? found : undefined;
}

function checkDate(def: FieldOf<'date'>, value: unknown, today: string): Found {
  const name = lowerFirst(def.label);
  if (typeof value !== 'string') {
    const { day, month, year } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    if (typeof year === 'string' && /^\d{1,3}$/.test(year)) return one('Viết năm bằng 4 chữ số, ví dụ 1998', 'year');
    const only = def.partial === 'year' ? '. Nếu không nhớ, chỉ ghi năm' : '';
    if (!year) return one(`Nhập năm của ${name}${only}`, 'year');
    if (!month) return one(`Nhập tháng của ${name}${only}`, 'month');
    if (!day) return one(`Nhập ngày của ${name}${only}`, '');
    return one(`Ngày ${plain(day)}/${plain(month)}/${plain(year)} không có trong lịch. Xem lại ngày và tháng.`);
  }
  if (!isDate(value) && !(def.partial && isPartialDate(value, def.partial))) {
    return one(def.partial ? `${def.label} cần viết ngày, tháng, năm, hoặc chỉ năm` : `${def.label} cần đủ ngày, tháng, năm`);
  }
  // A partial date is compared as far as it is known.
  const bound = (text: string): string => resolveBound(text, today).slice(0, value.length);
  if (def.max && value > bound(def.max)) {
    return one(
      def.max === 'today'
        ? `${def.label} không thể ở sau hôm nay`
        : `${def.label} phải từ ${showDate(bound(def.max))} trở về trước`,
    );
  }
  if (def.min && value < bound(def.min)) return one(`${def.label} phải từ ${showDate(bound(def.min))} trở đi`);
  return undefined;
}

function checkAddress(def: FieldOf<'address'>, value: unknown, ctx: FormContext): Found {
  const of = def.whose ? ` của ${def.whose}` : '';
  const name = `${lowerFirst(def.label)}${of}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return one(missingMessage(def));
  const { province, commune, detail, communeText, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return one(missingMessage(def));
  if (detail !== undefined && (typeof detail !== 'string' || detail.length > 300))
    return one('Viết ngắn lại, dưới 300 chữ cái', 'detail');
  if (province === 'abroad' && def.abroad) {
    return isPresent(detail) ? undefined : one(`Ghi địa chỉ ở nước ngoài: thành phố, nước`, 'detail');
  }
  if (typeof province !== 'string' || !findProvince(province)) return one(`Chọn tỉnh, thành phố: ${name}`);
  if (isPresent(communeText)) {
    const fitting = typeof communeText === 'string' ? (ctx.communes?.candidates(province, communeText) ?? []) : [];
    return fitting.length > 1
      ? one(severalCommunes(fitting.map((commune) => commune.name)), 'commune')
      : one(`Không thấy “${plain(communeText)}” trong tỉnh này. Ghi tên xã, phường từ 1/7/2025`, 'commune');
  }
  if (!isPresent(commune)) return one(`Nhập xã, phường: ${name}`, 'commune');
  if (typeof commune !== 'string' || !/^\d{5}$/.test(commune)) return one(`Nhập xã, phường: ${name}`, 'commune');
  if (ctx.communes && ctx.communes.get(commune)?.province !== province)
    return one('Xã, phường này không thuộc tỉnh đã chọn', 'commune');
  if ((def.level ?? 'full') === 'full' && !isPresent(detail)) return one(`Nhập thôn, số nhà: ${name}`, 'detail');
  return undefined;
}

/** 'Có hai xã: Xã Ba Tô, Xã Ba Tơ. …': names what fits, because only the names show how they differ. */
function severalCommunes(names: readonly string[]): string {
  const count = ['hai', 'ba', 'bốn', 'năm'][names.length - 2] ?? String(names.length);
  const kinds = new Set(names.map((name) => /^(Xã|Phường|Đặc khu) /.exec(name)?.[1] ?? ''));
  const [kind = ''] = kinds;
  const where = kinds.size === 1 && kind ? lowerFirst(kind) : 'nơi';
  const how = kinds.size === 1 ? 'Gõ lại đủ dấu' : 'Gõ lại đủ dấu, có cả chữ xã hoặc phường';
  return `Có ${count} ${where}: ${names.join(', ')}. ${how}, hoặc chọn trong danh sách.`;
}

function checkNumber(def: FieldOf<'number'> | FieldOf<'money'>, value: unknown): Found {
  const unit = def.type === 'money' ? ' đồng' : def.unit ? ` ${def.unit}` : '';
  if (typeof value !== 'number' || !Number.isFinite(value)) return one(`${def.label}: ghi bằng chữ số`);
  const decimals = def.type === 'number' ? (def.decimals ?? 0) : 0;
  if (Number(value.toFixed(decimals)) !== value) {
    return one(
      decimals === 0 ? `${def.label}: ghi số tròn, không có phần lẻ` : `${def.label}: nhiều nhất ${decimals} số sau dấu phẩy`,
    );
  }
  const show = (n: number): string => `${n.toLocaleString('vi-VN')}${unit}`;
  const min = def.min ?? (def.type === 'money' ? 0 : undefined);
  if (min !== undefined && value < min) return one(`${def.label}: ít nhất ${show(min)}`);
  if (def.max !== undefined && value > def.max) return one(`${def.label}: nhiều nhất ${show(def.max)}`);
  return undefined;
}

function checkText(def: FieldDefinition, value: string, lookup: Lookup): Found {
  switch (def.type) {
    case 'text':
    case 'long-text': {
      const max = def.maxLength ?? (def.type === 'text' ? 200 : 2000);
      if (value.length > max) return one(`${def.label}: viết ngắn lại, không quá ${max} chữ cái`);
      if (def.type === 'text' && def.minLength && value.length < def.minLength) return one(`${def.label}: viết rõ hơn`);
      const words = ` ${searchKey(value)} `;
      const forbidden = def.type === 'text' ? def.without?.find((word) => words.includes(` ${searchKey(word)} `)) : undefined;
      if (forbidden) return one(`${def.label}: không được dùng chữ “${forbidden}”`);
      return undefined;
    }
    case 'citizen-number': {
      const birth = def.birthDate ? lookup(def.birthDate) : undefined;
      const problem = citizenNumberProblem(value, { birthDate: typeof birth === 'string' ? birth : undefined, sex: def.sex });
      return problem ? one(problem) : undefined;
    }
    case 'phone':
      return /^0[235789]\d{8,9}$/.test(value) ? undefined : one('Số điện thoại có 10 chữ số, bắt đầu bằng 0. Ví dụ 0905 555 018');
    case 'email':
      return value.length <= 200 && /^[^\s@<>,;:"\p{Cc}]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/iu.test(value)
        ? undefined
        : one('Địa chỉ thư điện tử viết như ten@vidu.vn');
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : one('Viết giờ và phút, ví dụ 8:30');
    case 'ethnicity':
      return findPeopleName(value) ? undefined : one('Chọn dân tộc trong danh sách');
    case 'nationality':
      return findCountryName(value) ? undefined : one(`Không thấy nước “${value.slice(0, 40)}”. Chọn trong danh sách gợi ý`);
    default:
      return undefined;
  }
}

function checkGroup(def: FieldOf<'group'>, value: unknown): Found {
  const min = def.min ?? (isRequired(def) ? 1 : 0);
  const item = lowerFirst(def.itemLabel);
  if (value === undefined || value === null) return min > 0 ? one(def.missing ?? `Thêm ít nhất ${min} ${item}`) : undefined;
  if (!Array.isArray(value)) return one(missingMessage(def));
  if (value.length < min) return one(def.missing ?? `Thêm ít nhất ${min} ${item}`);
  const max = def.max ?? 20;
  return value.length > max ? one(`Nhiều nhất ${max} ${item}`) : undefined;
}

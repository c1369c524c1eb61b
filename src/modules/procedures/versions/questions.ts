import type {
  Condition,
  FactName,
  FieldDefinition,
  FormDefinition,
  OptionDefinition,
  SectionDefinition,
} from '../../forms/contract.ts';
import { factTypes } from '../../forms/rules.ts';

/** A question with its place, in document order; what an option reveals follows it one deeper. */
export type PlacedQuestion = {
  /** JSON pointer within the declaration: `/steps/0/sections/1/fields/2`. */
  at: string;
  step: number;
  section: number;
  /** 0 at the top; 1 and on for what an option, a yes or a group brings. */
  depth: number;
  /** Id of the group whose items it is asked for. */
  group: string | null;
  def: FieldDefinition;
  siblings: FieldDefinition[];
  index: number;
};

/** Every question of a declaration. Pure; tolerates a declaration that is still wrong. */
export function questionsOf(form: FormDefinition): PlacedQuestion[] {
  const found: PlacedQuestion[] = [];
  const take = (
    fields: FieldDefinition[],
    base: string,
    where: Pick<PlacedQuestion, 'step' | 'section' | 'depth' | 'group'>,
  ): void => {
    for (const [index, def] of fields.entries()) {
      const at = `${base}/${index}`;
      found.push({ ...where, at, def, siblings: fields, index });
      const inner = { ...where, depth: where.depth + 1 };
      if (def.type === 'group') take(def.fields, `${at}/fields`, { ...inner, group: def.id });
      if (def.type === 'choice' || def.type === 'multi-choice')
        for (const [i, one] of def.options.entries()) if (one.reveal) take(one.reveal, `${at}/options/${i}/reveal`, inner);
      if (def.type === 'yes-no') {
        if (def.revealYes) take(def.revealYes, `${at}/revealYes`, inner);
        if (def.revealNo) take(def.revealNo, `${at}/revealNo`, inner);
      }
    }
  };
  for (const [step, one] of form.steps.entries())
    for (const [section, part] of one.sections.entries())
      take(part.fields, `/steps/${step}/sections/${section}/fields`, { step, section, depth: 0, group: null });
  return found;
}

export const findQuestion = (form: FormDefinition, at: string): PlacedQuestion | undefined =>
  questionsOf(form).find((one) => one.at === at);

export function findSection(form: FormDefinition, at: string): SectionDefinition | undefined {
  const [, step, section] = /^\/steps\/(\d+)\/sections\/(\d+)$/.exec(at) ?? [];
  return step === undefined ? undefined : form.steps[Number(step)]?.sections[Number(section)];
}

export const optionsOf = (def: FieldDefinition): OptionDefinition[] =>
  def.type === 'choice' || def.type === 'multi-choice' ? def.options : [];

export function setWhen(def: FieldDefinition, when: Condition | null | undefined): void {
  if (when) def.when = when;
  else delete def.when;
}

/** Kinds of question as an administrator calls them. */
export const typeWords: Record<FieldDefinition['type'], string> = {
  text: 'Một dòng chữ',
  'long-text': 'Đoạn văn',
  'person-name': 'Họ và tên',
  date: 'Ngày',
  time: 'Giờ',
  number: 'Số',
  money: 'Số tiền',
  choice: 'Chọn một',
  'multi-choice': 'Chọn nhiều',
  'yes-no': 'Có hoặc không',
  'citizen-number': 'Số định danh',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  ethnicity: 'Dân tộc',
  nationality: 'Quốc tịch',
  paper: 'Giấy tờ nộp kèm',
  known: 'Dữ liệu đã có',
  group: 'Danh sách nhiều người, nhiều việc',
  information: 'Lời nhắc, không phải trả lời',
};

/** 'Số anh, chị em' -> 'so-anh-chi-em': for ids that nobody reads; `taken` makes it another one. */
export function slug(words: string, taken: ReadonlySet<string>, prefix = ''): string {
  const bare = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const stem = `${prefix}${bare || 'muc'}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Whom or what a register told of, where no box of the declaration calls it by a better name. */
const knownWords: Record<string, string> = {
  applicant: 'người khai',
  spouse: 'vợ hoặc chồng',
  mother: 'mẹ',
  father: 'cha',
  marriage: 'việc kết hôn',
  'former-marriage': 'việc kết hôn trước',
  household: 'hộ gia đình',
  'birth-notice': 'giấy báo sinh điện tử',
};

type Naming = { byId: ReadonlyMap<string, FieldDefinition>; form: FormDefinition };

/** What a condition calls a variable: a question by its words, what a register told by what it is. */
function nameOf(name: string, { byId, form }: Naming): string {
  if (name === '$case' || (name === 'case' && !byId.has('case'))) return 'trường hợp';
  if (name === '$channel') return 'cách nộp';
  if (name.startsWith('$days.')) return `số ngày tính từ ${nameOf(name.slice('$days.'.length), { byId, form })}`;
  if (name.startsWith('$known.')) {
    const [key = '', fact] = name.slice('$known.'.length).split('.');
    const box = questionsOf(form).find(({ def }) => def.type === 'known' && def.key === key)?.def.label;
    const who = knownWords[key] ?? (box ? lower(box) : 'người liên quan');
    if (!fact) return who;
    return fact === 'age' ? `tuổi của ${who}` : `${lower(factTypes[fact as FactName]?.label ?? 'dữ liệu')} của ${who}`;
  }
  const def = byId.get(name.replace(/^item\./, ''));
  return def ? `“${def.label.replace(/[?:]\s*$/, '')}”` : `câu “${name}” (không còn)`;
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const channelWords: Record<string, string> = { online: 'trực tuyến', counter: 'tại quầy', postal: 'bưu chính' };
const comparisons: Record<string, string> = { '<': 'nhỏ hơn', '<=': 'từ … trở xuống', '>': 'lớn hơn', '>=': 'từ … trở lên' };

/** A condition as people say it: '“Quan hệ với trẻ” là “Mẹ”'. What is too deep to say is said part by part. */
export function conditionInWords(
  condition: Condition,
  form: FormDefinition,
  cases: readonly { id: string; label: string }[],
): string {
  const byId = new Map(questionsOf(form).map(({ def }) => [def.id, def]));
  const labelOf = (name: string): string => nameOf(name, { byId, form });
  const caseLabels = new Map(cases.map((one) => [one.id, one.label]));
  const valueWords = (name: string, value: unknown): string => {
    if (value === true) return 'có';
    if (value === false) return 'không';
    if (value === null) return 'để trống';
    const def = byId.get(name.replace(/^item\./, ''));
    const fact = name.startsWith('$known.') ? (name.split('.')[2] as FactName | undefined) : undefined;
    const code = fact && factTypes[fact]?.codes?.[String(value)];
    if (code) return `“${code}”`;
    const chosen = def && optionsOf(def).find((one) => one.value === value)?.label;
    const words = chosen ?? (/^\$?case$/.test(name) ? caseLabels.get(String(value)) : undefined) ?? channelWords[String(value)];
    return `“${words ?? String(value)}”`;
  };
  const say = (one: Condition): string => {
    if ('and' in one) return one.and.map(inner).join(' và ');
    if ('or' in one) return one.or.map(inner).join(' hoặc ');
    if ('not' in one) {
      const not = one.not;
      if ('present' in not && not.present.var.startsWith('$known.')) return `chưa có dữ liệu về ${labelOf(not.present.var)}`;
      if ('present' in not) return `${labelOf(not.present.var)} chưa trả lời`;
      if ('not' in not) return say(not.not);
      return `không phải (${say(not)})`;
    }
    if ('present' in one) {
      const name = one.present.var;
      if (name.startsWith('$known.')) return `đã có dữ liệu về ${labelOf(name)}`;
      return `${labelOf(name)} đã trả lời`;
    }
    if ('in' in one) {
      const [operand, values] = one.in;
      const name = isVariable(operand) ? operand.var : '';
      return `${labelOf(name)} là ${values.map((value) => valueWords(name, value)).join(' hoặc ')}`;
    }
    const [operator, [left, right]] = Object.entries(one)[0] as [string, [unknown, unknown]];
    const name = isVariable(left) ? left.var : '';
    const value = isVariable(right) ? labelOf(right.var) : valueWords(name, right);
    const what = labelOf(name);
    if (operator === '==') return `${what} là ${value}`;
    if (operator === '!=') return `${what} không phải ${value}`;
    const words = comparisons[operator] ?? operator;
    return words.includes('…')
      ? `${what} ${words.replace('…', value.replace(/[“”]/g, ''))}`
      : `${what} ${words} ${value.replace(/[“”]/g, '')}`;
  };
  const inner = (one: Condition): string => ('and' in one || 'or' in one ? `(${say(one)})` : say(one));
  return say(condition);
}

const isVariable = (operand: unknown): operand is { var: string } =>
  typeof operand === 'object' && operand !== null && 'var' in operand;

import { printedDeclaration } from '../../../../definitions/declarations/index.ts';
import { resultPapers } from '../../../../definitions/results/index.ts';
import type { Answers, FieldDefinition, FormDefinition, KnownRecord, KnownRecords } from '../../forms/contract.ts';
import {
  branchesOf,
  communeIndex,
  compileForm,
  describeAnswers,
  type FormContext,
  getAt,
  isSilent,
  lookupIn,
  pruneAnswers,
  resolveBound,
  type ShownField,
  setAt,
  validateForm,
  visibleFields,
} from '../../forms/rules.ts';
import { caseOf, feesFor, findLimit, papersFor, resultFor } from '../rules.ts';
import type { Written } from './edits.ts';

/** Where a declaration filled in by chance got stuck, said for the person who writes it; `at` is the question's JSON pointer where known. */
export type DeadEnd = { message: string; field: string | null };

const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
const communes = communeIndex([{ code: '21523', name: 'Xã Ba Tô', province: '51' }]);
const told = (title: string, sex: 'male' | 'female'): KnownRecord => {
  const citizenNumber = sex === 'male' ? '051098009999' : '051198009999';
  return {
    title,
    values: {
      fullName: title,
      dateOfBirth: '1998-03-04',
      sex,
      citizenNumber,
      idPaper: { kind: 'citizen-card', number: citizenNumber },
      ethnicity: '19',
      nationality: 'VN',
      residence: { text: 'Thôn 1, xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    },
    source: { name: 'Người thử, không có thật', at: '2026-01-01T08:00:00+07:00' },
  };
};

/** An invented person whom registers know, for the preview and for trials. */
export const inventedApplicant: KnownRecord = told('Nguyễn Văn Thử', 'male');

/**
 * The first dead end of a version that the one before does not have as well: what registers tell of invented people is less than life, so
 * where both get stuck the trial has nothing to say. Other requests go on meanwhile.
 */
export async function newDeadEnd(version: Written, before: Written | undefined, day: string): Promise<DeadEnd | null> {
  const found = await tryInTurns(version, day);
  if (!found || !before) return found;
  const old = await tryInTurns(before, day);
  return old && old.field === found.field ? null : found;
}

const trials = 200;
const atOnce = 10;

async function tryInTurns(defined: Written, day: string): Promise<DeadEnd | null> {
  for (let from = 0; from < trials; from += atOnce) {
    const found = tryDeclaration(defined, day, atOnce, from);
    if (found) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}

/**
 * Fills in the declaration `times` times, each time otherwise, with and without what registers know, by every way in; each time its fee, papers,
 * result and printed form are worked out. The same definition gives the same trials. @returns the first dead end, or null
 */
export function tryDeclaration(defined: Written, day: string, times = trials, from = 0): DeadEnd | null {
  const { form, procedure } = defined;
  const { knownKeys } = compileForm(form);
  for (let n = from; n < from + times; n++) {
    const random = numbers(n + 1);
    const known: KnownRecords = Object.fromEntries(
      knownKeys
        .filter(() => n % 3 !== 0 && random(4) > 0)
        .map((key, i) => [key, key === 'applicant' ? inventedApplicant : told(`Người Thử ${i}`, i % 2 ? 'male' : 'female')]),
    );
    const channel = procedure.channels[n % procedure.channels.length]!;
    const context: FormContext = { today: day, known, communes, channel };
    const { answers, wrong } = walk(form, context, random);
    if (wrong) return wrong;
    const at = { case: caseOf(procedure, answers), channel, day };
    try {
      feesFor(procedure, at, answers);
      papersFor(procedure, at, { answers, known });
      if (!findLimit(procedure, at))
        return { message: `Có người khai xong mà không có thời hạn nào áp dụng (${labelOf(defined, at.case)}).`, field: null };
      printed(defined, answers, context, resultFor(procedure, at).template);
    } catch (error) {
      const about = error instanceof Error ? /'([\w.-]+)'/.exec(error.message)?.[1] : undefined;
      return {
        message:
          'Có người khai xong mà giấy kết quả hoặc tờ khai in ra thiếu dữ liệu. Một câu hỏi mà giấy cần đã bị bỏ, hoặc không còn hỏi mọi người. ' +
          'Đưa câu đó về như bản trước.',
        field: about ?? null,
      };
    }
  }
  return null;
}

const labelOf = ({ procedure }: Written, id: string): string => procedure.cases.find((one) => one.id === id)?.label ?? id;

/** A small generator (mulberry32): `random(n)` is a whole number from 0 to n - 1. */
function numbers(seed: number): (n: number) => number {
  let state = seed * 2_654_435_761;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return n <= 0 ? 0 : ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

function walk(
  form: FormDefinition,
  context: FormContext,
  random: (n: number) => number,
): { answers: Answers; wrong: DeadEnd | null } {
  const answers: Answers = {};
  for (let round = 0; round < 12; round++) {
    for (const shown of visibleFields(form, answers, context)) {
      if (isSilent(shown.field.def.type) || shown.item !== undefined) continue;
      setAt(answers, shown.name.split('.'), goodAnswer(shown, answers, form, context, random));
    }
    for (const shown of visibleFields(form, answers, context)) {
      if (isSilent(shown.field.def.type) || shown.item === undefined) continue;
      const item = itemAt(answers, shown);
      if (item) setAt(item, shown.field.path, goodAnswer(shown, answers, form, context, random));
    }
    if (validateForm(form, answers, context).length === 0) return { answers: pruneAnswers(form, answers, context), wrong: null };
  }
  const [first] = validateForm(form, answers, context);
  const label = compileForm(form).byId.get(first!.fieldId)?.def.label ?? first!.fieldId;
  return {
    answers,
    wrong: { message: `Có người không khai xong được: mắc ở câu “${label}” (${first!.message}).`, field: first!.fieldId },
  };
}

function itemAt(answers: Answers, { name, field, item }: ShownField): Answers | undefined {
  const group = name.split('.').slice(0, -(field.path.length + 1));
  let value: unknown = answers;
  for (const key of group) value = (value as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(value) ? (value[item!] as Answers | undefined) : undefined;
}

function goodAnswer(
  { field, value, item, name }: ShownField,
  answers: Answers,
  form: FormDefinition,
  context: FormContext,
  random: (n: number) => number,
): unknown {
  const { def } = field;
  const open = () => {
    const kept = pruneAnswers(form, answers, context);
    const group = item === undefined ? undefined : itemAt(answers, { field, value, item, name, pointer: '' });
    const lookup = lookupIn(kept, group, context);
    return branchesOf(def).filter((one) => field.optionTests?.get(String(one.value))?.(lookup) ?? true);
  };
  if (def.type === 'choice' || def.type === 'yes-no') {
    const there = open();
    return there.some((one) => one.value === value) ? value : there[random(there.length)]?.value;
  }
  if (def.type === 'multi-choice') {
    const there = open().map((one) => String(one.value));
    if (Array.isArray(value) && value.length > 0 && value.every((one) => there.includes(String(one)))) return value;
    const wanted = Math.min(there.length, def.max ?? there.length, Math.max(def.min ?? 0, 1 + random(2)));
    const from = random(Math.max(1, there.length - wanted + 1));
    return there.slice(from, from + wanted);
  }
  if (def.type === 'citizen-number') {
    const within = item === undefined ? answers : itemAt(answers, { field, value, item, name, pointer: '' });
    return numberOf(def, def.birthDate ? getAt(within, def.birthDate.replace(/^item\./, '').split('.')) : undefined);
  }
  return value !== undefined ? value : plainAnswer(def, context.today, random);
}

/** A number of somebody born on that day: province, century and sex, year. */
function numberOf(def: Extract<FieldDefinition, { type: 'citizen-number' }>, born: unknown): string {
  const year = typeof born === 'string' && /^\d{4}/.test(born) ? Number(born.slice(0, 4)) : 1998;
  const digit = (year >= 2000 ? 2 : 0) + (def.sex === 'female' ? 1 : 0);
  return `051${digit}${String(year % 100).padStart(2, '0')}004417`;
}

function plainAnswer(def: FieldDefinition, today: string, random: (n: number) => number): unknown {
  switch (def.type) {
    case 'person-name':
      return random(2) ? { family: 'Đinh Thị', given: 'Hà' } : { given: 'Hrin', single: true };
    case 'date':
      return dateBetween(def, today);
    case 'time':
      return '08:30';
    case 'address':
      return def.abroad && random(3) === 0 ? { province: 'abroad', detail: 'Viêng Chăn, Lào' } : village;
    case 'ethnicity':
      return '14';
    case 'nationality':
      return 'VN';
    case 'number':
    case 'money': {
      const low = Math.ceil(def.min ?? (def.max !== undefined && def.max < 1 ? def.max : def.type === 'money' ? 1000 : 1));
      return Math.min(low + random(3), Math.floor(def.max ?? Number.MAX_SAFE_INTEGER));
    }
    case 'phone':
      return '0905555018';
    case 'email':
      return 'thu@vidu.vn';
    case 'group':
      return Array.from({ length: Math.max(def.min ?? 0, 1) }, () => ({}));
    case 'text':
      return def.numeric
        ? '1'.repeat(Math.max(def.minLength ?? 0, 6)).slice(0, def.maxLength)
        : 'Thôn Làng Teng ghi đủ chữ'.padEnd(def.minLength ?? 0, 'a').slice(0, def.maxLength ?? 200);
    default:
      return 'Ghi rõ nội dung đề nghị.';
  }
}

/** A day that both bounds admit, near the one that people mean: in the past unless it must lie ahead. */
function dateBetween(def: Extract<FieldDefinition, { type: 'date' }>, today: string): string {
  const low = def.min ? resolveBound(def.min, today) : undefined;
  const high = def.max ? resolveBound(def.max, today) : undefined;
  const usual = '1998-05-06';
  if ((low === undefined || low <= usual) && (high === undefined || usual <= high)) return usual;
  return low !== undefined && low > usual ? low : high!;
}

/** Draws nothing: what stands on the papers is put together, and must be there. */
function printed({ procedure, form }: Written, answers: Answers, { known = {}, today }: FormContext, template: string): void {
  const lines = describeAnswers(form, answers, { known, communes });
  const texts = new Map(lines.map((line) => [line.field, line.value]));
  const text = (field: string): string => texts.get(field) ?? '';
  const applicant = known.applicant?.title ?? 'Đinh Thị Hà';
  const common = { procedure: { code: procedure.code, name: procedure.name }, answers, known, communes, text };
  resultPapers[template]?.content(
    { ...common, kind: template, written: 'Đồng ý.', dossier: { code: 'H00', applicant, submittedOn: today } },
    { number: '1/2026', issuedOn: today, registeredAt: '', signer: { title: '', name: '' }, qr: [], token: '', check: '' },
  );
  printedDeclaration(procedure.code).content({
    ...common,
    lines,
    addressee: '',
    place: '',
    declaredOn: today,
    declarant: applicant,
    pledge: form.pledge ?? null,
  });
}

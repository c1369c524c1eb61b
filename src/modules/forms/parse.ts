import { countries, findCountryName } from '../../../definitions/facts/countries.ts';
import { findPeopleName, peoples } from '../../../definitions/facts/peoples.ts';
import type { CommuneIndex } from './communes.ts';
import { type CompiledField, compileForm, getAt, isSilent, setAt } from './compile.ts';
import type { Answers, AnswerValue, FieldDefinition, FormDefinition } from './contract.ts';
import { dateFromParts } from './dates.ts';
import { cleanLine, cleanName, cleanText, searchKey } from './text.ts';

/** What an HTML form posts, without files. */
export type FlatRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Names of buttons that change the page without leaving it. */
export const addItem = '_add';
export const removeItem = '_remove';
export const staysOnStep = (record: FlatRecord): boolean => record[addItem] !== undefined || record[removeItem] !== undefined;

/** FormData or URLSearchParams as a plain record; files are left out (papers are posted apart). */
export function flatRecord(data: Iterable<[string, unknown]>): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    const before = record[name];
    record[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return record;
}

/**
 * Reads what one step posted into the answers. What is not in the record stays as in `previous` (a field that the page
 * did not show loses nothing); what was emptied goes; what cannot be understood is kept as typed, so that the page can
 * show it again beside its error. Never throws.
 */
export function parseStep(
  form: FormDefinition,
  stepId: string,
  record: FlatRecord,
  previous: Answers = {},
  communes?: CommuneIndex,
): Answers {
  const answers = structuredClone(previous);
  for (const field of compileForm(form).fields) {
    if (field.step !== stepId || isSilent(field.def.type)) continue;
    if (field.def.type === 'group') readGroup(field, record, answers, communes);
    else readInto(answers, field, field.def.id, record, communes);
  }
  return answers;
}

function readInto(into: Answers, field: CompiledField, name: string, record: FlatRecord, communes?: CommuneIndex): void {
  const read = readField(field.def, name, record, communes);
  if (read) setAt(into, field.path, read.value);
}

function readGroup(field: CompiledField, record: FlatRecord, answers: Answers, communes?: CommuneIndex): void {
  if (field.def.type !== 'group') return;
  const name = field.def.id;
  const max = field.def.max ?? 20;
  const before = getAt(answers, field.path);
  const old: unknown[] = Array.isArray(before) ? before : [];
  const numbers = new Set<number>();
  for (const key of Object.keys(record)) {
    if (!key.startsWith(`${name}.`)) continue;
    const number = /^(\d{1,3})\./.exec(key.slice(name.length + 1))?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  let items = old as Answers[];
  if (numbers.size > 0) {
    items = [...numbers]
      .sort((a, b) => a - b)
      .slice(0, max)
      .map((number) => {
        const kept = old[number];
        const item: Answers = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Answers) : {};
        for (const child of field.children) {
          if (!isSilent(child.def.type)) readInto(item, child, `${name}.${number}.${child.def.id}`, record, communes);
        }
        return item;
      });
  }
  const removed = last(record[removeItem]);
  if (removed?.startsWith(`${name}.`) && /^\d{1,3}$/.test(removed.slice(name.length + 1))) {
    items = items.toSpliced(Number(removed.slice(name.length + 1)), 1);
  }
  if (last(record[addItem]) === name) {
    while (items.length < (field.def.min ?? 1)) items = [...items, {}];
    if (items.length < max) items = [...items, {}];
  }
  if (numbers.size > 0 || items !== old) setAt(answers, field.path, items as AnswerValue[]);
}

const last = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.at(-1);
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** Undefined when the record says nothing about the field. */
function readField(
  def: FieldDefinition,
  name: string,
  record: FlatRecord,
  communes?: CommuneIndex,
): { value: unknown } | undefined {
  const part = (key: string): string => cleanLine(last(record[`${name}.${key}`]) ?? '');
  const has = (...keys: string[]): boolean => keys.some((key) => record[`${name}.${key}`] !== undefined);
  if (def.type === 'person-name') {
    if (!has('family', 'given', 'single')) return undefined;
    const family = cleanName(part('family'));
    const given = cleanName(part('given'));
    const single = part('single') !== '';
    const value = { ...(family && { family }), ...(given && { given }), ...(single && { single: true }) };
    return { value: family || given || single ? value : undefined };
  }
  if (def.type === 'date') {
    if (!has('day', 'month', 'year')) return undefined;
    const typed = { day: part('day'), month: part('month'), year: part('year') };
    if (!typed.day && !typed.month && !typed.year) return { value: undefined };
    return { value: dateFromParts(typed, def.partial) ?? typed };
  }
  if (def.type === 'address') return has('province', 'commune', 'detail') ? { value: readAddress(part, communes) } : undefined;
  const raw = record[name];
  if (raw === undefined) return undefined;
  if (def.type === 'multi-choice') {
    return { value: [...new Set((typeof raw === 'string' ? [raw] : raw).map(cleanLine).filter((one) => one !== ''))] };
  }
  return { value: readSimple(def, last(raw) ?? '') };
}

function readAddress(part: (key: string) => string, communes?: CommuneIndex): unknown {
  const province = part('province');
  const typed = part('commune');
  const detail = part('detail');
  // The list of provinces always has one chosen, so a province alone says nothing.
  if (!typed && !detail) return undefined;
  const where = { ...(province && { province }), ...(detail && { detail }) };
  if (!typed || province === 'abroad') return where;
  if (/^\d{5}$/.test(typed)) return { ...where, commune: typed };
  const found = communes?.find(province, typed);
  return found && found !== 'ambiguous' ? { ...where, commune: found.code } : { ...where, communeText: typed };
}

function readSimple(def: FieldDefinition, raw: string): unknown {
  const text = cleanLine(raw);
  switch (def.type) {
    case 'long-text':
      return orNothing(cleanText(raw));
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : orNothing(text);
    case 'number':
      return readNumber(text);
    case 'money':
      return readNumber(text.replace(/(đồng|đ|vnđ|vnd)$/i, '').trim());
    case 'citizen-number':
      return orNothing(text.replace(/[\s.-]/g, ''));
    case 'phone':
      return orNothing(text.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))/, '0'));
    case 'email':
      return orNothing(text.replace(/\s/g, ''));
    case 'time': {
      const parts = /^(\d{1,2})\s?[:hg.]\s?(\d{2})?$/i.exec(text);
      return parts ? `${(parts[1] as string).padStart(2, '0')}:${parts[2] ?? '00'}` : orNothing(text);
    }
    case 'ethnicity':
      return findPeopleName(text)
        ? text
        : (peoples.find((one) => searchKey(one.name) === searchKey(text))?.code ?? orNothing(text));
    case 'nationality': {
      if (findCountryName(text)) return text;
      const key = searchKey(text);
      return (key && countries.find((one) => searchKey(one.name) === key)?.code) || orNothing(text);
    }
    default:
      return orNothing(text);
  }
}

/** Vietnamese writing: dots between thousands, a comma before decimals. What is no number stays as typed. */
function readNumber(text: string): number | string | undefined {
  if (text === '') return undefined;
  if (/^-?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/[. ]/g, '').replace(',', '.'));
  return /^-?\d{1,15}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

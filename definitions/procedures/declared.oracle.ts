import type { Answers, FieldDefinition, KnownRecords, OptionDefinition } from '../../src/modules/forms/contract.ts';
import type { FeeDefinition, ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import type { Declarable } from './declarables.fixture.ts';

/**
 * Slow and obvious: what is asked, what it costs and which papers it needs, read from the text of a definition as ARCHITECTURE and the
 * README of the forms explain it. Shares no code with the rules that it judges.
 */
export type At = { today: string; known: KnownRecords; channel: string; caseId: string | undefined };
type Json = Record<string, unknown>;

const partOf = (from: unknown, keys: readonly string[]): unknown => {
  let value = from;
  for (const key of keys) value = typeof value === 'object' && value !== null && key in value ? (value as Json)[key] : undefined;
  return value;
};

function ageOn(born: string, today: string): number {
  const [year, month = '01', day = '01'] = born.split('-');
  const years = Number(today.slice(0, 4)) - Number(year);
  return today.slice(5) < `${month}-${day}` ? years - 1 : years;
}

function read(name: string, answers: unknown, item: unknown, at: At): unknown {
  if (name === '$case') return at.caseId;
  if (name === '$channel') return at.channel;
  if (name.startsWith('$known.')) {
    const [key = '', ...fact] = name.slice(7).split('.');
    const record = at.known[key];
    if (!record) return undefined;
    if (fact.length === 0) return true;
    if (fact[0] === 'age') return record.values.dateOfBirth ? ageOn(record.values.dateOfBirth, at.today) : undefined;
    return partOf(record.values, fact);
  }
  if (name.startsWith('$days.')) {
    const date = partOf(answers, name.slice(6).split('.'));
    if (typeof date !== 'string' || !/^\d{4}(-\d\d){0,2}$/.test(date)) return undefined;
    // Day by day, from the last day that the date may mean.
    let day = date.length === 10 ? date : date.length === 4 ? `${date}-12-31` : `${date}-31`;
    while (Number.isNaN(Date.parse(day)) || (date.length === 7 && !new Date(day).toISOString().startsWith(date)))
      day = `${day.slice(0, 8)}${Number(day.slice(8)) - 1}`;
    return (Date.parse(at.today) - Date.parse(day)) / (24 * 60 * 60 * 1000);
  }
  return name.startsWith('item.') ? partOf(item, name.slice(5).split('.')) : partOf(answers, name.split('.'));
}

/** Whether a condition holds, for these answers and this item of a group. */
export function holds(condition: unknown, answers: unknown, item: unknown, at: At): boolean {
  if (condition === undefined) return true;
  const [[op, args]] = Object.entries(condition as Json) as [[string, unknown]];
  const all = args as unknown[];
  if (op === 'and') return all.every((one) => holds(one, answers, item, at));
  if (op === 'or') return all.some((one) => holds(one, answers, item, at));
  if (op === 'not') return !holds(args, answers, item, at);
  const value = (one: unknown): unknown => {
    const isVar = typeof one === 'object' && one !== null && !Array.isArray(one);
    return (isVar ? read((one as { var: string }).var, answers, item, at) : one) ?? null;
  };
  if (op === 'present') {
    const one = value(args);
    return one !== null && one !== '' && !(Array.isArray(one) && one.length === 0);
  }
  const left = value(all[0]);
  if (op === 'in') return [left].flat().some((one) => (all[1] as unknown[]).includes(one));
  const right = value(all[1]);
  if (op === '==') return left === right;
  if (op === '!=') return left !== right;
  if (typeof left !== typeof right || left === null || right === null) return false;
  if (op === '<') return (left as number) < (right as number);
  if (op === '<=') return (left as number) <= (right as number);
  if (op === '>') return (left as number) > (right as number);
  return (left as number) >= (right as number);
}

/** Names of the fields that are asked, in order, and the answers that count: of fields that are asked, nothing else. */
export function askedBy({ form }: Pick<Declarable, 'form'>, answers: Answers, at: At): { names: string[]; counts: Json } {
  const names: string[] = [];
  const counts: Json = {};
  const put = (into: Json, keys: string[], value: unknown): void => {
    const [key = '', ...rest] = keys;
    if (rest.length === 0) into[key] = value;
    else {
      into[key] ??= {};
      put(into[key] as Json, rest, value);
    }
  };
  const ask = (def: FieldDefinition, prefix: string, from: unknown, into: Json, item: unknown, within: boolean): void => {
    if (!within || !holds(def.when, counts, item, at)) return;
    names.push(prefix + def.id);
    if (def.type === 'paper' || def.type === 'known' || def.type === 'information') return;
    const value = partOf(from, def.id.split('.')) ?? (def.id === 'case' ? at.caseId : undefined);
    if (def.type === 'group' && Array.isArray(value)) {
      const items: Json[] = [];
      for (const [i, one] of value.entries()) {
        const kept: Json = {};
        for (const child of def.fields) ask(child, `${prefix}${def.id}.${i}.`, one, kept, kept, true);
        items.push(kept);
      }
      put(into, def.id.split('.'), items);
      return;
    }
    if (value !== undefined) put(into, def.id.split('.'), value);
    for (const option of optionsOf(def)) {
      const chosen = Array.isArray(value) ? value.includes(option.value) : value === option.value;
      const open = holds(option.when, counts, item, at) && (option.known === undefined || at.known[option.known] !== undefined);
      for (const inner of option.reveal ?? []) ask(inner, prefix, from, into, item, chosen && open);
    }
  };
  for (const step of form.steps)
    for (const section of step.sections)
      for (const def of section.fields) ask(def, '', answers, counts, undefined, holds(section.when, counts, undefined, at));
  return { names, counts };
}

type Option = Omit<OptionDefinition, 'value' | 'label'> & { value: unknown };
function optionsOf(def: FieldDefinition): Option[] {
  if (def.type === 'choice' || def.type === 'multi-choice') return def.options;
  if (def.type !== 'yes-no') return [];
  const option = (value: boolean, reveal: FieldDefinition[] | undefined): Option => ({ value, ...(reveal && { reveal }) });
  return [option(true, def.revealYes), option(false, def.revealNo)];
}

const isMeant = (one: Pick<FeeDefinition, 'cases' | 'channels' | 'validFrom' | 'validTo'>, at: At): boolean =>
  (!one.cases || one.cases.includes(at.caseId!)) &&
  (!one.channels || (one.channels as string[]).includes(at.channel)) &&
  !(one.validFrom && at.today < one.validFrom) &&
  !(one.validTo && at.today >= one.validTo);

/** Whole đồng to be paid, counted piece by piece; what the province sets counts as nothing. */
export function costOf({ fees }: ProcedureDefinition, answers: Json, at: At): number {
  let total = 0;
  for (const fee of fees) {
    if (!isMeant(fee, at) || !holds(fee.needed, answers, undefined, at) || fee.amount === null) continue;
    const { perItem, perAnswer } = fee;
    if (perItem) {
      for (const item of (partOf(answers, perItem.group.split('.')) ?? []) as Json[]) {
        let price = 0;
        for (let unit = 1; unit <= Number(item[perItem.units] ?? 0); unit += 1)
          price += (perItem.tiers ?? []).reduce((now, tier) => (unit >= tier.from ? tier.amount : now), fee.amount);
        const times = perItem.times === undefined ? 1 : Number(item[perItem.times] ?? 0);
        for (let copy = 0; copy < times; copy += 1) total += Math.min(price, perItem.cap ?? price);
      }
    } else if (perAnswer) for (let i = 0; i < Number(partOf(answers, perAnswer.split('.')) ?? 0); i += 1) total += fee.amount;
    else total += fee.amount;
  }
  return total;
}

/** Ids of the papers that are needed. */
export const papersOf = ({ components }: ProcedureDefinition, answers: Json, at: At): string[] =>
  components.filter((one) => isMeant(one, at) && holds(one.needed, answers, undefined, at)).map(({ id }) => id);

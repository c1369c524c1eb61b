import { findCountryName } from '../../../definitions/facts/countries.ts';
import { findPeopleName } from '../../../definitions/facts/peoples.ts';
import type { Condition, Operand } from './conditions.ts';
import type { KnownRecords } from './contract.ts';
import { fullYears } from './dates.ts';
import { type FactName, factParts, factTypes } from './facts.ts';

/** `$known.spouse.residence.commune`: whom or what, which fact, which part of it. */
export function knownVariable(name: string): { key: string; fact: string | undefined; part: string | undefined } {
  const [key = '', fact, part] = name.slice('$known.'.length).split('.');
  return { key, fact, part };
}

/**
 * `$known.spouse` is whether a register told it, `$known.spouse.sex` what it told, raw ('female'; dates as '1998-03-04', so that they
 * compare), `$known.spouse.residence.commune` a part of it, `$known.spouse.age` full years today.
 */
export function toldBy(name: string, known: KnownRecords | undefined, today: string | undefined): unknown {
  const { key, fact, part } = knownVariable(name);
  const record = known && Object.hasOwn(known, key) ? known[key] : undefined;
  // Undefined rather than false when absent, so that `present` means what it says.
  if (!fact) return record ? true : undefined;
  if (fact === 'age') return record?.values.dateOfBirth && today ? fullYears(record.values.dateOfBirth, today) : undefined;
  const value: unknown = record && Object.hasOwn(record.values, fact) ? record.values[fact as FactName] : undefined;
  if (!part) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string, unknown>)[part]
    : undefined;
}

/**
 * For the author of a definition: facts that no register tells, and comparisons that can never hold ('Nữ' where the register says
 * 'female'), are mistakes.
 * @throws Error that names the field
 */
export function checkKnownIn(condition: Condition, field: string): void {
  if ('and' in condition || 'or' in condition)
    for (const part of 'and' in condition ? condition.and : condition.or) checkKnownIn(part, field);
  else if ('not' in condition) checkKnownIn(condition.not, field);
  else if ('present' in condition) factOf(condition.present, field);
  else {
    const [left, right] = Object.values(condition)[0] as [Operand, Operand | (string | number)[]];
    checkPair(left, Array.isArray(right) ? right : [right], field);
    if (!Array.isArray(right)) checkPair(right, [left], field);
  }
}

type Named = { name: string; kind: string; codes?: Readonly<Record<string, string>> };

/** @returns which fact an operand names; undefined for an age, a key alone, an answer or a literal */
function factOf(operand: unknown, field: string): Named | undefined {
  const name = typeof operand === 'object' && operand !== null ? (operand as { var?: string }).var : undefined;
  if (!name?.startsWith('$known.')) return undefined;
  const { fact, part } = knownVariable(name);
  if (!fact || fact === 'age') return undefined;
  const type = Object.hasOwn(factTypes, fact) ? factTypes[fact as FactName] : undefined;
  if (!type) throw new Error(`${field}: ${name}: no register tells a fact called '${fact}'`);
  if (!part) return { name, kind: type.kind, ...(type.codes && { codes: type.codes }) };
  if (!factParts[type.kind]?.includes(part)) throw new Error(`${field}: ${name}: '${fact}' has no part '${part}'`);
  return { name, kind: 'text' };
}

function checkPair(operand: unknown, others: readonly unknown[], field: string): void {
  const fact = factOf(operand, field);
  if (!fact) return;
  const wrong = (why: string): Error => new Error(`${field}: ${fact.name} ${why}`);
  if (['place', 'id-paper', 'entry'].includes(fact.kind)) throw wrong('has parts: compare one of them');
  for (const value of others) {
    if (typeof value !== 'string') continue;
    if (fact.codes && !Object.hasOwn(fact.codes, value))
      throw wrong(`is one of ${Object.keys(fact.codes).join(', ')}, never '${value}'`);
    if (fact.kind === 'date' && !/^\d{4}(-\d{2}){0,2}$/.test(value)) throw wrong(`is a date like 1998-03-04, never '${value}'`);
    if (fact.kind === 'ethnicity' && !findPeopleName(value)) throw wrong(`is the code of a people, never '${value}'`);
    if (fact.kind === 'nationality' && !findCountryName(value)) throw wrong(`is the code of a country, never '${value}'`);
  }
}

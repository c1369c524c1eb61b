import type { Sql } from '../../../kernel/index.ts';
import type { Answers, FormDefinition, PersonName } from '../../forms/contract.ts';
import { type FormContext, fullName, getAt, visibleFields } from '../../forms/rules.ts';
import { findPeopleByNumber, looksUnaccented, type Person, sameName } from '../../registers/index.ts';

/** What an officer is told about a name that goes onto a certificate; undefined when nothing is strange. */
export function nameDoubt(declared: string, registered: Pick<Person, 'fullName' | 'source'> | undefined): string | undefined {
  if (registered && !sameName(declared, registered.fullName)) return `${registered.source.name} ghi: ${registered.fullName}`;
  return !registered && looksUnaccented(declared) ? 'Viết không dấu: đối chiếu với giấy tờ' : undefined;
}

/**
 * The names that the declaration's author typed, against the register where a citizen's number stands beside (`father.name`,
 * `father.citizenNumber`). `doubts`: sentences by field; `compared`: ids of the persons whose register entry was looked at.
 */
export async function namesInDoubt(
  sql: Sql,
  form: FormDefinition,
  answers: Answers,
  context: Partial<FormContext>,
): Promise<{ doubts: Record<string, string>; compared: string[] }> {
  const names = visibleFields(form, answers, context).flatMap(({ field, name, value }) => {
    if (field.def.type !== 'person-name' || typeof value !== 'object' || value === null) return [];
    const number = getAt(answers, [...name.split('.').slice(0, -1), 'citizenNumber']);
    return [{ field: name, name: fullName(value as PersonName), number: typeof number === 'string' ? number : null }];
  });
  const numbers = names.flatMap((one) => one.number ?? []);
  const known = numbers.length > 0 ? await findPeopleByNumber(sql, numbers) : [];
  const doubts = names.flatMap(({ field, name, number }) => {
    const doubt = nameDoubt(
      name,
      known.find((person) => number !== null && person.citizenNumber === number),
    );
    return doubt ? [[field, doubt] as const] : [];
  });
  return { doubts: Object.fromEntries(doubts), compared: known.map((person) => person.id) };
}

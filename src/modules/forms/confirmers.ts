import { type Condition, compileCondition } from './conditions.ts';
import type { Answers, FormDefinition, KnownRecords, PersonName } from './contract.ts';
import type { FormContext } from './rules.ts';
import { fullName, getAt, pruneAnswers } from './rules.ts';

/** Who else has to confirm a declaration before it is handed in, as a definition says it. */
export type ConfirmerDefinition = {
  id: string;
  /** 'Bên nữ' */
  label: string;
  /** What they say by confirming. */
  pledge: string;
  /** Path of an answer that holds their citizen number, and of their name. */
  number?: string | undefined;
  name?: string | undefined;
  /** Path of a choice that names somebody whom a register told of. */
  chosen?: string | undefined;
  /** Over the answers; absent: always. */
  needed?: Condition | undefined;
  source: { name: string; verify?: boolean | undefined };
};

/** Somebody who is asked. Who has no citizen number cannot be asked here, and is not: paper and presence remain. */
export type Confirmer = { part: string; label: string; pledge: string; citizenNumber: string; name: string };

const textAt = (answers: Answers, path: string | undefined): unknown => (path ? getAt(answers, path.split('.')) : undefined);

const nameText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null ? fullName(value as PersonName) : '';

/** One line a person: who is owner and head of the household at once is asked once. */
export function confirmersOf(
  { form, procedure }: { form: FormDefinition; procedure: { confirmations?: readonly ConfirmerDefinition[] | undefined } },
  answers: Answers,
  context: Pick<FormContext, 'today' | 'channel' | 'papers'> & { known: KnownRecords },
): Confirmer[] {
  if (!procedure.confirmations?.length) return [];
  const asked = pruneAnswers(form, answers, context);
  const own = context.known.applicant?.values.citizenNumber;
  const found = procedure.confirmations.flatMap((one): Confirmer[] => {
    if (one.needed && !compileCondition(one.needed)((name) => textAt(asked, name))) return [];
    const chosen = textAt(asked, one.chosen);
    const told = typeof chosen === 'string' && Object.hasOwn(context.known, chosen) ? context.known[chosen] : undefined;
    const number = told?.values.citizenNumber ?? textAt(asked, one.number);
    if (typeof number !== 'string' || !/^\d{12}$/.test(number) || number === own) return [];
    const name = told?.title ?? nameText(textAt(asked, one.name));
    return [{ part: one.id, label: one.label, pledge: one.pledge, citizenNumber: number, name }];
  });
  return found.filter((one, i) => found.findIndex((other) => other.citizenNumber === one.citizenNumber) === i);
}

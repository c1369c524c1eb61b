/**
 * What a definition says for one dossier: pure functions over the definition and the answers, the same on the portal, at the counter
 * and at intake. `day` is the local day (`YYYY-MM-DD`) whose law counts.
 */
import type { Answers, FormDefinition, KnownRecords, PersonName } from '../forms/contract.ts';
import { type FormContext, fullName, requiredPapers, visibleFields } from '../forms/rules.ts';
import type {
  Channel,
  ComponentDefinition,
  DeliveryWay,
  FeeDefinition,
  LimitDefinition,
  ProcedureDefinition,
  ResultDefinition,
} from './contract.ts';

type TieredPrice = Pick<NonNullable<FeeDefinition['perItem']>, 'tiers' | 'cap'>;

/** What decides which of a definition's rules is meant. */
export type Situation = { case: string; channel: Channel; day: string };

type Scoped = {
  cases?: readonly string[] | undefined;
  channels?: readonly Channel[] | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
};

const holdsOn = (one: Scoped, day: string): boolean =>
  (one.validFrom === undefined || one.validFrom <= day) && (one.validTo === undefined || day < one.validTo);

const fits = (one: Scoped, at: Situation): boolean =>
  (one.cases?.includes(at.case) ?? true) && (one.channels?.includes(at.channel) ?? true) && holdsOn(one, at.day);

/** The value at a dotted path of the answers; undefined when there is none. */
function valueAt(answers: unknown, path: string): unknown {
  let value: unknown = answers;
  for (const part of path.split('.'))
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  return value;
}

/** The case: as the declaration's own question `case` says, else as `stated` beside it, else the usual one, else the first. */
export function caseOf({ cases }: Pick<ProcedureDefinition, 'cases'>, answers: Answers, stated?: string | null): string {
  const known = (id: unknown): id is string => cases.some((one) => one.id === id);
  if (known(answers.case)) return answers.case;
  return known(stated) ? stated : (cases.find((one) => one.usual) ?? cases[0]!).id;
}

/** The limit of the law: the first that fits; undefined when the definition has none. */
export function findLimit(procedure: Pick<ProcedureDefinition, 'limits'>, at: Situation): LimitDefinition | undefined {
  return procedure.limits.find((one) => fits(one, at));
}

/** The same, where there must be one. @throws Error when the definition has none: a mistake in it */
export function limitFor(procedure: Pick<ProcedureDefinition, 'code' | 'limits'>, at: Situation): LimitDefinition {
  const limit = findLimit(procedure, at);
  if (!limit) throw new Error(`${procedure.code} has no limit for case ${at.case} by ${at.channel} on ${at.day}`);
  return limit;
}

export type FeeLine = { name: string; text: string; amount: number | null; times: number };
export type Fees = {
  /** What is to be paid; `amount` null: the provincial council sets it. Lines that come to nothing are left out. */
  lines: FeeLine[];
  /** Whole đồng, without the lines whose amount is not known. */
  total: number;
  /** For people: what is paid and why, or that nothing is. */
  text: string;
};

/**
 * Fees of one dossier. A fee `perAnswer` counts as often as the number in that answer says, one `perItem` by its items; not at all
 * without one.
 */
export function feesFor(procedure: Pick<ProcedureDefinition, 'fees'>, at: Situation, answers: Answers): Fees {
  const due = requiredPapers({ components: procedure.fees.filter((one) => fits(one, at)) }, at.case, answers, {
    channel: at.channel,
    today: at.day,
  });
  const named = due.map((one) => ({ one, lines: feeLines(one, answers).filter(({ times }) => times > 0) }));
  const lines = named.flatMap((fee) => fee.lines).filter((line) => line.amount !== 0);
  const total = lines.reduce((sum, line) => sum + (line.amount ?? 0) * line.times, 0);
  const isCounted = (one: FeeDefinition): boolean => one.amount !== 0 && Boolean(one.perAnswer ?? one.perItem);
  const terms = (of: readonly { text: string }[]): string => [...new Set(of.map(({ text }) => text))].join(' ');
  // What hangs on a number is said with what it comes to.
  const isSummed = named.some(({ one, lines: own }) => isCounted(one) && one.amount !== null && own.length > 0);
  const free = due.find((one) => one.amount === 0);
  return {
    lines,
    total,
    text:
      lines.length > 0
        ? `${isSummed ? `${total.toLocaleString('vi-VN')} đồng. ` : ''}${terms(lines)}`
        : (free?.text ?? (terms(due.filter(isCounted)) || 'Không thu')),
  };
}

const counted = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

function feeLines({ name, text, amount, perAnswer, perItem }: FeeDefinition, answers: Answers): FeeLine[] {
  if (!perItem) return [{ name, text, amount, times: perAnswer === undefined ? 1 : counted(valueAt(answers, perAnswer)) }];
  const items = valueAt(answers, perItem.group);
  return (Array.isArray(items) ? items : []).map((item) => {
    const units = counted(valueAt(item, perItem.units));
    const times = perItem.times === undefined ? 1 : counted(valueAt(item, perItem.times));
    return { name, text, amount: amount === null ? null : tieredPrice(amount, perItem, units), times: units > 0 ? times : 0 };
  });
}

/** What `units` cost: the first at `amount`, from each tier on at that tier's price, together at most `cap`. */
function tieredPrice(amount: number, { tiers = [], cap = Number.POSITIVE_INFINITY }: TieredPrice, units: number): number {
  const rising = [{ from: 1, amount }, ...tiers.toSorted((a, b) => a.from - b.from)];
  const price = rising.reduce((sum, tier, i) => {
    const last = Math.min(units, (rising[i + 1]?.from ?? Number.POSITIVE_INFINITY) - 1);
    return sum + Math.max(0, last - tier.from + 1) * tier.amount;
  }, 0);
  return Math.min(price, cap);
}

type Declared = { answers: Answers; known?: KnownRecords | undefined };

/** The papers that this dossier needs, in the definition's order. Pass pruned answers: nothing hangs on what is no longer asked. */
export function papersFor(
  procedure: Pick<ProcedureDefinition, 'components'>,
  at: Situation,
  { answers, known = {} }: Declared,
): ComponentDefinition[] {
  const inForce = { components: procedure.components.filter((one) => holdsOn(one, at.day)) };
  return requiredPapers(inForce, at.case, answers, { channel: at.channel, today: at.day, known });
}

/** Components that a dossier goes out with: what the law needs handed in, and what the declaration asks for as it was answered. */
export function papersTaken(
  { procedure, form }: { procedure: ProcedureDefinition; form: FormDefinition },
  at: Situation,
  declared: Declared,
  context: FormContext,
): Set<string> {
  const asked = visibleFields(form, declared.answers, context).flatMap(({ field: { def } }) =>
    def.type === 'paper' ? [def.component] : [],
  );
  const needed = papersFor(procedure, at, declared).filter((one) => one.kind === 'submit');
  return new Set([...asked, ...needed.map((one) => one.id)]);
}

/** The result that this dossier asks for: the first that fits. @throws Error when the definition has none: a mistake in it */
export function resultFor(procedure: Pick<ProcedureDefinition, 'code' | 'results'>, at: Situation): ResultDefinition {
  const result = procedure.results.find((one) => fits(one, at));
  if (!result) throw new Error(`${procedure.code} has no result for case ${at.case} by ${at.channel} on ${at.day}`);
  return result;
}

/** True when the officer has to write what the result says, because neither the declaration nor a register does. */
export function isWritten(result: ResultDefinition, told: { answers: Answers; known: KnownRecords }): boolean {
  if (result.writtenUnlessOnFile === undefined) return result.written === true;
  const chosen = valueAt(told.answers, result.writtenUnlessOnFile);
  return typeof chosen !== 'string' || !Object.hasOwn(told.known, chosen) || told.known[chosen]!.values.entry === undefined;
}

/** How the result reaches the person: as they say in the declaration, else as is usual for the channel. */
export function deliveryFor(
  { delivery }: Pick<ProcedureDefinition, 'delivery'>,
  channel: Channel,
  answers: Answers,
): DeliveryWay {
  const said = delivery.asked && valueAt(answers, delivery.asked.path);
  return (typeof said === 'string' ? delivery.asked?.means[said] : undefined) ?? delivery.byChannel[channel];
}

/** The commune that decides by an address in the answers; undefined: the one where it is handed in, or that nothing sensible was answered. */
export function decidingCommune(
  { resolvingPath }: Pick<ProcedureDefinition, 'resolvingPath'>,
  answers: Answers,
): string | undefined {
  const commune = resolvingPath && valueAt(answers, `${resolvingPath}.commune`);
  return typeof commune === 'string' && /^\d{5}$/.test(commune) ? commune : undefined;
}

/** What the dossier is known by: 'Khai sinh: Phạm Đinh Bảo An'. `about` is the name alone, null when the answers have none. */
export function titleFor(
  procedure: Pick<ProcedureDefinition, 'plainName' | 'titlePath' | 'titleKnown' | 'titleWord'>,
  answers: Answers,
  known: KnownRecords = {},
): { title: string; about: string | null } {
  const chosen = procedure.titleKnown ? valueAt(answers, procedure.titleKnown) : undefined;
  const told = typeof chosen === 'string' && Object.hasOwn(known, chosen) ? known[chosen]!.title : undefined;
  const value = told ?? (procedure.titlePath ? valueAt(answers, procedure.titlePath) : undefined);
  const about = typeof value === 'string' ? value : value ? fullName(value as PersonName) : null;
  return about
    ? { title: `${procedure.titleWord ?? procedure.plainName}: ${about}`, about }
    : { title: procedure.plainName, about: null };
}

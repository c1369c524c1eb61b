import type { Condition } from '../../../../src/modules/forms/contract.ts';
import type { DefinitionView, QuestionView } from '../../../../src/modules/procedures/index.ts';

/** What the administrators' screens know of a procedure and its versions, as the API answers. */
export type ShownState = 'draft' | 'proposed' | 'scheduled' | 'in-force' | 'past' | 'withdrawn';
export type ShownVersion = { id: string; number: number; state: ShownState; validFrom: string | null; changedAt: string };
export type Managed = {
  code: string;
  plainName: string;
  inForce: DefinitionView | null;
  ours: boolean;
  versions: ShownVersion[];
  upgrade: { theirs: string[]; ours: string[]; both: string[] } | null;
};
export type Mistake = { at: string; message: string };
export type VersionPage = ShownVersion & {
  code: string;
  version: number;
  urgent: string | null;
  withdrawnReason: string | null;
  definition: DefinitionView;
  mistakes: Mistake[];
  against: string;
  differences: { part: string; text: string }[];
  history: { at: string; who: string; what: string[] }[];
  notByYou: string | null;
};
export type { DefinitionView, QuestionView };

export const stateWords: Record<ShownState, { label: string; tone: 'rest' | 'run' | 'wait' | 'good' | 'bad' }> = {
  draft: { label: 'Đang soạn', tone: 'run' },
  proposed: { label: 'Chờ duyệt', tone: 'wait' },
  scheduled: { label: 'Chờ tới ngày', tone: 'wait' },
  'in-force': { label: 'Đang áp dụng', tone: 'good' },
  past: { label: 'Đã thay bằng bản mới', tone: 'rest' },
  withdrawn: { label: 'Đã thu hồi', tone: 'bad' },
};

/** One part of a condition as three boxes: [câu] [là] [giá trị]. */
export type Clause = {
  name: string;
  test: 'is' | 'is-not' | 'one-of' | 'answered' | 'not-answered' | 'at-least' | 'at-most';
  value: string | number | boolean | (string | number)[] | null;
};

export const testWords: Record<Clause['test'], string> = {
  is: 'là',
  'is-not': 'không phải là',
  'one-of': 'là một trong',
  answered: 'đã trả lời',
  'not-answered': 'chưa trả lời',
  'at-least': 'từ … trở lên',
  'at-most': 'từ … trở xuống',
};

const variable = (operand: unknown): string | undefined =>
  typeof operand === 'object' && operand !== null && 'var' in operand ? String((operand as { var: unknown }).var) : undefined;

/** A condition as rows of three boxes; null when it says more than rows joined by 'và' can. */
export function clausesOf(condition: Condition | null): Clause[] | null {
  if (!condition) return [];
  if ('and' in condition) {
    const parts = condition.and.map(clausesOf);
    return parts.every((one) => one !== null) ? parts.flat() : null;
  }
  if ('or' in condition) return null;
  if ('present' in condition) return own(condition.present.var, 'answered', null);
  if ('not' in condition) {
    const inner = condition.not;
    if ('present' in inner) return own(inner.present.var, 'not-answered', null);
    if ('==' in inner) return compared(inner['=='], 'is-not');
    return null;
  }
  if ('in' in condition) {
    const name = variable(condition.in[0]);
    return name === undefined ? null : own(name, 'one-of', condition.in[1]);
  }
  if ('==' in condition) return compared(condition['=='], 'is');
  if ('!=' in condition) return compared(condition['!='], 'is-not');
  if ('>=' in condition) return compared(condition['>='], 'at-least');
  if ('<=' in condition) return compared(condition['<='], 'at-most');
  return null;
}

/** What registers told has no box of its own: such a condition is shown in words and kept whole. */
const own = (name: string, test: Clause['test'], value: Clause['value']): Clause[] | null =>
  name.startsWith('$known.') ? null : [{ name, test, value }];

function compared([left, right]: [unknown, unknown], test: Clause['test']): Clause[] | null {
  const name = variable(left);
  if (name === undefined || variable(right) !== undefined) return null;
  if (right !== null && !['string', 'number', 'boolean'].includes(typeof right)) return null;
  return own(name, test, right as Clause['value']);
}

/** The condition that these rows say together; null when there is none. */
export function conditionOf(clauses: readonly Clause[]): Condition | null {
  const parts = clauses.map(({ name, test, value }): Condition => {
    const operand = { var: name };
    switch (test) {
      case 'is':
        return { '==': [operand, value as string] };
      case 'is-not':
        return { '!=': [operand, value as string] };
      case 'one-of':
        return { in: [operand, Array.isArray(value) ? value : [value as string]] };
      case 'answered':
        return { present: operand };
      case 'not-answered':
        return { not: { present: operand } };
      case 'at-least':
        return { '>=': [operand, value as number] };
      default:
        return { '<=': [operand, value as number] };
    }
  });
  if (parts.length === 0) return null;
  return parts.length === 1 ? parts[0]! : { and: parts };
}

/** What a condition may hang on: an earlier question, the case, the way in. */
export type Ground = {
  name: string;
  label: string;
  tests: Clause['test'][];
  values: { value: string | boolean; label: string }[];
};

type Cases = readonly { id: string; label: string }[];

/** Questions that stand before the one at `before`; all of them where there is none (papers, fees). */
export function groundsOf(view: DefinitionView, before: QuestionView | null, upTo?: string): Ground[] {
  const { cases, channels } = view.procedure as unknown as { cases: Cases; channels: string[] };
  const all = view.sections.flatMap((section) => section.questions);
  const end = before
    ? all.findIndex((one) => one.at === before.at)
    : upTo
      ? all.findIndex((one) => one.at === upTo) + 1
      : all.length;
  const grounds = all
    .slice(0, end < 0 ? all.length : end)
    .filter((one) => one.answered && one.type !== 'paper' && one.type !== 'group')
    .filter((one) => one.group === null || one.group === (before?.group ?? null))
    .map((one): Ground => {
      const name = one.group ? `item.${one.id}` : one.id;
      const label = one.label;
      if (one.type === 'choice')
        return { name, label, tests: ['is', 'is-not', 'one-of', 'answered', 'not-answered'], values: one.options };
      if (one.type === 'multi-choice') return { name, label, tests: ['one-of', 'answered', 'not-answered'], values: one.options };
      if (one.type === 'yes-no')
        return {
          name,
          label,
          tests: ['is', 'answered', 'not-answered'],
          values: [
            { value: true, label: 'Có' },
            { value: false, label: 'Không' },
          ],
        };
      if (one.type === 'number' || one.type === 'money')
        return { name, label, tests: ['at-least', 'at-most', 'is', 'answered', 'not-answered'], values: [] };
      return { name, label, tests: ['answered', 'not-answered'], values: [] };
    });
  const named = new Set(grounds.map((one) => one.name));
  const caseGround: Ground = {
    name: 'case',
    label: 'Trường hợp của hồ sơ',
    tests: ['is', 'is-not', 'one-of'],
    values: cases.map((one) => ({ value: one.id, label: one.label })),
  };
  const channelGround: Ground = {
    name: '$channel',
    label: 'Cách nộp',
    tests: ['is', 'is-not', 'one-of'],
    values: channels.map((value) => ({ value, label: channelWords[value] ?? value })),
  };
  return [...grounds, ...(named.has('case') || before || upTo || cases.length < 2 ? [] : [caseGround]), channelGround];
}

export const channelWords: Record<string, string> = { online: 'Trực tuyến', counter: 'Tại quầy', postal: 'Bưu chính' };
export const unitWords: Record<string, string> = {
  'working-hour': 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
};
export const moneyText = (amount: number | null): string =>
  amount === null ? 'Theo Hội đồng nhân dân tỉnh' : amount === 0 ? 'Không thu' : `${amount.toLocaleString('vi-VN')} đồng`;

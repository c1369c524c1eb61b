import { type Condition, variablesOf } from '../forms/conditions.ts';
import type { FieldDefinition, FormDefinition } from '../forms/contract.ts';
import { optionsOf, questionsOf } from './versions/questions.ts';

type Found = { message: string; look: string; at: string };

/**
 * What would make a declaration impossible to use, said of the question and for the person who writes it: a condition over a question that
 * is not asked before, a value that cannot be chosen, bounds that exclude each other, a question that nobody could answer.
 */
export function checkQuestions(form: FormDefinition): Found[] {
  const found: Found[] = [];
  const labelOf = new Map(questionsOf(form).map(({ def }) => [def.id, def.label]));
  const before = new Map<string, FieldDefinition>();
  /** Ids of the items of one group are apart from the rest. */
  const inGroup = new Map<string, Map<string, FieldDefinition>>();
  for (const { def, at, group } of questionsOf(form)) {
    const place = `/form${at}`;
    const say = (message: string, part = ''): void => {
      found.push({ message: `Câu “${def.label.slice(0, 80)}”: ${message}`, look: def.id, at: place + part });
    };
    const own = group === null ? before : (inGroup.get(group) ?? new Map<string, FieldDefinition>());
    if (group !== null) inGroup.set(group, own);
    const find = (name: string): FieldDefinition | undefined =>
      name.startsWith('item.') ? own.get(name.slice('item.'.length)) : before.get(name);
    const check = (condition: Condition | undefined, part: string): void => {
      for (const name of questionsIn(condition)) {
        if (find(name)) continue;
        const label = labelOf.get(name.replace(/^item\./, ''));
        say(
          label
            ? `chỉ hỏi theo câu “${label.slice(0, 80)}”, mà câu đó đứng sau. Đưa câu này xuống dưới, hoặc đổi điều kiện.`
            : `điều kiện nhắc tới câu “${name}” không còn trong tờ khai. Chọn câu khác, hoặc bỏ điều kiện.`,
          part,
        );
      }
      for (const [name, values] of condition ? comparedIn(condition) : []) {
        const def = find(name);
        if (def && optionsOf(def).length > 0 && !optionsOf(def).some((one) => values.includes(one.value)))
          say(`điều kiện chọn “${values.join(', ')}”, mà câu “${def.label.slice(0, 80)}” không có lựa chọn đó.`, part);
      }
    };
    check(def.when, '/when');
    for (const [i, option] of optionsOf(def).entries()) check(option.when, `/options/${i}`);
    if (own.has(def.id)) say('có hai câu cùng một chỗ trả lời.');
    own.set(def.id, def);
    if (group !== null && def.type === 'group') say('một danh sách không thể nằm trong danh sách khác.');
    checkBounds(def, say);
  }
  for (const [step, one] of form.steps.entries())
    for (const [section, part] of one.sections.entries())
      for (const name of questionsIn(part.when)) {
        const first = questionsOf(form).findIndex((q) => q.step === step && q.section === section);
        const there = questionsOf(form)
          .slice(0, Math.max(0, first))
          .some(({ def }) => def.id === name);
        if (!there)
          found.push({
            message: `Phần “${part.title}”: điều kiện nhắc tới câu “${labelOf.get(name) ?? name}” không đứng trước phần này.`,
            look: part.id,
            at: `/form/steps/${step}/sections/${section}`,
          });
      }
  return found;
}

/** Questions that a condition hangs on; `$days.x` is how long ago the date of `x` is. */
export const questionsIn = (condition: Condition | undefined): string[] =>
  (condition ? variablesOf(condition) : []).map((name) => name.replace(/^\$days\./, '')).filter((name) => !name.startsWith('$'));

function checkBounds(def: FieldDefinition, say: (message: string, part?: string) => void): void {
  const options = optionsOf(def);
  if (new Set(options.map((one) => one.value)).size < options.length) say('có hai lựa chọn giống nhau.', '/options');
  // Those that stand for somebody known are called by the register's own word.
  const labels = options.filter((one) => !one.known).map((one) => one.label.trim().toLowerCase());
  if (new Set(labels).size < labels.length) say('có hai lựa chọn cùng một lời.', '/options');
  switch (def.type) {
    case 'number':
    case 'money':
    case 'group':
    case 'multi-choice':
      if (def.min !== undefined && def.max !== undefined && def.min > def.max) say('số nhỏ nhất lớn hơn số lớn nhất.', '/min');
      if (def.type === 'multi-choice' && (def.min ?? 0) > options.filter((one) => !one.when && !one.known).length)
        say('bắt chọn nhiều hơn số lựa chọn luôn có.', '/min');
      if (def.type === 'number' && def.min !== undefined && def.max !== undefined && Math.floor(def.max) < Math.ceil(def.min))
        say('không có số tròn nào nằm giữa hai giới hạn.', '/min');
      break;
    case 'text':
      if ((def.minLength ?? 0) > (def.maxLength ?? 200)) say('độ dài ít nhất lớn hơn độ dài nhiều nhất.');
      break;
    case 'date':
      if (def.min && def.max && /^\d{4}/.test(def.min) && /^\d{4}/.test(def.max) && def.min > def.max)
        say('ngày sớm nhất ở sau ngày muộn nhất.');
      break;
    default:
  }
}

/** Which values each variable is compared with: one of them at least must be there to be chosen. */
function comparedIn(condition: Condition): [name: string, values: unknown[]][] {
  if ('and' in condition) return condition.and.flatMap(comparedIn);
  if ('or' in condition) return condition.or.flatMap(comparedIn);
  if ('not' in condition) return comparedIn(condition.not);
  if ('present' in condition) return [];
  if ('in' in condition) {
    const [operand, values] = condition.in;
    return typeof operand === 'object' && operand !== null ? [[operand.var, values]] : [];
  }
  const [operator, [left, right]] = Object.entries(condition)[0] as [string, [unknown, unknown]];
  const name = (left as { var?: string } | null)?.var;
  return name && operator === '==' && typeof right === 'string' ? [[name, [right]]] : [];
}

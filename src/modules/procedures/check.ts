import type { z } from 'zod';
import { Problem, readInput } from '../../kernel/index.ts';
import { namedInForm } from '../forms/rules.ts';
import { FormDefinitionSchema } from '../forms/schema.ts';
import { checkQuestions, questionsIn } from './check-questions.ts';
import { type ProcedureDefinition, ProcedureDefinitionSchema } from './contract.ts';

/**
 * A mistake in a definition: what is wrong, as a sentence, the word by which it is found in its file, and its place (JSON pointer into
 * `{ procedure, form }`) by which a screen finds the field.
 */
export type DefinitionMistake = { code: string; message: string; look: string; at: string; say: string };

type Defined = { procedure: unknown; form: unknown };
type Found = { message: string; look: string; at: string; say?: string };

/**
 * Everything that is wrong with one definition: shape first (by schema), then names that stand in one part and are missing in another.
 * Pure; the command `motcua definitions check` adds file and line, the administrators' screens show it at the field.
 * @param hasResult whether definitions/results declares a paper of that name
 */
export function checkDefinition(defined: Defined, hasResult: (template: string) => boolean): DefinitionMistake[] {
  const code = String((defined.procedure as { code?: unknown }).code ?? '?');
  const mistake = ({ message, look, at, say = message }: Found): DefinitionMistake => ({ code, message, look, at, say });
  const procedure = shapeOf(ProcedureDefinitionSchema, defined.procedure, '/procedure');
  const form = shapeOf(FormDefinitionSchema, defined.form, '/form');
  const shape = [...procedure.found, ...form.found].map(mistake);
  if (!procedure.data || !form.data) return shape;
  const asked = checkQuestions(form.data);
  if (asked.length > 0) return asked.map(mistake);
  let fields: ReturnType<typeof namedInForm>;
  try {
    fields = namedInForm(form.data);
  } catch (error) {
    // The compiler of forms names the field that it stumbled over.
    const message = error instanceof Error ? error.message : String(error);
    const look = /'([^']+)'/.exec(message)?.[1] ?? message.split(/[:\s]/)[0] ?? '';
    return [mistake({ message, look, at: '/form', say: `Tờ khai có chỗ không dùng được: “${look}”.` })];
  }
  return [...shape, ...namesOf(procedure.data, fields, hasResult).map(mistake)];
}

function shapeOf<T>(schema: z.ZodType<T>, value: unknown, root: string): { data?: T; found: Found[] } {
  try {
    return { data: readInput(schema, value) as T, found: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      found: error.fields.map(({ pointer, message }) => {
        const path = pointer.slice(1).split('/');
        const last = [...path].reverse().find((part) => !/^\d+$/.test(part));
        return { message: `${path.join('.')}: ${message}`, look: last ?? '', at: root + pointer, say: message };
      }),
    };
  }
}

function namesOf(
  p: ProcedureDefinition,
  fields: ReturnType<typeof namedInForm>,
  hasResult: (template: string) => boolean,
): Found[] {
  const found: Found[] = [];
  const cases = new Set(p.cases.map((c) => c.id));
  const components = new Set(p.components.map((c) => c.id));
  const asked = fields.caseValues;
  for (const value of asked)
    if (!cases.has(value))
      found.push({ message: `Tờ khai có trường hợp “${value}” mà thủ tục không có.`, look: value, at: '/procedure/cases' });
  for (const [i, { id, label }] of p.cases.entries())
    if (asked.size > 0 && !asked.has(id))
      found.push({
        message: `Trường hợp “${id}” không chọn được trong tờ khai.`,
        look: id,
        at: `/procedure/cases/${i}`,
        say: `Trường hợp “${label}” không chọn được trong tờ khai.`,
      });
  for (const component of fields.components)
    if (!components.has(component))
      found.push({
        message: `Tờ khai xin giấy “${component}” mà thủ tục không có thành phần này.`,
        look: component,
        at: '/form',
      });
  for (const list of ['limits', 'fees', 'results'] as const)
    for (const [i, rule] of p[list].entries())
      for (const id of rule.cases ?? [])
        if (!cases.has(id))
          found.push({
            message: `Có quy định cho trường hợp “${id}” không tồn tại.`,
            look: id,
            at: `/procedure/${list}/${i}/cases`,
          });
  const path = (what: string, name: string | undefined, at: string): void => {
    // A part of a compound answer (`land.address.detail`) stands in its field.
    const parts = name?.split('.') ?? [];
    const isAsked = parts.some((_part, i) => fields.paths.has(parts.slice(0, parts.length - i).join('.')));
    if (name !== undefined && !isAsked)
      found.push({ message: `${what} chỉ tới “${name}”, tờ khai không hỏi mục này.`, look: name, at: `/procedure/${at}` });
  };
  path('Tên hồ sơ (titlePath)', p.titlePath, 'titlePath');
  path('Người của hồ sơ (titleKnown)', p.titleKnown, 'titleKnown');
  path('Cơ quan giải quyết (resolvingPath)', p.resolvingPath, 'resolvingPath');
  path('Cách trả (delivery.asked.path)', p.delivery.asked?.path, 'delivery');
  for (const [i, fee] of p.fees.entries()) {
    path(`Phí “${fee.name}”`, fee.perAnswer, `fees/${i}`);
    path(`Phí “${fee.name}”`, fee.perItem?.group, `fees/${i}`);
  }
  for (const list of ['components', 'fees'] as const)
    for (const [i, one] of p[list].entries())
      for (const name of questionsIn(one.needed))
        if (name !== 'case')
          path(`${list === 'fees' ? 'Phí' : 'Giấy'} “${one.name.slice(0, 80)}”: điều kiện`, name, `${list}/${i}/needed`);
  // Whatever is asked for, there is a day on the slip and a paper at the end.
  const holds = (
    rules: readonly { cases?: string[] | undefined; channels?: string[] | undefined }[],
    id: string,
    channel: string,
  ) => rules.some((one) => (one.cases?.includes(id) ?? true) && (one.channels?.includes(channel) ?? true));
  for (const [what, at, rules] of [
    ['thời hạn', 'limits', p.limits],
    ['kết quả', 'results', p.results],
  ] as const) {
    const without = p.cases.find(({ id }) => p.channels.some((channel) => !holds(rules, id, channel)));
    if (without)
      found.push({
        message: `Trường hợp “${without.label}” chưa có ${what} cho mọi cách nộp.`,
        look: at,
        at: `/procedure/${at}`,
      });
  }
  for (const { template } of p.results)
    if (!hasResult(template))
      found.push({
        message: `Kết quả “${template}” chưa có mẫu trong definitions/results.`,
        look: template,
        at: '/procedure/results',
      });
  return found;
}

import type { ZodError } from 'zod';
import { namedInForm } from '../forms/rules.ts';
import { FormDefinitionSchema } from '../forms/schema.ts';
import { type ProcedureDefinition, ProcedureDefinitionSchema } from './contract.ts';

/** A mistake in a definition: what is wrong, as a sentence, and the word by which it is found in its file. */
export type DefinitionMistake = { code: string; message: string; look: string };

type Defined = { procedure: unknown; form: unknown };

/**
 * Everything that is wrong with one definition: shape first (by schema), then names that stand in one part and are missing in another.
 * Pure; the command `motcua definitions check` adds file and line.
 * @param hasResult whether definitions/results declares a paper of that name
 */
export function checkDefinition(defined: Defined, hasResult: (template: string) => boolean): DefinitionMistake[] {
  const code = String((defined.procedure as { code?: unknown }).code ?? '?');
  const mistake = (message: string, look: string): DefinitionMistake => ({ code, message, look });
  const procedure = ProcedureDefinitionSchema.safeParse(defined.procedure);
  const form = FormDefinitionSchema.safeParse(defined.form);
  const shape = [...issuesOf(procedure.error), ...issuesOf(form.error)].map(({ message, look }) => mistake(message, look));
  if (!procedure.data || !form.data) return shape;
  let fields: ReturnType<typeof namedInForm>;
  try {
    fields = namedInForm(form.data);
  } catch (error) {
    // The compiler of forms names the field that it stumbled over.
    const message = error instanceof Error ? error.message : String(error);
    return [mistake(message, /'([^']+)'/.exec(message)?.[1] ?? message.split(/[:\s]/)[0] ?? '')];
  }
  return [...shape, ...namesOf(procedure.data, fields, hasResult).map(({ message, look }) => mistake(message, look))];
}

type Found = { message: string; look: string };

function issuesOf(error: ZodError | undefined): Found[] {
  return (error?.issues ?? []).map((issue) => {
    const last = [...issue.path].reverse().find((part) => typeof part === 'string');
    return { message: `${issue.path.join('.')}: ${issue.message}`, look: String(last ?? '') };
  });
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
    if (!cases.has(value)) found.push({ message: `Tờ khai có trường hợp “${value}” mà thủ tục không có.`, look: value });
  for (const id of cases)
    if (asked.size > 0 && !asked.has(id)) found.push({ message: `Trường hợp “${id}” không chọn được trong tờ khai.`, look: id });
  for (const component of fields.components)
    if (!components.has(component))
      found.push({ message: `Tờ khai xin giấy “${component}” mà thủ tục không có thành phần này.`, look: component });
  const rules: { cases?: readonly string[] | undefined }[] = [...p.limits, ...p.fees, ...p.results];
  for (const id of new Set(rules.flatMap((rule) => rule.cases ?? [])))
    if (!cases.has(id)) found.push({ message: `Có quy định cho trường hợp “${id}” không tồn tại.`, look: id });
  const path = (what: string, name: string | undefined): void => {
    // A part of a compound answer (`land.address.detail`) stands in its field.
    const parts = name?.split('.') ?? [];
    const isAsked = parts.some((_part, i) => fields.paths.has(parts.slice(0, parts.length - i).join('.')));
    if (name !== undefined && !isAsked)
      found.push({ message: `${what} chỉ tới “${name}”, tờ khai không hỏi mục này.`, look: name });
  };
  path('Tên hồ sơ (titlePath)', p.titlePath);
  path('Người của hồ sơ (titleKnown)', p.titleKnown);
  path('Cơ quan giải quyết (resolvingPath)', p.resolvingPath);
  path('Cách trả (delivery.asked.path)', p.delivery.asked?.path);
  for (const fee of p.fees) path(`Phí “${fee.name}”`, fee.perAnswer);
  for (const { template } of p.results)
    if (!hasResult(template))
      found.push({ message: `Kết quả “${template}” chưa có mẫu trong definitions/results.`, look: template });
  return found;
}

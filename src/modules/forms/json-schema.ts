import { countries } from '../../../definitions/facts/countries.ts';
import { peoples } from '../../../definitions/facts/peoples.ts';
import { provinces } from '../../../definitions/facts/provinces.ts';
import { branchesOf, type CompiledField, compileForm, isRequired, isSilent } from './compile.ts';
import { type Condition, variablesOf } from './conditions.ts';
import type { FieldDefinition, FormDefinition } from './contract.ts';

export type JsonSchema = { [key: string]: unknown };

/**
 * JSON Schema 2020-12 of the answers, published in the API. It says the same as `validateForm` except for bounds
 * against today, the citizen number's inner rules, communes inside their province, and conditions on what registers
 * know: those fields are left optional here and the server decides.
 */
export function jsonSchemaOf(form: FormDefinition): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:motcua:form:${form.code}:${form.validFrom}`,
    title: form.title,
    ...objectOf(compileForm(form).fields),
  };
}

function objectOf(fields: readonly CompiledField[]): JsonSchema {
  const root: JsonSchema = { type: 'object', properties: {}, additionalProperties: false };
  const conditional: JsonSchema[] = [];
  for (const field of fields) {
    if (isSilent(field.def.type)) continue;
    const parent = parentOf(root, field.path);
    const key = field.path.at(-1) as string;
    (parent.properties as JsonSchema)[key] = valueSchema(field);
    if (!isRequired(field.def) || (field.def.type === 'group' && field.def.min === 0)) continue;
    const when = field.condition && translate(field.condition);
    if (field.condition === null) requireAt(root, field.path);
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
    else if (when) conditional.push({ if: when, then: nested(field.path) });
  }
  if (conditional.length > 0) root.allOf = conditional;
  return root;
}

function parentOf(root: JsonSchema, path: readonly string[]): JsonSchema {
  let node = root;
  for (const key of path.slice(0, -1)) {
    const properties = node.properties as Record<string, JsonSchema>;
    properties[key] ??= { type: 'object', properties: {}, additionalProperties: false };
    node = properties[key];
  }
  return node;
}

function requireAt(root: JsonSchema, path: readonly string[]): void {
  for (let depth = 1; depth <= path.length; depth += 1) {
    const node = parentOf(root, path.slice(0, depth));
    const key = path[depth - 1] as string;
    const required = (node.required ?? []) as string[];
    node.required = required.includes(key) ? required : [...required, key];
  }
}

/** A schema that demands one place, and says something about what is there. */
function nested(path: readonly string[], leaf?: JsonSchema): JsonSchema {
  const [key, ...rest] = path as [string, ...string[]];
  const inner = rest.length > 0 ? nested(rest, leaf) : leaf;
  return { required: [key], ...(inner && { properties: { [key]: inner } }) };
}

/** Undefined when the condition speaks of something outside the answers. */
function translate(condition: Condition): JsonSchema | undefined {
  if (variablesOf(condition).some((name) => name.startsWith('$') || name.startsWith('item.'))) return undefined;
  if ('and' in condition) return all('allOf', condition.and);
  if ('or' in condition) return all('anyOf', condition.or);
  if ('not' in condition) {
    const inner = translate(condition.not);
    return inner && { not: inner };
  }
  if ('present' in condition) return nested(condition.present.var.split('.'));
  const [operator, [left, right]] = Object.entries(condition)[0] as [string, [unknown, unknown]];
  const name = (left as { var?: string } | null)?.var;
  if (name === undefined || (typeof right === 'object' && right !== null && !Array.isArray(right))) return undefined;
  const path = name.split('.');
  if (operator === 'in') {
    return nested(path, { anyOf: [{ enum: right }, { type: 'array', contains: { enum: right } }] });
  }
  if (operator === '==') return nested(path, { const: right });
  if (operator === '!=') return { not: nested(path, { const: right }) };
  if (typeof right !== 'number') return undefined;
  const words = { '<': 'exclusiveMaximum', '<=': 'maximum', '>': 'exclusiveMinimum', '>=': 'minimum' } as const;
  return nested(path, { type: 'number', [words[operator as keyof typeof words]]: right });
}

function all(word: 'allOf' | 'anyOf', parts: readonly Condition[]): JsonSchema | undefined {
  const translated = parts.map(translate);
  return translated.every((part) => part !== undefined) ? { [word]: translated } : undefined;
}

function valueSchema(field: CompiledField): JsonSchema {
  const { def } = field;
  return { title: def.label, ...(def.hint && { description: def.hint }), ...shapeOf(def, field.children) };
}

function shapeOf(def: FieldDefinition, children: readonly CompiledField[]): JsonSchema {
  const text = { type: 'string' };
  switch (def.type) {
    case 'person-name':
      return {
        type: 'object',
        properties: {
          family: { ...text, maxLength: 80 },
          given: { ...text, minLength: 1, maxLength: 80 },
          single: { const: true },
        },
        required: ['given'],
        additionalProperties: false,
      };
    case 'date': {
      const month = def.partial ? '(-\\d{2}' : '-\\d{2}';
      const tail =
        def.partial === 'year' ? `${month}(-\\d{2})?)?` : def.partial === 'month' ? '-\\d{2}(-\\d{2})?' : `${month}-\\d{2}`;
      return def.partial ? { ...text, pattern: `^\\d{4}${tail}$` } : { ...text, format: 'date', pattern: `^\\d{4}${tail}$` };
    }
    case 'time':
      return { ...text, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    case 'number':
    case 'money':
      return {
        type: def.type === 'money' || !def.decimals ? 'integer' : 'number',
        ...(def.min !== undefined ? { minimum: def.min } : def.type === 'money' ? { minimum: 0 } : {}),
        ...(def.max !== undefined && { maximum: def.max }),
      };
    case 'choice':
      return { enum: def.options.map((option) => option.value) };
    case 'multi-choice':
      return {
        type: 'array',
        items: { enum: branchesOf(def).map((option) => option.value) },
        uniqueItems: true,
        ...(isRequired(def) && { minItems: Math.max(1, def.min ?? 1) }),
        ...(def.max !== undefined && { maxItems: def.max }),
      };
    case 'yes-no':
      return { type: 'boolean' };
    case 'citizen-number':
      return { ...text, pattern: '^\\d{12}$' };
    case 'phone':
      return { ...text, pattern: '^0[235789]\\d{8,9}$' };
    case 'email':
      return { ...text, format: 'email', maxLength: 200 };
    case 'address':
      return {
        type: 'object',
        properties: {
          province: { enum: [...provinces.map((province) => province.code), ...(def.abroad ? ['abroad'] : [])] },
          commune: { ...text, pattern: '^\\d{5}$' },
          detail: { ...text, maxLength: 300 },
        },
        required: ['province'],
        additionalProperties: false,
      };
    case 'ethnicity':
      return { oneOf: peoples.map((people) => ({ const: people.code, title: people.name })) };
    case 'nationality':
      return { enum: countries.map((country) => country.code) };
    case 'group':
      return {
        type: 'array',
        items: objectOf(children),
        minItems: def.min ?? (isRequired(def) ? 1 : 0),
        maxItems: def.max ?? 20,
      };
    case 'text':
    case 'long-text':
      return { ...text, maxLength: def.maxLength ?? (def.type === 'text' ? 200 : 2000) };
    default:
      return text;
  }
}

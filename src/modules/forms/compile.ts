import type { CommuneIndex } from './communes.ts';
import { allOf, type Condition, compileCondition, type Lookup, type Test, variablesOf } from './conditions.ts';
import type { Answers, AnswerValue, FieldDefinition, FormDefinition, KnownRecords } from './contract.ts';
import { daysSince } from './dates.ts';
import { checkKnownIn, knownVariable, toldBy } from './known-variables.ts';

/** What the rules need besides the answers. Nothing is read from a clock or a store. */
export interface FormContext {
  /** Civil date in Asia/Ho_Chi_Minh, `2026-11-22`. */
  today: string;
  /** Chosen case of the procedure; stands in for the answer `case` when that is absent. */
  case?: string;
  channel?: 'online' | 'counter' | 'postal';
  /** What registers have told, by key of `known` fields. */
  known?: KnownRecords;
  /** Papers there are (files, data in their place, seen at the counter). Absent: papers are not checked. */
  papers?: readonly { component: string }[];
  communes?: CommuneIndex;
}

export interface CompiledField {
  def: FieldDefinition;
  path: readonly string[];
  step: string;
  section: { id: string; title: string };
  /** Own condition, section's, and those of the options that lead here. */
  condition: Condition | null;
  test: Test | null;
  /** Fields with the same condition share a number: it is worked out once a visit. */
  testNumber: number;
  /** Conditions of options, by value. */
  optionTests: ReadonlyMap<string, Test | null> | null;
  /** Fields of one item, for groups. */
  children: CompiledField[];
}

export interface CompiledForm {
  form: FormDefinition;
  /** In document order, revealed fields after the field that reveals them; group items are in `children`. */
  fields: CompiledField[];
  byId: ReadonlyMap<string, CompiledField>;
  tree: Map<string, unknown>;
  conditionCount: number;
  /** Every key that a register is asked for: boxes, options and conditions. */
  knownKeys: string[];
}

/** Types that hold no answer. */
export const isSilent = (type: FieldDefinition['type']): boolean =>
  type === 'paper' || type === 'known' || type === 'information';
export const isRequired = (def: FieldDefinition): boolean => def.required ?? true;

type Branch = {
  value: string | boolean;
  label: string;
  hint?: string;
  counterLabel?: string;
  known?: string;
  when?: Condition;
  reveal?: FieldDefinition[];
};
/** The options of a choice, and of a yes-no field as if it were one. */
export function branchesOf(def: FieldDefinition): Branch[] {
  if (def.type === 'choice' || def.type === 'multi-choice')
    return def.options.map((one) =>
      one.known ? { ...one, when: allOf([{ present: { var: `$known.${one.known}` } }, one.when]) as Condition } : one,
    );
  if (def.type !== 'yes-no') return [];
  return [
    { value: true, label: def.yes ?? 'Có', reveal: def.revealYes },
    { value: false, label: def.no ?? 'Không', reveal: def.revealNo },
  ];
}

const cache = new WeakMap<FormDefinition, CompiledForm>();

/**
 * Makes a definition ready for use, once. Throws (for the author of the definition) when two fields share a place, when
 * a condition names a field that does not stand before it, or when groups are nested.
 */
export function compileForm(form: FormDefinition): CompiledForm {
  const known = cache.get(form);
  if (known) return known;
  const fields: CompiledField[] = [];
  const byId = new Map<string, CompiledField>();
  const tree = new Map<string, unknown>();
  const conditions = new Map<string, number>();
  for (const step of form.steps) {
    for (const section of step.sections) {
      if (section.when) checkKnownIn(section.when, section.id);
      collect(section.fields, section.when ?? null, {
        step: step.id,
        section,
        fields,
        byId,
        tree,
        prefix: '',
        inGroup: false,
        conditions,
      });
    }
  }
  const knownKeys = new Set<string>();
  for (const field of fields) {
    if (field.def.type === 'known') knownKeys.add(field.def.key);
    for (const condition of [field.condition, ...branchesOf(field.def).map((one) => one.when)])
      for (const name of condition ? variablesOf(condition) : [])
        if (name.startsWith('$known.')) knownKeys.add(knownVariable(name).key);
  }
  const compiled: CompiledForm = { form, fields, byId, tree, conditionCount: conditions.size, knownKeys: [...knownKeys] };
  cache.set(form, compiled);
  return compiled;
}

interface Collecting {
  step: string;
  section: { id: string; title: string };
  fields: CompiledField[];
  byId: Map<string, CompiledField>;
  tree: Map<string, unknown>;
  prefix: string;
  inGroup: boolean;
  conditions: Map<string, number>;
}

function numberOf(condition: Condition | null, conditions: Map<string, number>): number {
  if (condition === null) return -1;
  const text = JSON.stringify(condition);
  const number = conditions.get(text) ?? conditions.size;
  conditions.set(text, number);
  return number;
}

function collect(defs: readonly FieldDefinition[], outer: Condition | null, into: Collecting): void {
  for (const def of defs) {
    const condition = allOf([outer, def.when]);
    const id = into.prefix + def.id;
    for (const name of condition ? variablesOf(condition) : []) {
      if (!name.startsWith('$') && !into.byId.has(name))
        throw new Error(`${id}: condition names '${name}', which does not stand before it`);
    }
    if (into.byId.has(id)) throw new Error(`${id} is there twice`);
    for (const when of [def.when, ...branchesOf(def).map((one) => one.when)]) if (when) checkKnownIn(when, id);
    const branches = branchesOf(def);
    const field: CompiledField = {
      def,
      path: def.id.split('.'),
      step: into.step,
      section: { id: into.section.id, title: into.section.title },
      condition,
      test: condition && compileCondition(condition),
      testNumber: numberOf(condition, into.conditions),
      optionTests:
        branches.length > 0
          ? new Map(branches.map((one) => [String(one.value), one.when ? compileCondition(one.when) : null]))
          : null,
      children: [],
    };
    into.byId.set(id, field);
    into.fields.push(field);
    if (def.type === 'group') {
      if (into.inGroup) throw new Error(`${id}: a group inside a group`);
      plant(into.tree, field, id);
      const itemTree = new Map<string, unknown>();
      const inner = { ...into, fields: field.children, tree: itemTree, prefix: 'item.', inGroup: true, byId: new Map(into.byId) };
      collect(def.fields, null, inner);
      groupTrees.set(field, itemTree);
    } else if (!isSilent(def.type)) plant(into.tree, field, id);
    for (const branch of branches) {
      if (!branch.reveal) continue;
      const chosen: Condition =
        def.type === 'multi-choice' ? { in: [{ var: id }, [String(branch.value)]] } : { '==': [{ var: id }, branch.value] };
      collect(branch.reveal, allOf([condition, chosen, branch.when]), into);
    }
  }
}

/** Keys of one item of a group. */
export const groupTrees = new WeakMap<CompiledField, Map<string, unknown>>();

function plant(tree: Map<string, unknown>, field: CompiledField, id: string): void {
  let node = tree;
  for (const [index, key] of field.path.entries()) {
    if (index === field.path.length - 1) {
      if (node.has(key)) throw new Error(`${id} shares its place with another field`);
      node.set(key, field);
      return;
    }
    const next = node.get(key) ?? new Map<string, unknown>();
    if (!(next instanceof Map)) throw new Error(`${id} lies inside another field`);
    node.set(key, next);
    node = next;
  }
}

export function getAt(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Sets, or removes when the value is undefined; makes the objects on the way. */
export function setAt(into: Answers, path: readonly string[], value: unknown): void {
  let node: Record<string, unknown> = into;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) node = next as Record<string, unknown>;
    else {
      if (value === undefined) return;
      const made = {};
      node[key] = made;
      node = made;
    }
  }
  const last = path.at(-1) as string;
  if (value === undefined) delete node[last];
  else node[last] = value;
}

export interface Visited {
  field: CompiledField;
  /** Whole path with item numbers. */
  path: readonly (string | number)[];
  value: unknown;
  /** Number of the item when inside a group. */
  item?: number;
  lookup: Lookup;
}

const splitName = new Map<string, readonly string[]>();
function pathOf(name: string): readonly string[] {
  let path = splitName.get(name);
  if (!path) {
    path = name.split('.');
    if (splitName.size < 5000) splitName.set(name, path);
  }
  return path;
}

/** What an option is called: by the register's own word where it stands for something known. */
export function labelOf(branch: { label: string; known?: string }, known: KnownRecords | undefined): string {
  const record = branch.known ? known?.[branch.known] : undefined;
  if (!record) return branch.label;
  return [record.values.relation, record.title].filter(Boolean).join(': ');
}

/** Reads variables: answers that count so far, the item at hand, and the context. */
export function lookupIn(answers: unknown, item: unknown, ctx: Partial<FormContext>): Lookup {
  return (name) => {
    if (name.charAt(0) === '$') {
      if (name === '$case') return ctx.case;
      if (name === '$channel') return ctx.channel;
      // How long ago an answer says it was: limits of the law that run from a birth or a death.
      if (name.startsWith('$days.'))
        return ctx.today && daysSince(getAt(answers, pathOf(name.slice('$days.'.length))), ctx.today);
      if (!name.startsWith('$known.')) return undefined;
      return toldBy(name, ctx.known, ctx.today);
    }
    const path = pathOf(name);
    return path[0] === 'item' ? getAt(item, path.slice(1)) : getAt(answers, path);
  };
}

/**
 * Goes through the fields in order and keeps those that are asked. A condition sees only answers of fields that are
 * themselves asked, so what was typed before somebody changed their mind cannot open anything.
 */
export function visit(
  compiled: CompiledForm,
  answers: Answers,
  ctx: Partial<FormContext>,
): { visited: Visited[]; effective: Answers } {
  const effective: Answers = {};
  const visited: Visited[] = [];
  const lookup = lookupIn(effective, undefined, ctx);
  // Conditions name earlier fields only, so the same condition has the same outcome wherever it stands.
  const outcomes: (boolean | undefined)[] = new Array(compiled.conditionCount);
  for (const field of compiled.fields) {
    if (field.test) {
      outcomes[field.testNumber] ??= field.test(lookup);
      if (!outcomes[field.testNumber]) continue;
    }
    let value = getAt(answers, field.path);
    if (value === undefined && field.def.id === 'case') value = ctx.case;
    visited.push({ field, path: field.path, value, lookup });
    if (value === undefined || isSilent(field.def.type)) continue;
    if (field.def.type !== 'group' || !Array.isArray(value)) {
      setAt(effective, field.path, value);
      continue;
    }
    const items = value.map((item: unknown, index) => {
      const kept: Answers = {};
      const inItem = lookupIn(effective, kept, ctx);
      for (const child of field.children) {
        if (child.test && !child.test(inItem)) continue;
        const inner = getAt(item, child.path);
        visited.push({ field: child, path: [...field.path, index, ...child.path], value: inner, item: index, lookup: inItem });
        if (inner !== undefined && !isSilent(child.def.type)) setAt(kept, child.path, inner);
      }
      return kept as AnswerValue;
    });
    setAt(effective, field.path, items);
  }
  return { visited, effective };
}

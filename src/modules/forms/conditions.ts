/**
 * A small subset of JSON Logic. No arithmetic, no loops: a definition must be readable by the official who approves it,
 * and the same text is evaluated on the server, on the desk and (simplified) by the portal's script.
 */
export type Operand = string | number | boolean | null | { var: string };
export type Condition =
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition }
  | { '==': [Operand, Operand] }
  | { '!=': [Operand, Operand] }
  | { '<': [Operand, Operand] }
  | { '<=': [Operand, Operand] }
  | { '>': [Operand, Operand] }
  | { '>=': [Operand, Operand] }
  | { in: [Operand, (string | number)[]] }
  | { present: { var: string } };

/** Gives the value of a variable; undefined when there is none. */
export type Lookup = (name: string) => unknown;
export type Test = (lookup: Lookup) => boolean;

const isVariable = (operand: Operand): operand is { var: string } => typeof operand === 'object' && operand !== null;

function read(operand: Operand): (lookup: Lookup) => unknown {
  if (isVariable(operand)) {
    const name = operand.var;
    return (lookup) => lookup(name) ?? null;
  }
  return () => operand;
}

export function isPresent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return Array.isArray(value) ? value.length > 0 : true;
}

/** Numbers with numbers, texts (ISO dates, times) with texts; anything else is not comparable and gives false. */
function compare(left: unknown, right: unknown, holds: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return holds(left - right);
  if (typeof left === 'string' && typeof right === 'string') return holds(left < right ? -1 : left > right ? 1 : 0);
  return false;
}

function contains(value: unknown, list: readonly unknown[]): boolean {
  return Array.isArray(value) ? value.some((one) => list.includes(one)) : list.includes(value);
}

/** Compiles once; the result allocates nothing when it runs. `in` with a list as value means 'one of them'. */
export function compileCondition(condition: Condition): Test {
  if ('and' in condition) {
    const tests = condition.and.map(compileCondition);
    return (lookup) => tests.every((test) => test(lookup));
  }
  if ('or' in condition) {
    const tests = condition.or.map(compileCondition);
    return (lookup) => tests.some((test) => test(lookup));
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not);
    return (lookup) => !test(lookup);
  }
  if ('present' in condition) {
    const name = condition.present.var;
    return (lookup) => isPresent(lookup(name));
  }
  if ('in' in condition) {
    const value = read(condition.in[0]);
    const list = condition.in[1];
    return (lookup) => contains(value(lookup), list);
  }
  const [operator, [a, b]] = Object.entries(condition)[0] as [string, [Operand, Operand]];
  const left = read(a);
  const right = read(b);
  switch (operator) {
    case '==':
      return (lookup) => left(lookup) === right(lookup);
    case '!=':
      return (lookup) => left(lookup) !== right(lookup);
    case '<':
      return (lookup) => compare(left(lookup), right(lookup), (order) => order < 0);
    case '<=':
      return (lookup) => compare(left(lookup), right(lookup), (order) => order <= 0);
    case '>':
      return (lookup) => compare(left(lookup), right(lookup), (order) => order > 0);
    default:
      return (lookup) => compare(left(lookup), right(lookup), (order) => order >= 0);
  }
}

/** Every variable that the condition names. */
export function variablesOf(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(variablesOf);
  if ('or' in condition) return condition.or.flatMap(variablesOf);
  if ('not' in condition) return variablesOf(condition.not);
  if ('present' in condition) return [condition.present.var];
  const [a, b] = Object.values(condition)[0] as [Operand, Operand | unknown[]];
  return [a, b].flatMap((one) => (isVariable(one as Operand) && !Array.isArray(one) ? [(one as { var: string }).var] : []));
}

/** Joins conditions that must all hold; null when there is none. */
export function allOf(conditions: (Condition | null | undefined)[]): Condition | null {
  const real = conditions.filter((one): one is Condition => one != null);
  if (real.length === 0) return null;
  return real.length === 1 ? (real[0] as Condition) : { and: real };
}

/**
 * Works out what is known already. `open(name)` gives the new name of a variable that may still change on the page,
 * or undefined when its value is settled and `lookup` knows it. The rest is true, false, or a shorter condition.
 */
export function simplify(condition: Condition, open: (name: string) => string | undefined, lookup: Lookup): boolean | Condition {
  if ('and' in condition || 'or' in condition) {
    const isAnd = 'and' in condition;
    const left: Condition[] = [];
    for (const part of isAnd ? condition.and : condition.or) {
      const result = simplify(part, open, lookup);
      if (result === !isAnd) return !isAnd;
      if (typeof result !== 'boolean') left.push(result);
    }
    if (left.length === 0) return isAnd;
    if (left.length === 1) return left[0] as Condition;
    return isAnd ? { and: left } : { or: left };
  }
  if ('not' in condition) {
    const result = simplify(condition.not, open, lookup);
    return typeof result === 'boolean' ? !result : { not: result };
  }
  const names = variablesOf(condition);
  if (names.every((name) => open(name) === undefined)) return compileCondition(condition)(lookup);
  const settle = (one: Operand): Operand => {
    if (!isVariable(one)) return one;
    const name = open(one.var);
    return name === undefined ? ((lookup(one.var) ?? null) as Operand) : { var: name };
  };
  if ('present' in condition) return { present: { var: open(condition.present.var) as string } };
  if ('in' in condition) return { in: [settle(condition.in[0]), condition.in[1]] };
  const [operator, [a, b]] = Object.entries(condition)[0] as [string, [Operand, Operand]];
  return { [operator]: [settle(a), settle(b)] } as unknown as Condition;
}

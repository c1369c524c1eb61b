/**
 * Bad and odd inputs, made from a good one and from the JSON Schema of its form. The same seed gives the same inputs on every machine.
 */
export type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  anyOf?: Schema[];
  [key: string]: unknown;
};

/** A small generator of numbers in [0, 1) (mulberry32); seeded by a text, so that each form has its own. */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const unit of seed) state = Math.imul(state ^ unit.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [copy[i], copy[k]] = [copy[k]!, copy[i]!];
  }
  return copy;
}

const deep = (levels: number): unknown => {
  let value: unknown = 'đáy';
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value };
  return value;
};

/** Texts that have broken things: control and look-alike characters, other normal forms, other languages' syntax, shapes of ids and dates. */
export const strangeTexts: readonly string[] = [
  '',
  ' ',
  '\t\n',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  'Nguyễn'.normalize('NFD'),
  '\u202eABC\u202c',
  'a\u200b\u200d\u2060b',
  '👩‍👩‍👧‍👦🇻🇳',
  '\ufeff{}',
  'ﷺ'.repeat(50),
  'Z̷̧̢̨͈͓̮̥̲͚̣̿̽̓̒̚a',
  "'; drop table dossiers.dossier; --",
  "' or '1'='1",
  '\\',
  '%',
  '_%\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '@SUM(1+1)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of another language is the point
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  'a'.repeat(10_240),
  'ễ'.repeat(1000),
  '0',
  '-1',
  '1e9',
  'NaN',
  'Infinity',
  'null',
  'true',
  '0x10',
  '１２３',
  '9'.repeat(14),
  '9'.repeat(18),
  '9'.repeat(40),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '-'.repeat(36),
  `${'9'.repeat(14)}.${'-'.repeat(36)}`,
  `${'9'.repeat(13)}.00000000-0000-7000-8000-000000000000`,
  `${'1'.repeat(10)}.${'a'.repeat(36)}`,
  '0'.repeat(64),
  'A'.repeat(22),
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-14:00',
  '2026-11-23T25:61:61Z',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '1.001193',
  '21523',
  '051098000417',
];

const strangeValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  1.5,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_991,
  9_007_199_254_740_992,
  1e300,
  5e-324,
  [],
  [[]],
  [null],
  ['a', 1, null],
  Array.from({ length: 1000 }, (_, i) => i),
  {},
  { a: 1 },
  { '': '' },
  { length: 3 },
  JSON.parse('{"toString":"x","valueOf":1,"then":true,"toJSON":"x"}'),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  { $gt: '' },
  { json: { a: 1 } },
  { series: 'x' },
  deep(20),
  deep(60),
  ...strangeTexts,
];

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = [], most = 120): Path[] {
  const found: Path[] = [path];
  if (Array.isArray(value)) for (const [i, v] of value.slice(0, 3).entries()) found.push(...pathsOf(v, [...path, i], most));
  else if (value !== null && typeof value === 'object')
    for (const [k, v] of Object.entries(value)) found.push(...pathsOf(v, [...path, k], most));
  return found.slice(0, most);
}

/** A copy of `value` in which the place at `path` is what `change` makes of it; `undefined` takes it away. */
function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((v, i) => (i === head ? changedAt(v, rest, change) : v)).filter((v) => v !== undefined);
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  const next = changedAt(copy[String(head)], rest, change);
  if (next === undefined) delete copy[String(head)];
  else copy[String(head)] = next;
  return copy;
}

/** The good input with everything optional filled in too, as far as the schema says how. */
export function filled(schema: Schema, good: unknown): unknown {
  if (schema.properties) {
    const given = (good ?? {}) as Record<string, unknown>;
    const all = Object.entries(schema.properties).map(([k, s]) => [k, k in given ? filled(s, given[k]) : plausible(s)] as const);
    return { ...given, ...Object.fromEntries(all) };
  }
  if (Array.isArray(good) && good.length === 0 && schema.items) return [plausible(schema.items)];
  return good;
}

function plausible(schema: Schema): unknown {
  if (schema.anyOf?.[0]) return plausible(schema.anyOf[0]);
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ('default' in schema) return schema.default;
  if (schema.properties) return filled(schema, {});
  switch (schema.type) {
    case 'array':
      return schema.items ? [plausible(schema.items)] : [];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'object':
      return {};
    default:
      return schema.format === 'uuid' ? '00000000-0000-7000-8000-000000000000' : 'một hai ba';
  }
}

/**
 * At least `atLeast` inputs for one form: each place of the good input with strange values in it, taken away, wrapped, with members
 * added; whole bodies of another kind; and two or three such changes at once.
 */
export function badInputs(seed: string, schema: Schema, good: unknown, atLeast: number): unknown[] {
  const random = randomFrom(seed);
  const full = filled(schema, good);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const top = pathsOf(full).filter((p) => p.length <= 1);
  const paths = pathsOf(full);
  const made: unknown[] = [];
  // Every strange value once at some top-level place, so that none is left out by chance.
  const order = shuffled(strangeValues, random);
  made.push(...order.map((value, i) => changedAt(good, top[i % top.length]!, () => value)));
  for (const path of paths) {
    if (path.length > 0) made.push(changedAt(full, path, () => undefined));
    made.push(changedAt(full, path, (old) => [old]));
    made.push(changedAt(full, path, (old) => ({ value: old })));
    made.push(
      changedAt(full, path, (old) =>
        typeof old === 'number' ? String(old) : typeof old === 'string' ? Number(old) || 7 : 'chữ',
      ),
    );
    for (const key of ['__proto__', 'constructor', 'mục thừa', 'a/b~c', '', '\ud800', 'x'.repeat(500)]) {
      made.push(
        changedAt(good, path.length > 3 ? [] : path, (old) =>
          old !== null && typeof old === 'object' && !Array.isArray(old)
            ? JSON.parse(
                `{${[...Object.entries(old), [key, 'thừa']].map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`,
              )
            : pick(strangeValues),
        ),
      );
    }
  }
  const several = (): unknown => {
    let value = random() < 0.5 ? full : good;
    for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
      const there = pathsOf(value);
      value = changedAt(value, pick(there), () => pick(strangeValues));
    }
    return value;
  };
  const kept = [
    ...made.slice(0, strangeValues.length),
    ...shuffled(made.slice(strangeValues.length), random).slice(0, Math.ceil(atLeast * 0.4)),
  ];
  while (kept.length < atLeast) kept.push(several());
  return kept;
}

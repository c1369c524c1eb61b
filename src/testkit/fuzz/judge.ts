import type { Schema } from './mutate.ts';

type ProblemBody = {
  type?: unknown;
  title?: unknown;
  status?: unknown;
  code?: unknown;
  detail?: unknown;
  errors?: { pointer?: unknown; message?: unknown }[];
};

const vietnamese = /[À-ỹ]/;
/** Words that only the inside knows. */
const inside =
  /\b(select |insert into|syntax error|TypeError|RangeError|ZodError|undefined|at \/|node_modules|constraint|relation ")/i;

/** What is wrong with an answer to a strange call; empty when nothing is. Without `input` (a body that is no JSON) pointers are not looked up. */
export async function faultsOf(response: Response, input: unknown, schema: Schema): Promise<string[]> {
  const faults: string[] = [];
  if (response.status >= 500) return [`status ${response.status}`];
  if (response.status < 300) return [];
  if (!/^application\/problem\+json/.test(response.headers.get('content-type') ?? ''))
    return [`not a problem: ${response.headers.get('content-type')}`];
  const body = (await response.json()) as ProblemBody;
  if (body.status !== response.status) faults.push('status differs from the body');
  if (typeof body.code !== 'string' || typeof body.title !== 'string') faults.push('no code or title');
  if (typeof body.detail !== 'string' || !vietnamese.test(body.detail)) faults.push(`detail is not Vietnamese: ${body.detail}`);
  if (inside.test(String(body.detail))) faults.push(`detail speaks of the inside: ${body.detail}`);
  for (const { pointer, message } of body.errors ?? []) {
    if (typeof message !== 'string' || !vietnamese.test(message) || inside.test(message))
      faults.push(`message of ${pointer}: ${message}`);
    if (typeof pointer !== 'string' || (input !== undefined && !belongs(pointer, input, schema)))
      faults.push(`pointer ${pointer} is of nothing in the input or its form`);
  }
  return faults;
}

/** An RFC 6901 pointer whose first member is in the input or in the form; below it, what is there or could be there. */
function belongs(pointer: string, input: unknown, schema: Schema): boolean {
  if (pointer === '') return true;
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return false;
  const [first, ...rest] = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const there = (value: unknown, name: string): boolean =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, name);
  if (there(schema.properties, first!) || first === 'purpose') return true;
  if (!there(input, first!)) return false;
  let value = (input as Record<string, unknown>)[first!];
  for (const part of rest) {
    if (!there(value, part)) return false;
    value = (value as Record<string, unknown>)[part];
  }
  return true;
}

/** Short enough for a failing test's list. */
export const shown = (input: unknown): string => {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 160 ? `${text.slice(0, 160)}… (${text.length})` : text;
};

import { randomFrom, type Schema, strangeTexts } from './mutate.ts';

export type ProbedQuery = { type: string; path: string; id: string | null; example: Record<string, unknown>; schema: Schema };
export type QueryUrl = { url: string; given: Record<string, string> };

/** Spelled wrongly on purpose; nothing encodes these again. */
const rawTexts = ['%', '%E0%A4%A', '%00', '%c0%80', '%ed%a0%80', '%u1EA5', '+', '%2e%2e%2f', '%0d%0aSet-Cookie:x'];

/** The same question as a sensitive query takes it: what stood in the address stands in a JSON body. */
export function postOf(url: string, headers: Record<string, string>): [string, RequestInit] {
  const { origin, pathname, searchParams } = new URL(url);
  const body = JSON.stringify(Object.fromEntries(searchParams));
  return [origin + pathname, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }];
}

/** Addresses of a query with strange values in its parameters, one by one and several at once; the plain one first. */
export function queryUrls(query: ProbedQuery, atLeast: number): QueryUrl[] {
  const random = randomFrom(query.type);
  const inPath = [...query.path.matchAll(/\{([^}]+)\}/g)].map((m) => m[1]!);
  const names = [...new Set([...Object.keys(query.schema.properties ?? {}), ...inPath, 'purpose', 'muc-thua', '__proto__'])];
  const good = Object.fromEntries(Object.entries(query.example).map(([k, v]) => [k, String(v)]));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

  const build = (changes: Record<string, { text: string; raw: boolean }>): QueryUrl => {
    const given: Record<string, string> = {
      ...good,
      ...Object.fromEntries(Object.entries(changes).map(([k, v]) => [k, v.text])),
    };
    const spell = (name: string): string =>
      changes[name]?.raw ? changes[name].text : encodeURIComponent((given[name] ?? '').toWellFormed());
    const path = query.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      name === 'id' && query.id && !changes.id ? query.id : spell(name),
    );
    const rest = Object.keys(given).filter((name) => !inPath.includes(name));
    const search = rest.map((name) => `${encodeURIComponent(name)}=${spell(name)}`).join('&');
    return { url: `http://localhost:3000${path}${search ? `?${search}` : ''}`, given };
  };

  const urls = [build({})];
  if (atLeast === 0) return urls;
  const declared = Object.keys(query.schema.properties ?? {});
  for (const name of names) {
    const texts = declared.includes(name) ? strangeTexts : strangeTexts.filter((_, i) => i % 4 === 3);
    for (const text of texts) urls.push(build({ [name]: { text, raw: false } }));
    for (const text of rawTexts) urls.push(build({ [name]: { text, raw: true } }));
  }
  while (urls.length < atLeast)
    urls.push(
      build({ [pick(names)]: { text: pick(strangeTexts), raw: false }, [pick(names)]: { text: pick(strangeTexts), raw: false } }),
    );
  return urls;
}

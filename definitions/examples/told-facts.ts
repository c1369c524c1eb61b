import type { FactName, Facts } from '../../src/modules/forms/contract.ts';
import { factTypes } from '../../src/modules/forms/rules.ts';
import { countries } from '../facts/countries.ts';
import { peoples } from '../facts/peoples.ts';

const codeIn = (list: readonly { code: string; name: string }[], name: string): string =>
  list.find((one) => one.name === name)?.code ?? name;

/** For the tests of declarations: facts as their author likes to write them: in words ('Nữ', '19/08/2000', 'Hrê') or raw. */
export type TypedFacts = Partial<Record<FactName, unknown>>;

/** What registers would tell of somebody of whom this is true, raw. */
export function factsFrom(typed: TypedFacts): Facts {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? rawOf(name as FactName, value) : value]),
  );
}

function rawOf(name: FactName, text: string): unknown {
  const { kind, codes } = factTypes[name];
  switch (kind) {
    case 'date':
      return text
        .replace(/^năm /, '')
        .replace(/^tháng (\d+)\/(\d+)$/, (_, m: string, y: string) => `${y}-${m.padStart(2, '0')}`)
        .split('/')
        .reverse()
        .join('-');
    case 'code':
      return Object.entries(codes ?? {}).find(([, word]) => word === text)?.[0] ?? text;
    case 'ethnicity':
      return codeIn(peoples, text);
    case 'nationality':
      return codeIn(countries, text);
    case 'number':
      return Number(text);
    case 'place':
      return { text };
    case 'entry':
      return { number: text };
    case 'id-paper': {
      const [, number] = /^Thẻ căn cước số (\d{12})$/.exec(text) ?? [];
      return number ? { kind: 'citizen-card', number } : { kind: 'other', text };
    }
    default:
      return text;
  }
}

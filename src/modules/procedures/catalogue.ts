import { type DefinedProcedure, definedProcedures } from '../../../definitions/procedures/index.ts';
import { type Database, hashOf } from '../../kernel/index.ts';
import { searchKey } from '../forms/rules.ts';
import { FormDefinitionSchema } from '../forms/schema.ts';
import { ProcedureDefinitionSchema } from './contract.ts';

/** A procedure with its declaration, as one published version. */
export type PublishedProcedure = DefinedProcedure & { hash: string };

export type Catalogue = {
  all: readonly PublishedProcedure[];
  find(code: string): PublishedProcedure | undefined;
  /** The version that a dossier was made under. */
  getVersion(hash: string): PublishedProcedure;
  nameOf(code: string): string;
  search(text: string): PublishedProcedure[];
};

/** Reads the definitions; a wrong one stops the start with its code and the place of the mistake. */
export function readDefinitions(): PublishedProcedure[] {
  return definedProcedures.map((d) => {
    const procedure = ProcedureDefinitionSchema.parse(d.procedure);
    const form = FormDefinitionSchema.parse(d.form);
    return { procedure, form, hash: hashOf({ procedure, form }).toString('hex').slice(0, 32) };
  });
}

/** Publishes what is new and loads every version that was ever published. */
export async function openCatalogue(db: Database, now: Date): Promise<Catalogue> {
  const current = readDefinitions();
  for (const { procedure, form, hash } of current) {
    await db.query(
      'insert into procedures.definition (hash, code, valid_from, body, published_at) values ($1,$2,$3,$4,$5) on conflict do nothing',
      [hash, procedure.code, procedure.validFrom, JSON.stringify({ procedure, form }), now],
    );
  }
  const versions = new Map<string, PublishedProcedure>();
  for (const row of await db.query<{ hash: string; body: DefinedProcedure }>('select hash, body from procedures.definition')) {
    versions.set(row.hash, { ...row.body, hash: row.hash });
  }
  for (const d of current) versions.set(d.hash, d);
  return catalogueOf(current, versions);
}

export function catalogueOf(current: PublishedProcedure[], versions = new Map(current.map((d) => [d.hash, d]))): Catalogue {
  const byCode = new Map(current.map((d) => [d.procedure.code, d]));
  const indexed = current.map((d) => ({
    d,
    text: [
      d.procedure.code,
      d.procedure.name,
      d.procedure.plainName,
      ...(d.procedure.alsoCalled ?? []),
      d.procedure.fieldName,
    ].map(searchKey),
  }));
  return {
    all: current,
    find: (code) => byCode.get(code),
    getVersion(hash) {
      const found = versions.get(hash);
      if (!found) throw new Error(`definition ${hash} was never published here`);
      return found;
    },
    nameOf: (code) => byCode.get(code)?.procedure.plainName ?? code,
    search(text) {
      const words = searchKey(text).split(' ').filter(Boolean);
      if (words.length === 0) return [...current];
      return indexed
        .map(({ d, text: lines }) => ({
          d,
          score: words.filter((w) => lines.some((l) => ` ${l} `.includes(` ${w}`))).length / words.length,
        }))
        .filter((r) => r.score >= 0.5)
        .sort((a, b) => b.score - a.score || a.d.procedure.code.localeCompare(b.d.procedure.code))
        .map((r) => r.d);
    },
  };
}

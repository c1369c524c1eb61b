import { generalDefinition, generalName } from '../../../definitions/procedures/general/index.ts';
import { channelsOf, onlineLevelOf } from '../../../definitions/procedures/general/terms.ts';
import { type DefinedProcedure, definedProcedures } from '../../../definitions/procedures/index.ts';
import { type Database, hashOf } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import { FormDefinitionSchema } from '../forms/schema.ts';
import { ProcedureDefinitionSchema } from './contract.ts';
import { describedProcedures } from './search/read.ts';

/** A procedure with its declaration, as one published version. */
export type PublishedProcedure = DefinedProcedure & { hash: string };

export type Catalogue = {
  /** Those with a definition of their own. */
  own: readonly PublishedProcedure[];
  /** Those first, then every described procedure with the definition that its published facts give. Each is made when it is looked at. */
  all: readonly PublishedProcedure[];
  find(code: string): PublishedProcedure | undefined;
  /** Whether it can be applied for here at all, and by this way. Makes nothing. */
  has(code: string): boolean;
  takesOnline(code: string): boolean;
  /** The version that a dossier was made under. */
  getVersion(hash: string): PublishedProcedure;
  nameOf(code: string): string;
};

const published = (defined: DefinedProcedure): PublishedProcedure => ({
  ...defined,
  hash: hashOf(defined).toString('hex').slice(0, 32),
});

/** @throws ZodError with the place of the mistake */
function checked(defined: DefinedProcedure): DefinedProcedure {
  return { procedure: ProcedureDefinitionSchema.parse(defined.procedure), form: FormDefinitionSchema.parse(defined.form) };
}

/** Reads the definitions that stand in folders, checked. */
export const readDefinitions = (): PublishedProcedure[] => definedProcedures.map((one) => published(checked(one)));

/**
 * Publishes what is new and knows every version that was ever published. A wrong definition stops the start, the first time that it is
 * seen: what is published already was checked then.
 */
export async function openCatalogue(db: Database, now: Date): Promise<Catalogue> {
  const current = definedProcedures.map(published);
  const day = localDay(now);
  // All of them, also those made from facts: a dossier may outlive the software that it was made under.
  const known = catalogueOf(current, { day }).all;
  await publish(db, known, now);
  const earlier = new Map<string, () => PublishedProcedure>();
  const rows = await db.query<{ hash: string; body: string }>(
    'select hash, body::text as body from procedures.definition where hash <> all($1)',
    [known.map((d) => d.hash)],
  );
  for (const { hash, body } of rows)
    earlier.set(
      hash,
      once(() => ({ ...(JSON.parse(body) as DefinedProcedure), hash })),
    );
  return catalogueOf(current, { day, earlier });
}

/** Writes down versions that are not there yet, in one go; those that are there send nothing. */
async function publish(db: Database, versions: readonly PublishedProcedure[], now: Date): Promise<void> {
  const there = await db.query<{ hash: string }>('select hash from procedures.definition where hash = any($1)', [
    versions.map((d) => d.hash),
  ]);
  const known = new Set(there.map((row) => row.hash));
  const fresh = versions.filter((d) => !known.has(d.hash));
  if (fresh.length === 0) return;
  for (const one of fresh) checked(one);
  await db.query(
    `insert into procedures.definition (hash, code, valid_from, body, published_at)
     select hash, code, valid_from, body, $5 from unnest($1::text[], $2::text[], $3::date[], $4::jsonb[]) as d (hash, code, valid_from, body)
     on conflict do nothing`,
    [
      fresh.map((d) => d.hash),
      fresh.map((d) => d.procedure.code),
      fresh.map((d) => d.procedure.validFrom),
      fresh.map(({ procedure, form }) => JSON.stringify({ procedure, form })),
      now,
    ],
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A definition that is made when somebody first looks into it. */
function lazily(make: () => PublishedProcedure): PublishedProcedure {
  return {
    get procedure() {
      return make().procedure;
    },
    get form() {
      return make().form;
    },
    get hash() {
      return make().hash;
    },
  };
}

type Around = {
  /** Whose facts count; absent: the latest. */
  day?: string;
  earlier?: ReadonlyMap<string, () => PublishedProcedure>;
};

/** Facts of described procedures without a folder, with what can be said of them before their definition is made. */
function generalOf(own: ReadonlySet<string>, { day }: Around) {
  const facts = describedProcedures();
  return new Map(
    facts.codes.flatMap((code) => {
      const known = own.has(code) ? undefined : day ? facts.on(code, day) : facts.all(code).at(-1);
      if (!known) return [];
      const look = once(() => published(generalDefinition(known)));
      return [[code, { facts: known, one: lazily(look), look }] as const];
    }),
  );
}

/** The catalogue over these definitions. Procedures that are only described cost nothing until they are asked for. */
export function catalogueOf(own: PublishedProcedure[], around: Around = {}): Catalogue {
  const byCode = new Map(own.map((d) => [d.procedure.code, d]));
  const byHash = new Map(own.map((d) => [d.hash, d]));
  const general = once(() => generalOf(new Set(byCode.keys()), around));
  const all = once(() => [...own, ...[...general().values()].map(({ one }) => one)]);
  return {
    own,
    get all() {
      return all();
    },
    find: (code) => byCode.get(code) ?? general().get(code)?.look(),
    has: (code) => byCode.has(code) || general().has(code),
    takesOnline(code) {
      const defined = byCode.get(code)?.procedure;
      if (defined) return defined.onlineLevel !== 'none' && defined.channels.includes('online');
      const facts = general().get(code)?.facts;
      return facts !== undefined && onlineLevelOf(facts) !== 'none' && channelsOf(facts).includes('online');
    },
    getVersion(hash) {
      const found = byHash.get(hash) ?? around.earlier?.get(hash)?.();
      if (found) return found;
      for (const { look } of general().values()) byHash.set(look().hash, look());
      const made = byHash.get(hash);
      if (!made) throw new Error(`definition ${hash} was never published here`);
      return made;
    },
    nameOf(code) {
      const facts = byCode.has(code) ? undefined : general().get(code)?.facts;
      return byCode.get(code)?.procedure.plainName ?? (facts ? generalName(facts) : code);
    },
  };
}

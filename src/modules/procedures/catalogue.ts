import { generalDefinition, generalName } from '../../../definitions/procedures/general/index.ts';
import { channelsOf, onlineLevelOf } from '../../../definitions/procedures/general/terms.ts';
import { type DefinedProcedure, definedProcedures } from '../../../definitions/procedures/index.ts';
import { type Clock, type Database, hashOf } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import { FormDefinitionSchema } from '../forms/schema.ts';
import { ProcedureDefinitionSchema } from './contract.ts';
import { describedProcedures } from './search/read.ts';
import { leadMs, loadBodies, loadVersions, type PublishedVersion, revisionOf } from './versions/published.ts';

/** A procedure with its declaration, as one published version. */
export type PublishedProcedure = DefinedProcedure & { hash: string };

export type Catalogue = {
  /** Those with a definition of their own. */
  own: readonly PublishedProcedure[];
  /** Those first, then every described procedure with the definition that its published facts give. Each is made when it is looked at. */
  all: readonly PublishedProcedure[];
  /** The definition in force today. */
  find(code: string): PublishedProcedure | undefined;
  /** The definition in force on a local day (`YYYY-MM-DD`), as far as it is published by now. */
  definitionFor(code: string, day: string): PublishedProcedure | undefined;
  /** What the product itself brings for this procedure, whatever administrators made of it. */
  builtIn(code: string): PublishedProcedure | undefined;
  /** Versions that administrators published, in the order in which they follow each other. */
  versionsOf(code: string): readonly PublishedVersion[];
  /** Has a definition of its own: a folder, or a version that an administrator published. */
  isOwn(code: string): boolean;
  /** Another one when other definitions are in force: what was made from them is made anew then. */
  readonly edition: string;
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

/** A catalogue that learns what is published after it was opened, here or by another process. */
export type LiveCatalogue = Catalogue & {
  /** Looks whether something was published or withdrawn meanwhile. One short question when nothing was. */
  refresh(): Promise<void>;
};

/**
 * Publishes what is new and knows every version that was ever published. A wrong definition stops the start, the first time that it is
 * seen: what is published already was checked then.
 */
export async function openCatalogue(db: Database, clock: Clock): Promise<LiveCatalogue> {
  const current = definedProcedures.map(published);
  const today = (): string => localDay(clock.now());
  const earlier = new Map<string, () => PublishedProcedure>();
  const openOn = async (day: string) => {
    // All of them, also those made from facts: a dossier may outlive the software that it was made under.
    const brought = catalogueOf(current, { day, earlier });
    await publish(db, brought.all, clock.now());
    return { day, brought };
  };
  const read = async (): Promise<void> => {
    const there = [...earlier.keys(), ...base.brought.all.map((d) => d.hash)];
    for (const { hash, read: look } of await loadBodies(db, there))
      earlier.set(
        hash,
        once(() => ({ ...look(), hash })),
      );
  };
  let base = await openOn(today());
  let revision = await revisionOf(db);
  let versions = await loadVersions(db);
  await read();
  const refresh = async (): Promise<void> => {
    const now = await revisionOf(db);
    if (now !== revision) {
      // Bodies first: what a version names must be there when it counts.
      await read();
      versions = await loadVersions(db);
      revision = now;
    }
    if (today() !== base.day) base = await openOn(today());
  };
  let looking: Promise<void> | null = null;
  return Object.assign(withVersions({ base: () => base.brought, versions: () => versions, clock }), {
    refresh: () => {
      looking ??= refresh().finally(() => {
        looking = null;
      });
      return looking;
    },
  });
}

type Layers = { base: () => Catalogue; versions: () => ReadonlyMap<string, readonly PublishedVersion[]>; clock: Clock };

/** What administrators published lies over what the product brings. */
function withVersions({ base, versions, clock }: Layers): Catalogue {
  const inForce = (code: string, day: string): PublishedVersion | undefined =>
    versions()
      .get(code)
      ?.findLast((one) => one.validFrom <= day);
  const now = (code: string): PublishedVersion | undefined => {
    const own = versions().get(code);
    if (!own) return undefined;
    const day = localDay(clock.now());
    const known = clock.now().getTime() - leadMs;
    return own.findLast((one) => one.validFrom <= day && one.publishedAt.getTime() <= known);
  };
  const version = (code: string): PublishedProcedure | undefined => {
    const one = now(code);
    return one && base().getVersion(one.hash);
  };
  const over = (list: readonly PublishedProcedure[]): PublishedProcedure[] => {
    const codes = new Set(list.map((d) => d.procedure.code));
    const added = [...versions().keys()].filter((code) => !codes.has(code)).flatMap((code) => version(code) ?? []);
    return [...list.map((d) => version(d.procedure.code) ?? d), ...added];
  };
  const edition = (): string => [...versions().keys()].flatMap((code) => now(code)?.hash ?? []).join();
  const made = new Map<'own' | 'all', { of: Catalogue; edition: string; list: readonly PublishedProcedure[] }>();
  const listed = (which: 'own' | 'all'): readonly PublishedProcedure[] => {
    if (versions().size === 0) return base()[which];
    const known = made.get(which);
    if (known && known.of === base() && known.edition === edition()) return known.list;
    const list = over(base()[which]);
    made.set(which, { of: base(), edition: edition(), list });
    return list;
  };
  return {
    get own() {
      return listed('own');
    },
    get all() {
      return listed('all');
    },
    get edition() {
      return edition();
    },
    find: (code) => version(code) ?? base().find(code),
    definitionFor: (code, day) => {
      const one = versions().has(code) ? inForce(code, day) : undefined;
      return one ? base().getVersion(one.hash) : base().definitionFor(code, day);
    },
    builtIn: (code) => base().find(code),
    versionsOf: (code) => versions().get(code) ?? [],
    isOwn: (code) => now(code) !== undefined || base().isOwn(code),
    has: (code) => now(code) !== undefined || base().has(code),
    takesOnline: (code) => {
      const procedure = version(code)?.procedure;
      return procedure ? isOnline(procedure) : base().takesOnline(code);
    },
    getVersion: (hash) => base().getVersion(hash),
    nameOf: (code) => version(code)?.procedure.plainName ?? base().nameOf(code),
  };
}

const isOnline = ({ onlineLevel, channels }: DefinedProcedure['procedure']): boolean =>
  onlineLevel !== 'none' && channels.includes('online');

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
  const find = (code: string): PublishedProcedure | undefined => byCode.get(code) ?? general().get(code)?.look();
  return {
    own,
    get all() {
      return all();
    },
    edition: '',
    find,
    definitionFor(code, day) {
      if (byCode.has(code) || day === around.day) return find(code);
      const facts = describedProcedures().on(code, day);
      return facts && published(generalDefinition(facts));
    },
    builtIn: find,
    versionsOf: () => [],
    isOwn: (code) => byCode.has(code),
    has: (code) => byCode.has(code) || general().has(code),
    takesOnline(code) {
      const defined = byCode.get(code)?.procedure;
      if (defined) return isOnline(defined);
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

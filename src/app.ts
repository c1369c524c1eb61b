import { communes as communeFacts, provinces } from '../definitions/organisations/index.ts';
import { resultPapers } from '../definitions/results/index.ts';
import { roles } from '../definitions/roles/roles.ts';
import type { FileStore } from './kernel/files/store.ts';
import {
  blocksOn,
  type Clock,
  type Configuration,
  createSubjectKeys,
  type Database,
  deadRights,
  defineModule,
  indexModules,
  type Kernel,
  type Keys,
  type Logger,
  leasedNumbers,
  type Module,
  migrate,
  migrationsIn,
  openEpoch,
} from './kernel/index.ts';
import { localDay } from './kernel/working-time/index.ts';
import { appointmentsModule, bookingsOf } from './modules/appointments/index.ts';
import { deskModule } from './modules/desk/index.ts';
import { Dossier, dossiersModule } from './modules/dossiers/index.ts';
import { feedbackModule, ratingsOfMonth } from './modules/feedback/index.ts';
import { formsModule } from './modules/forms/index.ts';
import { communeIndex } from './modules/forms/rules.ts';
import { identityModule } from './modules/identity/index.ts';
import { logModule } from './modules/log/index.ts';
import { mandatesModule } from './modules/mandates/index.ts';
import { messagesModule } from './modules/messages/index.ts';
import { type ModuleName, moduleOrder } from './modules/order.ts';
import { type CurrentDirectory, currentDirectory, organisationsModule } from './modules/organisations/index.ts';
import { type LiveCatalogue, openCatalogue, proceduresModule, readDefinitions } from './modules/procedures/index.ts';
import { registersModule } from './modules/registers/index.ts';
import { correctionsOf, resultsModule } from './modules/results/index.ts';
import type { Keyring } from './modules/signatures/index.ts';
import { systemModule } from './modules/system/index.ts';

export type AppParts = {
  configuration: Configuration;
  db: Database;
  clock: Clock;
  logger: Logger;
  keys: Keys;
  files: FileStore;
  keyring: Keyring;
  timestamp: (signatureValue: Uint8Array) => Promise<Uint8Array | undefined>;
  publicUrl: string;
  dataDir: string;
};

export type App = {
  kernel: Kernel;
  catalogue: LiveCatalogue;
  directory: CurrentDirectory;
  communes: ReturnType<typeof communeIndex>;
};

/** Everything the modules are given besides the kernel. Functions, because the directory is only there once the database is. */
type Services = {
  directory: () => ReturnType<CurrentDirectory['get']>;
  catalogue: LiveCatalogue;
  communes: () => ReturnType<typeof communeIndex>;
  kernel: () => Kernel;
  parts: AppParts;
};

/** The modules with what each is given; their order is that of src/modules/order.ts. */
export function modulesOf(the: Services): Module[] {
  const { directory, catalogue, communes, kernel, parts } = the;
  const labelOf = (type: string): string => kernel().actions.get(type)?.label ?? kernel().queries.get(type)?.label ?? type;
  const modules: Record<ModuleName, Module> = {
    organisations: organisationsModule({ directory }),
    registers: registersModule(),
    mandates: mandatesModule({ procedures: { find: (code) => catalogue.find(code), fields: () => fieldsOf(catalogue) } }),
    identity: identityModule({ directory }),
    procedures: proceduresModule({
      catalogue,
      // Procedures are looked after at the top of the State's own tree: the province.
      root: () => directory().all.find((one) => one.parentId === null && one.hierarchy === 'state')!.id,
      hasResult: (template) => Object.hasOwn(resultPapers, template),
    }),
    forms: formsModule({ catalogue, directory, communes }),
    desk: deskModule({
      organisationName: (id) => directory().findById(id)?.shortName ?? '',
      procedureName: (code) => catalogue.nameOf(code),
    }),
    signatures: defineModule({ name: 'signatures' }),
    dossiers: dossiersModule({
      ...parts,
      directory,
      catalogue,
      communes,
      roles: roleMap,
      actionsOnDossier: () => kernel().actionsOn.get('dossier') ?? [],
      factWords: () => kernel().factWords,
      blocks: (row, reader) => blocksOn(kernel(), Dossier, row, reader),
      ratings: ratingsOfMonth,
      alsoOf: async (id) => (await Promise.all([bookingsOf(parts.db, id), correctionsOf(parts.db, id)])).flat(),
    }),
    appointments: appointmentsModule({ directory, catalogue }),
    results: resultsModule({ ...parts, directory, catalogue, communes }),
    messages: messagesModule({ directory }),
    feedback: feedbackModule({ directory }),
    log: logModule({ labelOf, isTop: (id) => directory().findById(id)?.parentId === null }),
    system: systemModule({
      directory,
      dataDir: parts.dataDir,
      https: parts.publicUrl.startsWith('https://'),
      definitionsToVerify: countToVerify,
      reactionLabel: (name) =>
        kernel()
          .modules.flatMap((m) => m.reactions)
          .find((r) => r.name === name)?.label ?? name,
    }),
  };
  return moduleOrder.map((name) => modules[name]);
}

/** Fields of work in which something can be applied for here, by name. */
function fieldsOf({ own }: LiveCatalogue): { code: string; name: string }[] {
  const names = new Map(own.map(({ procedure }) => [procedure.field, procedure.fieldName]));
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export const roleMap = new Map(roles.map((r) => [r.code, { may: r.may, withReason: r.withReason, scope: r.scope }]));

/** Migrations of the kernel and of every module, in order; needs no other part of the app. */
export async function migrateAll(db: Database): Promise<string[]> {
  return migrate(db, [
    { module: 'kernel', files: migrationsIn('src/kernel') },
    ...moduleOrder.map((name) => ({ module: name, files: migrationsIn(`src/modules/${name}`) })),
  ]);
}

/** Builds the app on a migrated and seeded database. */
export async function createApp(parts: AppParts): Promise<App> {
  const { db, clock } = parts;
  const today = (): string => localDay(clock.now());
  const directory = await currentDirectory(db, today);
  const catalogue = await openCatalogue(db, clock);
  let index: App['communes'] | undefined;
  // Three thousand names, sorted four ways at the first question rather than at every start.
  const communes = (): App['communes'] => {
    index ??= communeIndex(
      communeFacts.map((c) => ({ code: c.code, name: `${kindWord[c.type]} ${c.name}`, province: c.province })),
    );
    return index;
  };
  let kernel: Kernel;
  const modules = modulesOf({ directory: directory.get, catalogue, communes, kernel: () => kernel, parts });
  const indexed = indexModules(modules);
  refuseDeadRights(indexed);
  kernel = {
    ...parts,
    subjectKeys: createSubjectKeys(db, parts.keys),
    numbers: leasedNumbers(db),
    roles: roleMap,
    tree: directory.get,
    epoch: await openEpoch(db),
    ...indexed,
    modules,
    written: () => {},
  };
  return {
    kernel,
    catalogue,
    directory,
    get communes() {
      return communes();
    },
  };
}

function refuseDeadRights({ actions, queries }: Pick<Kernel, 'actions' | 'queries'>): void {
  const declared = new Map(
    [...actions.values()].map((a) => [a.type, { type: a.type, may: a.may, aggregate: a.target ?? a.creates }] as const),
  );
  const asked = [...queries.values()].map((q) => [q.type, { type: q.type, may: q.may, aggregate: q.target ?? q.over }] as const);
  const dead = deadRights(roleMap, new Map([...declared, ...asked]));
  if (dead.length > 0) throw new Error(`definitions/roles and the declarations do not agree:\n  ${dead.join('\n  ')}`);
}

const kindWord = { xa: 'Xã', phuong: 'Phường', dac_khu: 'Đặc khu' } as const;
export const provinceName = (code: string): string => provinces.find((p) => p.code === code)?.name ?? code;

function countToVerify(): number {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, v) => sum + count(v), 0);
    if (value === null || typeof value !== 'object') return 0;
    return Object.entries(value).reduce((sum, [k, v]) => sum + (k === 'verify' && v === true ? 1 : count(v)), 0);
  };
  return count(readDefinitions());
}

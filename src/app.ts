import { communes as communeFacts, provinces } from '../definitions/organisations/index.ts';
import { roles } from '../definitions/roles/roles.ts';
import type { FileStore } from './kernel/files/store.ts';
import {
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
import { deskModule } from './modules/desk/index.ts';
import { dossiersModule } from './modules/dossiers/index.ts';
import { formsModule } from './modules/forms/index.ts';
import { communeIndex } from './modules/forms/rules.ts';
import { identityModule } from './modules/identity/index.ts';
import { logModule } from './modules/log/index.ts';
import { type ModuleName, moduleOrder } from './modules/order.ts';
import { type CurrentDirectory, currentDirectory, organisationsModule } from './modules/organisations/index.ts';
import { type Catalogue, openCatalogue, proceduresModule, readDefinitions } from './modules/procedures/index.ts';
import { registersModule } from './modules/registers/index.ts';
import { resultsModule } from './modules/results/index.ts';
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
  catalogue: Catalogue;
  directory: CurrentDirectory;
  communes: ReturnType<typeof communeIndex>;
};

/** Everything the modules are given besides the kernel. Functions, because the directory is only there once the database is. */
type Services = {
  directory: () => ReturnType<CurrentDirectory['get']>;
  catalogue: Catalogue;
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
    identity: identityModule({ directory }),
    procedures: proceduresModule({ catalogue }),
    forms: formsModule({ catalogue, directory }),
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
    }),
    results: resultsModule({ ...parts, directory, catalogue, communes }),
    log: logModule({ labelOf, isTop: (id) => directory().findById(id)?.parentId === null }),
    system: systemModule({
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
  const catalogue = await openCatalogue(db, clock.now());
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

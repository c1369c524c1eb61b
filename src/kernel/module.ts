import type { AnyAction } from './action.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { Database, Sql } from './db.ts';
import type { JobHandlers } from './jobs.ts';
import type { Reaction } from './log/reactions.ts';
import type { Migrations } from './migrate.ts';
import type { AnyQuery } from './query.ts';
import type { MenuEntry, Shows } from './shown.ts';

/** One domain: what can be done, read, followed; the app is the list of these in dependency order. */
export type Module = {
  name: string;
  aggregates: AnyAggregate[];
  actions: AnyAction[];
  queries: AnyQuery[];
  reactions: Reaction[];
  jobs: JobHandlers;
  /** What it adds to the pages of rows that other modules own. */
  shows: Shows[];
  /** Its lines in somebody's own menu. */
  menu: MenuEntry[];
  migrations: Migrations['files'];
  /** What has had its time is deleted here, about once an hour. */
  housekeeping: ((db: Database, now: Date) => Promise<void>)[];
  /** Which of these uploaded files that belong to nothing yet the module still names: they are kept however old. */
  filesInUse: ((sql: Sql, files: readonly string[]) => Promise<string[]>) | null;
};

export function defineModule(module: Partial<Module> & { name: string }): Module {
  for (const thing of [...(module.actions ?? []), ...(module.queries ?? [])]) {
    if (!thing.type.startsWith(`${module.name}.`)) throw new Error(`${thing.type} is not of module ${module.name}`);
  }
  return {
    aggregates: [],
    actions: [],
    queries: [],
    reactions: [],
    jobs: {},
    shows: [],
    menu: [],
    migrations: [],
    housekeeping: [],
    filesInUse: null,
    ...module,
  };
}

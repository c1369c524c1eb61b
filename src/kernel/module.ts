import type { AnyAction } from './action.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { JobHandlers } from './jobs.ts';
import type { Reaction } from './log/reactions.ts';
import type { Migrations } from './migrate.ts';
import type { AnyQuery } from './query.ts';

/** One domain: what can be done, read, followed; the app is the list of these in dependency order. */
export type Module = {
  name: string;
  aggregates: AnyAggregate[];
  actions: AnyAction[];
  queries: AnyQuery[];
  reactions: Reaction[];
  jobs: JobHandlers;
  migrations: Migrations['files'];
};

export function defineModule(module: Partial<Module> & { name: string }): Module {
  for (const thing of [...(module.actions ?? []), ...(module.queries ?? [])]) {
    if (!thing.type.startsWith(`${module.name}.`)) throw new Error(`${thing.type} is not of module ${module.name}`);
  }
  return { aggregates: [], actions: [], queries: [], reactions: [], jobs: {}, migrations: [], ...module };
}

import type { AnyAction } from './action.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import type { Keys } from './crypto.ts';
import type { Database } from './db.ts';
import { type FactWords, shownDialog } from './dialog.ts';
import type { FileStore } from './files/store.ts';
import type { Logger } from './logging.ts';
import type { Module } from './module.ts';
import type { AnyQuery } from './query.ts';
import type { Jurisdiction, Roles } from './rights.ts';
import type { Numbers } from './series.ts';
import type { SubjectKeys } from './subject-keys.ts';

/** Everything a process needs to run actions and queries. Built once in src/app.ts. */
export type Kernel = {
  configuration: Configuration;
  db: Database;
  clock: Clock;
  logger: Logger;
  keys: Keys;
  subjectKeys: SubjectKeys;
  numbers: Numbers;
  files: FileStore;
  roles: Roles;
  /** The organisations as they are now; reloaded when their revision moves. */
  tree: () => Jurisdiction;
  epoch: number;
  actions: ReadonlyMap<string, AnyAction>;
  queries: ReadonlyMap<string, AnyQuery>;
  /** Actions of one aggregate, for menus. */
  actionsOn: ReadonlyMap<string, AnyAction[]>;
  /** What facts say on timelines, by their type. */
  factWords: ReadonlyMap<string, FactWords>;
  modules: Module[];
  /** Called after every acknowledged write, so that what follows does not wait for the next look. */
  written: () => void;
};

/** Indexes the declarations; two of one name is a defect found at boot. */
export function indexModules(modules: Module[]): Pick<Kernel, 'actions' | 'queries' | 'actionsOn' | 'factWords'> {
  const actions = new Map<string, AnyAction>();
  const queries = new Map<string, AnyQuery>();
  const actionsOn = new Map<string, AnyAction[]>();
  const factWords = new Map<string, FactWords>();
  for (const module of modules) {
    for (const action of module.actions) {
      if (actions.has(action.type)) throw new Error(`two actions are called ${action.type}`);
      actions.set(action.type, action);
      for (const [fact, words] of Object.entries(action.tells ?? {}) as [string, FactWords][]) {
        if (factWords.has(fact)) throw new Error(`two actions have words for the fact ${fact}`);
        factWords.set(fact, words);
      }
      shownDialog(action);
      const aggregate = action.target as AnyAggregate | undefined;
      if (aggregate) actionsOn.set(aggregate.name, [...(actionsOn.get(aggregate.name) ?? []), action]);
    }
    for (const query of module.queries) {
      if (queries.has(query.type)) throw new Error(`two queries are called ${query.type}`);
      queries.set(query.type, query);
    }
  }
  for (const { on, opens } of modules.flatMap((m) => m.shows))
    if (!queries.has(opens)) throw new Error(`a block on ${on} opens with ${opens}, which is no query`);
  return { actions, queries, actionsOn, factWords };
}

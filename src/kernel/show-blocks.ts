import type { AnyAction } from './action.ts';
import type { Actor } from './actor.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { Database, Row } from './db.ts';
import { shownDialog } from './dialog.ts';
import type { Kernel } from './kernel.ts';
import { type Jurisdiction, type Roles, relationTo } from './rights.ts';
import type { AllowedAction, Block } from './shown.ts';

/** Menu of a row: the same rights and the same table as the actions themselves. */
export function menuOf(
  actions: readonly AnyAction[],
  aggregate: AnyAggregate,
  row: Row,
  { actor, roles, tree }: { actor: Actor; roles: Roles; tree: Jurisdiction },
): AllowedAction[] {
  return actions
    .filter((a) => a.menu !== false && relationTo(a, aggregate, row, actor, roles, tree) !== undefined)
    .map((a) => {
      const dialog = shownDialog(a);
      const closed = a.barred?.(row, actor) ?? a.open?.(row) ?? null;
      return {
        type: a.type,
        label: a.label,
        consequence: a.consequence,
        tone: a.tone ?? 'second',
        ...(closed ? { blocked: closed } : {}),
        ...(dialog ? { dialog } : {}),
      };
    });
}

type Shown = Pick<Kernel, 'modules' | 'queries' | 'actionsOn' | 'roles'>;

/** What the modules add to the page of this row for this reader, in the modules' order. */
export async function blocksOn(
  kernel: Shown,
  aggregate: AnyAggregate,
  row: Row,
  { db, actor, now, tree }: { db: Database; actor: Actor; now: Date; tree: Jurisdiction },
): Promise<Block[]> {
  const { roles } = kernel;
  const open = kernel.modules
    .flatMap((m) => m.shows)
    .filter(({ on, opens }) => {
      const query = on === aggregate.name ? kernel.queries.get(opens) : undefined;
      return query && actor.level >= (query.level ?? 1) && relationTo(query, aggregate, row, actor, roles, tree) !== undefined;
    });
  const menu = (of: AnyAggregate, one: Row): AllowedAction[] =>
    menuOf(kernel.actionsOn.get(of.name) ?? [], of, one, { actor, roles, tree }).map((a) => ({
      ...a,
      on: { id: String(one.id), version: Number(one.version) },
    }));
  const blocks = await Promise.all(open.map((one) => one.show(row, { db, actor, now, menu })));
  return blocks.filter((one) => one !== null);
}

export type MenuLine = { href: string; label: { vi: string; en: string }; count: number };

/** The reader's own menu, with what is new. */
export async function menuFor(kernel: Pick<Kernel, 'modules' | 'db'>, actor: Actor): Promise<MenuLine[]> {
  const entries = kernel.modules.flatMap((m) => m.menu).filter((one) => one.for === actor.kind);
  return Promise.all(
    entries.map(async ({ href, label, count }) => ({ href, label, count: (await count?.(kernel.db, actor)) ?? 0 })),
  );
}

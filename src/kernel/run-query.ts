import type { Actor, Grant } from './actor.ts';
import type { AnyAggregate } from './aggregate.ts';
import type { Row } from './db.ts';
import type { Kernel } from './kernel.ts';
import { type Disclosure, disclose, recentLooks } from './log/disclose.ts';
import { openPersonal } from './log/personal.ts';
import { problem } from './problem.ts';
import type { AnyQuery } from './query.ts';
import { mandateOver, mayWithoutRow, predicateOf, relationTo, withoutReasonedGrants } from './rights.ts';
import { levelProblem } from './run-action.ts';
import { cleanLine, countLetters } from './text.ts';
import { readInput, refuseStrange } from './validation.ts';

const looks = new WeakMap<Kernel, ReturnType<typeof recentLooks>>();

/**
 * Reads: rights on the row or the list's predicate, then `load`; what it discloses is logged before the answer is given.
 * @throws Problem 401/403/404/422
 */
export async function runQuery(
  kernel: Kernel,
  query: AnyQuery,
  call: { actor: Actor; id?: string; input: unknown; purpose?: string | null },
): Promise<unknown> {
  const { actor } = call;
  const tree = kernel.tree();
  if (actor.level < (query.level ?? 1)) throw levelProblem(actor, query.level ?? 1);
  let row: Row = {};
  if (query.target) {
    if (!call.id) throw problem('kernel.not-found', 404, 'Không có địa chỉ này.');
    const [found] = await kernel.db.named<Row>(`row_${query.target.table}`, `select * from ${query.target.table} where id = $1`, [
      call.id,
    ]);
    if (!found || !relationTo(query, query.target as never, found, actor, kernel.roles, tree)) {
      throw problem('kernel.not-found', 404, 'Không tìm thấy, hoặc bạn không được xem.');
    }
    row = found;
  } else if (!query.over && !mayWithoutRow(query, actor, kernel.roles, tree)) {
    throw problem('kernel.forbidden', 403, `Vị trí bạn đang giữ không được xem: ${query.label.toLowerCase()}.`);
  } else if (query.over && !opensAny(kernel, query, actor)) {
    throw problem('kernel.forbidden', 403, `Vị trí bạn đang giữ không được xem: ${query.label.toLowerCase()}.`);
  }
  const input = readInput(query.input, call.input);
  // It is written into the log.
  refuseStrange(call.purpose, '/purpose');
  const freely = withoutReasonedGrants(query, actor, kernel.roles);
  const reasoned = query.target
    ? !relationTo(query, query.target as AnyAggregate, row, freely, kernel.roles, tree)
    : freely.grants.length < actor.grants.length && !opensAny(kernel, query, freely);
  const purpose = cleanLine(call.purpose ?? '') || null;
  const stated = countLetters(purpose ?? '') >= 5;
  if ((query.needsPurpose || reasoned) && !stated) {
    throw problem('kernel.purpose-needed', 422, 'Cần ghi lý do xem dữ liệu này.', {
      fields: [{ pointer: '/purpose', message: 'Ghi lý do xem.' }],
    });
  }
  const seen: Disclosure[] = [];
  const reply = await query.load(
    {
      db: kernel.db,
      now: kernel.clock.now(),
      actor,
      tree,
      grants: (stated ? actor : freely).grants.filter((g) => opens(kernel, query, g)),
      visible: (alias, values) =>
        // Somebody with two roles sees without a reason only what needs none.
        predicateOf(query, (query.over ?? query.target) as never, alias, stated ? actor : freely, kernel.roles, tree, values),
      discloses: (subject, about) => {
        if (subject) seen.push({ subject, ...about });
      },
      openPersonal: (entry) => openPersonal(kernel.subjectKeys, entry, kernel.clock.now()),
    },
    input as never,
    row as never,
  );
  if (seen.length > 0) {
    if (!query.personal) throw new Error(`${query.type} shows personal data but does not say so`);
    const recent = looks.get(kernel) ?? recentLooks();
    looks.set(kernel, recent);
    const relation = query.target && relationTo(query, query.target as AnyAggregate, row, actor, kernel.roles, tree);
    const mandate = relation ? mandateOver(query.target!.relations[relation], row, actor) : undefined;
    await disclose(kernel, mandate ? { ...actor, onBehalfOf: mandate.giver } : actor, query.type, purpose, seen, recent);
  }
  return reply;
}

function opensAny(kernel: Kernel, query: AnyQuery, actor: Actor): boolean {
  return actor.grants.some((g) => opens(kernel, query, g));
}

const opens = (kernel: Kernel, query: AnyQuery, grant: Grant): boolean =>
  kernel.roles.get(grant.role)?.may[query.type]?.some((r) => query.may.includes(r)) ?? false;

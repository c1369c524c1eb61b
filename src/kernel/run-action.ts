import type { AnyAction, Decision } from './action.ts';
import type { Actor, Mandate } from './actor.ts';
import type { AnyAggregate } from './aggregate.ts';
import { canonicalJson, hashOf, sha256 } from './canonical.ts';
import { seal } from './crypto.ts';
import type { Row } from './db.ts';
import { newId } from './ids.ts';
import type { Kernel } from './kernel.ts';
import { isSeries, type Patch, type Values } from './patch.ts';
import { problem } from './problem.ts';
import { mandateOver, mayWithoutRow, relationTo } from './rights.ts';
import { needRoom } from './room.ts';
import { readChecked, refuseStrange } from './validation.ts';
import { type IdempotencyRow, type LogRow, StaleVersion, writeOnce } from './write.ts';

export type Call = {
  actor: Actor;
  /** The aggregate's id; absent for creating actions. */
  id?: string;
  input: unknown;
  /** 8-64 characters, the caller's; the same key with the same body gives the same answer for 30 days. */
  idempotencyKey?: string;
  /** The version the caller saw; a different one is a 409 that says who changed what. */
  ifVersion?: number;
  /** One of many in one batch. */
  batch?: string;
};

export type Outcome = { id: string; version: number; reply: unknown; replayed: boolean; numbers: Record<string, number> };

const attempts = 3;

/**
 * Runs one action: one read -> rights -> transition -> input -> decide -> ONE write. Nothing is written unless all of it holds,
 * and nothing is acknowledged before it is durable.
 * @throws Problem 401/403/404/409/422; anything else is a defect
 */
export async function runAction(kernel: Kernel, action: AnyAction, call: Call): Promise<Outcome> {
  const { actor } = call;
  if (actor.level < (action.level ?? 1)) throw levelProblem(actor, action.level ?? 1);
  if (action.target ? !call.id : call.id) throw problem('kernel.wrong-call', 404, 'Không có địa chỉ này.');
  refuseStrange(call.input, '');
  if (!kernel.configuration.DATABASE_URL) await needRoom(kernel);
  const bodyHash = sha256(canonicalJson({ action: action.type, id: call.id ?? null, input: call.input ?? null }));
  const key = call.idempotencyKey && actor.account ? { actor: actor.account, key: call.idempotencyKey } : null;

  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(kernel, action, call, key, bodyHash);
    } catch (error) {
      // Whatever it was: the caller asks who this really is before anything is told.
      if (actor.remembered) throw error;
      // A repeated request must get its first answer, whatever stands in the way now (it moved the row itself).
      const earlier = key ? await replay(kernel, key, bodyHash, action.type) : undefined;
      if (earlier) return earlier;
      if (!(error instanceof StaleVersion)) throw error;
      if (call.ifVersion !== undefined || attempt >= attempts) throw await staleProblem(kernel, action, call.id!, null);
    }
  }
}

type Key = { actor: string; key: string } | null;

async function attemptOnce(kernel: Kernel, action: AnyAction, call: Call, key: Key, bodyHash: Buffer): Promise<Outcome> {
  const { actor } = call;
  const now = kernel.clock.now();
  const tree = kernel.tree();
  const row = action.target ? await readRow(kernel, action, call.id!) : ({} as Row);
  // A row that may not be touched looks like a row that is not there: ids must not leak.
  const relation = action.target && row ? rights(kernel, action, row, actor) : undefined;
  if (action.target && relation === undefined) {
    throw row && seesRow(kernel, action, row, actor)
      ? problem('kernel.forbidden', 403, `Vị trí bạn đang giữ không được: ${action.label.toLowerCase()}.`)
      : problem('kernel.not-found', 404, 'Không tìm thấy, hoặc bạn không được xem.');
  }
  const barred = action.barred?.(row as never, actor);
  if (barred) throw problem('kernel.barred', 403, barred);
  if (call.ifVersion !== undefined && action.target && row!.version !== call.ifVersion)
    throw await staleProblem(kernel, action, call.id!, row!);
  const closed = action.open?.(row as never);
  if (closed) throw problem('kernel.not-now', 409, closed, { extra: { version: row!.version } });
  if (!action.target && !mayWithoutRow(action, actor, kernel.roles, tree)) {
    throw problem('kernel.forbidden', 403, `Tài khoản của bạn không được: ${action.label.toLowerCase()}.`);
  }
  const input = readChecked(action.input, call.input);
  if (action.lands) {
    const where = action.lands(input as never, actor);
    if (where === null || (where !== undefined && !mayWithoutRow(action, actor, kernel.roles, tree, where))) {
      throw problem('kernel.forbidden', 403, `Vị trí bạn đang giữ không được: ${action.label.toLowerCase()} ở cơ quan này.`);
    }
  }
  const read = await action.read?.({ sql: kernel.db, now, actor, tree, numbers: kernel.numbers }, input as never, row as never);
  const decision: Decision<unknown> = action.decide(row as never, input as never, { now, actor, id: newId(now) }, read);
  const id = call.id ?? decision.created?.id;
  if (!id) throw new Error(`${action.type} creates nothing`);
  const mandate = relation === undefined ? undefined : mandateOver(action.target!.relations[relation], row!, actor);
  const log = await logRow(kernel, action, call, row!, decision, id, now, mandate);
  const idempotency: IdempotencyRow | null = key
    ? {
        ...key,
        action: action.type,
        bodyHash,
        at: now,
        reply: JSON.stringify({ id, version: log.aggregate_version, reply: decision.reply }),
      }
    : null;
  const numbers = await writeOnce(
    kernel.db,
    [...(actor.remembered ?? []), ...(mandate ? [mandate.still] : []), ...decision.patches],
    log,
    idempotency,
    decision.disclosed?.filter((d) => d.subject !== actor.person),
  );
  kernel.written();
  return { id, version: log.aggregate_version!, reply: decision.reply, replayed: false, numbers };
}

/** The relation by which the actor may do this to the row. */
export const rights = (kernel: Kernel, action: AnyAction, row: Row, actor: Actor): string | undefined =>
  relationTo(action, action.target as AnyAggregate, row, actor, kernel.roles, kernel.tree());

async function readRow(kernel: Kernel, action: AnyAction, id: string): Promise<Row | undefined> {
  const [row] = await kernel.db.named<Row>(`row_${action.target!.table}`, `select * from ${action.target!.table} where id = $1`, [
    id,
  ]);
  return row;
}

/** True when some query would show this row to the actor: then the refusal may say so. */
function seesRow(kernel: Kernel, action: AnyAction, row: Row, actor: Actor): boolean {
  for (const query of kernel.queries.values()) {
    if (
      query.target?.name === action.target?.name &&
      relationTo(query, query.target as AnyAggregate, row, actor, kernel.roles, kernel.tree())
    )
      return true;
  }
  return false;
}

async function replay(
  kernel: Kernel,
  key: { actor: string; key: string },
  bodyHash: Buffer,
  type: string,
): Promise<Outcome | undefined> {
  const [row] = await kernel.db.named<{
    body_hash: Buffer;
    action: string;
    reply: { id: string; version: number; reply: unknown };
  }>('idempotency_read', 'select body_hash, action, reply from kernel.idempotency where actor = $1 and key = $2', [
    key.actor,
    key.key,
  ]);
  if (!row) return undefined;
  if (row.action !== type || !row.body_hash.equals(bodyHash)) {
    throw problem('kernel.key-reused', 422, 'Khóa chống gửi trùng này đã dùng cho một yêu cầu khác. Hãy gửi lại với khóa mới.');
  }
  return { ...row.reply, replayed: true, numbers: {} };
}

async function logRow(
  kernel: Kernel,
  action: AnyAction,
  call: Call,
  row: Row,
  decision: Decision<unknown>,
  id: string,
  now: Date,
  mandate: Mandate | undefined,
): Promise<LogRow> {
  const aggregate = action.target ?? action.creates!;
  const subject = action.target ? (action.target.subjectOf(row as never) as string | null) : (decision.created?.subject ?? null);
  const personal = decision.facts.map((f) => f.personal ?? null);
  let sealed: Buffer | null = null;
  if (personal.some((p) => p !== null)) {
    const owner = subject ?? id;
    const key = await kernel.subjectKeys.keyOf(owner, now);
    if (key) sealed = seal(key, canonicalJson(personal), id);
  }
  const main = decision.patches.find(
    (p): p is Extract<Patch, { kind: 'update' }> => p.kind === 'update' && p.table === aggregate.table && p.id === id,
  );
  const version = action.target ? Number(row.version) + (main ? 1 : 0) : 1;
  return {
    epoch: kernel.epoch,
    at: now,
    kind: 'action',
    action: action.type,
    actor: call.actor.account,
    on_behalf_of: mandate?.giver ?? decision.onBehalfOf ?? call.actor.onBehalfOf,
    position: call.actor.position,
    organisation: call.actor.organisation,
    purpose: decision.purpose ?? null,
    aggregate: aggregate.name,
    aggregate_id: id,
    aggregate_version: version,
    subject: subject ?? null,
    facts: JSON.stringify(decision.facts.map(({ type, data }) => ({ type, data: data ?? {} }))),
    personal: sealed,
    before_hash: action.target ? hashOf(row) : null,
    after_hash: afterHash(row, main?.set, version, decision),
    batch: call.batch ?? null,
  };
}

/** The row as it will stand; null when a number of it is only known inside the statement. */
function afterHash(row: Row, set: Values | undefined, version: number, decision: Decision<unknown>): Buffer | null {
  const after = decision.created ? decision.created.row : { ...row, ...plain(set ?? {}), version };
  if (!after || Object.values(set ?? {}).some(isSeries)) return null;
  return hashOf(after);
}

const plain = (set: Values): Row =>
  Object.fromEntries(Object.entries(set).map(([k, v]) => [k, v !== null && typeof v === 'object' && 'json' in v ? v.json : v]));

async function staleProblem(kernel: Kernel, action: AnyAction, id: string, row: Row | null) {
  const [last] = await kernel.db.query<{ action: string; at: Date; actor: string | null }>(
    `select action, at, actor from kernel.log where aggregate_id = $1 and kind = 'action' order by seq desc limit 1`,
    [id],
  );
  const label = last ? (kernel.actions.get(last.action)?.label ?? last.action) : null;
  const [current] = await kernel.db.query<{ version: number }>(`select version from ${action.target!.table} where id = $1`, [id]);
  return problem(
    'kernel.stale',
    409,
    label
      ? `${capital(action.target!.label)} này vừa có người thay đổi (${label.toLowerCase()}). Những gì bạn đã nhập vẫn còn; hãy xem bản mới rồi làm lại.`
      : `${capital(action.target!.label)} này vừa có người thay đổi. Hãy xem bản mới rồi làm lại.`,
    {
      extra: {
        version: current?.version ?? row?.version ?? null,
        changedBy: last ? { action: last.action, label, at: last.at, account: last.actor } : null,
      },
    },
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function levelProblem(actor: Actor, wanted: number) {
  if (actor.kind === 'anonymous')
    return problem('kernel.signed-out', 401, 'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập rồi làm tiếp.');
  return problem(
    'kernel.level-too-low',
    403,
    wanted === 2 ? 'Việc này cần tài khoản VNeID mức độ 2. Hãy đăng nhập lại bằng mức độ 2.' : 'Hãy đăng nhập đầy đủ.',
  );
}

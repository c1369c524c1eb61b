import { createHash } from 'node:crypto';
import type { Sql } from './db.ts';
import { isJson, isSeries, type Patch, type Value, type Values } from './patch.ts';
import { problem } from './problem.ts';

export type LogRow = {
  epoch: number;
  at: Date;
  kind: 'action' | 'read' | 'system';
  action: string;
  actor: string | null;
  on_behalf_of: string | null;
  position: string | null;
  organisation: string | null;
  purpose: string | null;
  aggregate: string | null;
  aggregate_id: string | null;
  aggregate_version: number | null;
  subject: string | null;
  facts: string;
  personal: Buffer | null;
  before_hash: Buffer | null;
  after_hash: Buffer | null;
  batch: string | null;
};

const logColumns: (keyof LogRow)[] = [
  'epoch',
  'at',
  'kind',
  'action',
  'actor',
  'on_behalf_of',
  'position',
  'organisation',
  'purpose',
  'aggregate',
  'aggregate_id',
  'aggregate_version',
  'subject',
  'facts',
  'personal',
  'before_hash',
  'after_hash',
  'batch',
];

export type IdempotencyRow = { actor: string; key: string; action: string; bodyHash: Buffer; reply: string; at: Date };

/** Thrown when the row was not at the version that was read: the caller decides again. */
export class StaleVersion extends Error {}

/**
 * The one generic write: idempotency key, patches (guarded), log row, as one statement.
 * @returns numbers taken from gap-free series, by series name
 */
export async function writeOnce(
  sql: Sql,
  patches: readonly Patch[],
  log: LogRow,
  idempotency: IdempotencyRow | null,
  disclosed: readonly { subject: string; purpose: string }[] = [],
): Promise<Record<string, number>> {
  const statement = new Statement();
  if (idempotency) {
    const { actor, key, action, bodyHash, reply, at } = idempotency;
    statement.add(
      `insert into kernel.idempotency (actor, key, action, body_hash, reply, at) values (${statement.bindAll([actor, key, action, bodyHash, reply, at])})`,
    );
  }
  for (const patch of patches) statement.patch(patch);
  statement.add(
    `insert into kernel.log (${logColumns.join(', ')}) values (${statement.bindAll(logColumns.map((c) => log[c]))}) returning seq`,
  );
  if (disclosed.length > 0) {
    const { epoch, at, action, actor, on_behalf_of, position, organisation, aggregate, aggregate_id } = log;
    statement.add(
      `insert into kernel.log (epoch, at, kind, action, actor, on_behalf_of, position, organisation, aggregate, aggregate_id, subject, purpose, facts)
       select d.*, r.subject, r.purpose, '[]' from (values (${statement.bind(epoch)}::int, ${statement.bind(at)}::timestamptz, 'read', ${statement.bind(action)},
         ${[actor, on_behalf_of, position, organisation].map((id) => `${statement.bind(id)}::uuid`).join(', ')}, ${statement.bind(aggregate)}, ${statement.bind(aggregate_id)}::uuid)) as d,
         jsonb_to_recordset(${statement.bind(JSON.stringify(disclosed))}::jsonb) as r(subject uuid, purpose text)`,
    );
  }
  try {
    const text = statement.text();
    const row = await sql.write(nameOf(text), text, statement.values, statement.series[0]);
    return Object.fromEntries(statement.series.map((name, i) => [name, Number(row[i])]));
  } catch (error) {
    throw translate(error);
  }
}

/** Collects CTEs and parameters. The text depends on the shape only, so that the prepared statement is reused. */
class Statement {
  readonly values: unknown[] = [];
  readonly series: string[] = [];
  private readonly ctes: string[] = [];
  private readonly expectations: string[] = [];

  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  bindAll(values: unknown[]): string {
    return values.map((v) => this.bind(v)).join(', ');
  }

  add(sql: string): string {
    const name = `c${this.ctes.length}`;
    this.ctes.push(`${name} as (${sql})`);
    return name;
  }

  private value(value: Value): string {
    if (isJson(value)) return `${this.bind(JSON.stringify(value.json))}::jsonb`;
    if (!isSeries(value)) return this.bind(value);
    let index = this.series.indexOf(value.series);
    if (index < 0) {
      index = this.series.push(value.series) - 1;
      const name = `s${index}`;
      this.ctes.unshift(
        `${name} as (insert into kernel.series (name, next) values (${this.bind(value.series)}, 2) on conflict (name) do update set next = kernel.series.next + 1 returning next - 1 as n)`,
      );
    }
    return `(select n from s${index})`;
  }

  private assignments(set: Values): string {
    return Object.entries(set)
      .map(([column, value]) => `${ident(column)} = ${this.value(value)}`)
      .join(', ');
  }

  private conditions(where: Values): string {
    return Object.entries(where)
      .map(([column, value]) => (value === null ? `${ident(column)} is null` : `${ident(column)} = ${this.value(value)}`))
      .join(' and ');
  }

  private expect(cte: string, wanted: number, what: string): void {
    this.expectations.push(`kernel.expect((select count(*) from ${cte}), ${this.bind(wanted)}, ${this.bind(what)})`);
  }

  patch(patch: Patch): void {
    const table = patch.table.split('.').map(ident).join('.');
    if (patch.kind === 'insert' || patch.kind === 'put') {
      const columns = Object.keys(patch.values);
      const values = columns.map((c) => this.value(patch.values[c]!)).join(', ');
      let conflict = '';
      if (patch.kind === 'put') {
        const rest = columns.filter((c) => !patch.key.includes(c));
        conflict = ` on conflict (${patch.key.map(ident).join(', ')}) do ${
          rest.length > 0 ? `update set ${rest.map((c) => `${ident(c)} = excluded.${ident(c)}`).join(', ')}` : 'nothing'
        }`;
      }
      this.add(`insert into ${table} (${columns.map(ident).join(', ')}) values (${values})${conflict}`);
    } else if (patch.kind === 'insert-many') {
      const columns = Object.entries(patch.columns);
      const rows = patch.rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, isJson(v) ? v.json : v])));
      this.add(
        `insert into ${table} (${columns.map(([c]) => ident(c)).join(', ')}) select ${columns.map(([c]) => ident(c)).join(', ')} from jsonb_to_recordset(${this.bind(JSON.stringify(rows))}::jsonb) as r(${columns.map(([c, type]) => `${ident(c)} ${type}`).join(', ')})`,
      );
    } else if (patch.kind === 'update') {
      const set = this.assignments(patch.set);
      const cte = this.add(
        `update ${table} set ${set}${set ? ', ' : ''}version = version + 1 where id = ${this.bind(patch.id)} and version = ${this.bind(patch.version)} returning 1`,
      );
      this.expect(cte, 1, 'stale');
    } else if (patch.kind === 'delete') {
      const cte = this.add(`delete from ${table} where ${this.conditions(patch.where)} returning 1`);
      if (patch.otherwise) this.expect(cte, 1, `changed:${patch.otherwise}`);
    } else if (patch.kind === 'guard') {
      const after = Object.entries(patch.after ?? {}).map(([column, value]) => ` and ${ident(column)} > ${this.value(value)}`);
      const cte = this.add(`select 1 from ${table} where ${this.conditions(patch.where)}${after.join('')}`);
      this.expect(cte, 1, `changed:${patch.otherwise}`);
    } else {
      const set = this.assignments(patch.set);
      const cte = this.add(
        `update ${table} set ${set} where id = any(${this.bind(patch.ids)}::uuid[]) and ${this.conditions(patch.where)} returning 1`,
      );
      this.expect(cte, patch.ids.length, `claim:${patch.otherwise}`);
    }
  }

  text(): string {
    const selects = [...this.series.map((_, i) => `(select n from s${i})`), ...this.expectations];
    return `with ${this.ctes.join(',\n')}\nselect ${selects.length > 0 ? selects.join(', ') : '1'}`;
  }
}

/** Shapes are few (some a type of action), but lists of guards could make more than a process should keep. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    if (names.size > 1000) names.clear();
    name = `w_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

const identifiers = new Map<string, string>();
function ident(name: string): string {
  let quoted = identifiers.get(name);
  if (!quoted) {
    if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${name}`);
    quoted = `"${name}"`;
    identifiers.set(name, quoted);
  }
  return quoted;
}

function translate(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'MC001') {
    if (message === 'stale') return new StaleVersion();
    if (message?.startsWith('changed:')) return problem('kernel.changed', 409, message.slice(8));
    if (message?.startsWith('claim:')) return problem('kernel.claim-failed', 422, message.slice(6));
  }
  // Something that may be there once (a token, a file's hash, a key) was there already.
  if (code === '23505') return problem('kernel.duplicate', 409, 'Việc này đã được ghi trước đó. Hãy tải lại rồi xem.');
  return error;
}

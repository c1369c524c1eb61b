import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/**
 * One prepared statement that changes rows, and the one row that it answers, as PostgreSQL's text. `counter` is the series that it takes
 * a number from: those that share a transaction take them in one order, so that two transactions never wait for each other.
 */
export type Write = (name: string, text: string, values: readonly unknown[], counter?: string) => Promise<(string | null)[]>;

type Waiting = {
  name: string;
  text: string;
  values: readonly unknown[];
  counter: string;
  row: (string | null)[];
  resolve: (row: (string | null)[]) => void;
  reject: (error: unknown) => void;
};

const mostTogether = 32;
/** Transactions that are under way at once, and when some of them wait for somebody else's lock. */
const usuallyAtOnce = 2;
const mostAtOnce = 5;
/** For how long a write that waits for a lock may hold up those behind it. */
const patienceMs = 25;

/**
 * Writes that arrive while another is under way wait for it and then go together: one message, one transaction, one commit. Alone,
 * a write waits for nobody. Where one of them fails, the database has undone all of them, and each is done again by itself, so that
 * everybody gets his own answer. A write is acknowledged after the commit that made it durable, as ever.
 */
export function writeTogether(pool: pg.Pool): Write {
  let waiting: Waiting[] = [];
  let underWay = 0;
  let impatient: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(impatient);
    impatient = undefined;
    if (waiting.length === 0) return;
    if (underWay >= usuallyAtOnce) {
      if (underWay < mostAtOnce) impatient = setTimeout(start, patienceMs);
      return;
    }
    start();
  }

  function start(): void {
    const batch = waiting.slice(0, mostTogether).sort((a, b) => (a.counter < b.counter ? -1 : a.counter > b.counter ? 1 : 0));
    waiting = waiting.slice(mostTogether);
    underWay++;
    void writeAll(pool, batch).finally(() => {
      underWay--;
      next();
    });
    next();
  }

  return (name, text, values, counter = '') =>
    new Promise((resolve, reject) => {
      waiting.push({ name, text, values: values.map(prepareValue), counter, row: [], resolve, reject });
      if (waiting.length === 1) next();
    });
}

async function writeAll(pool: pg.Pool, batch: Waiting[]): Promise<void> {
  if (batch.length === 1) return writeAlone(pool, batch[0]!);
  try {
    await send(pool, batch);
  } catch (error) {
    // Only the database's own refusal says that nothing was written; a lost line says nothing, and whoever called must ask.
    if (refused(error)) await Promise.all(batch.map((write) => writeAlone(pool, write)));
    else for (const write of batch) write.reject(error);
    return;
  }
  for (const write of batch) write.resolve(write.row);
}

const refused = (error: unknown): boolean => {
  const { severity, code } = error as { severity?: string; code?: string };
  return severity === 'ERROR' && typeof code === 'string';
};

async function writeAlone(pool: pg.Pool, { name, text, values, resolve, reject }: Waiting): Promise<void> {
  try {
    resolve(await writeOn(pool, name, text, values));
  } catch (error) {
    reject(error);
  }
}

const asText = { getTypeParser: () => (value: string) => value };

/** A write by itself, on a pool or within somebody's transaction. */
export async function writeOn(client: pg.Pool | pg.PoolClient, ...[name, text, values]: Parameters<Write>): ReturnType<Write> {
  const query = { name, text, values: values as unknown[], rowMode: 'array' as const, types: asText };
  return (await client.query<(string | null)[]>(query)).rows[0] ?? [];
}

async function send(pool: pg.Pool, batch: Waiting[]): Promise<void> {
  const client = await pool.connect();
  const messages = new Batch(batch);
  try {
    await new Promise<void>((resolve, reject) => {
      messages.callback = (error) => (error ? reject(error) : resolve());
      client.query(messages as unknown as pg.Submittable);
    });
  } catch (error) {
    // Which statements it had prepared by then nobody told us.
    client.release(messages.prepares.size > 0 || !refused(error));
    throw error;
  }
  client.release();
}

/** The part of pg's connection that a query of one's own writes to. */
type Line = {
  parsedStatements: Record<string, string>;
  stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string; types: [] }): void;
  bind(values: { portal: string; statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
};

/** What pg asks of a query of one's own (`Submittable`): Parse where needed, Bind and Execute of each write, and a single Sync. */
class Batch {
  callback: (error: unknown) => void = () => {};
  /** Statements that this line does not know yet. */
  readonly prepares = new Map<string, string>();
  private readonly batch: readonly Waiting[];
  private answering = 0;

  constructor(batch: readonly Waiting[]) {
    this.batch = batch;
  }

  submit(line: Line): null {
    line.stream.cork();
    try {
      for (const { name, text, values } of this.batch) {
        if (line.parsedStatements[name] === undefined && !this.prepares.has(name)) {
          this.prepares.set(name, text);
          line.parse({ name, text, types: [] });
        }
        line.bind({ portal: '', statement: name, values, valueMapper: (value) => value });
        line.execute({ portal: '', rows: 0 });
      }
      line.sync();
    } finally {
      line.stream.uncork();
    }
    return null;
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const write = this.batch[this.answering]!;
    if (write.row.length === 0) write.row = fields;
  }

  handleCommandComplete(): void {
    this.answering++;
  }

  handleError(error: unknown): void {
    this.callback(error);
  }

  handleReadyForQuery(line: Line): void {
    for (const [name, text] of this.prepares) line.parsedStatements[name] = text;
    this.callback(null);
  }
}

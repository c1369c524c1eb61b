import pg from 'pg';
import { type Write, writeOn, writeTogether } from './write-together.ts';

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Where the database is: a URL of a server, or the folder of the embedded server's socket. */
export type Connection = { url: string } | { host: string; port: number; user: string; database: string };

/** Parameters as pg takes them: scalars, Dates, Buffers, arrays; objects must be JSON text already. */
export type Row = Record<string, unknown>;

export type Sql = {
  /** A named (prepared) statement; `name` must be the same for the same text. */
  named<R extends Row>(name: string, text: string, values: readonly unknown[]): Promise<R[]>;
  query<R extends Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** A named statement that writes and answers one row, as text; on the pool it goes together with others. */
  write: Write;
};

export type Database = Sql & {
  /** Everything inside commits together or not at all. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  pool: pg.Pool;
  close(): Promise<void>;
};

export function poolOptions(connection: Connection): pg.PoolConfig {
  return 'url' in connection ? { connectionString: connection.url } : { ...connection };
}

/** Opens a pool. `synchronous_commit` stays on: an acknowledged write survives a power cut. */
export function openDatabase(
  connection: Connection,
  options: { connections: number; onError?: (error: Error) => void },
): Database {
  const pool = new pg.Pool({
    ...poolOptions(connection),
    max: options.connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'motcua',
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A lost connection is reported, never thrown: the pool opens another one.
  pool.on('error', (error) => options.onError?.(error));
  pool.on('connect', (client) => client.on('error', (error) => options.onError?.(error)));
  const run = { ...sqlOn(pool), write: writeTogether(pool) };
  return {
    ...run,
    pool,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(sqlOn(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((e: Error) => {
          broken = e;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

function sqlOn(client: pg.Pool | pg.PoolClient): Sql {
  return {
    named: async (name, text, values) => (await client.query({ name, text, values: values as unknown[] })).rows,
    query: async (text, values) => (await client.query(text, values as unknown[] | undefined)).rows,
    write: (...write) => writeOn(client, ...write),
  };
}

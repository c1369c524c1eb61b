// A process of its own for tests: takes numbers from a series, `together` at a time, and prints them as JSON.
import { openDatabase } from '../kernel/db.ts';
import { leasedNumbers } from '../kernel/series.ts';

const { connection, series, count, together } = JSON.parse(process.argv[2]!) as {
  connection: { host: string; port: number; user: string; database: string };
  series: string;
  count: number;
  together: number;
};
const db = openDatabase(connection, { connections: 4 });
const numbers = leasedNumbers(db);
const taken: number[] = [];
await Promise.all(
  Array.from({ length: together }, async () => {
    while (taken.length < count) taken.push(await numbers.take(series));
  }),
);
process.stdout.write(JSON.stringify(taken));
await db.close();

/**
 * Looks up one thing at a time for its callers, many at a time for the database: while a question is under way, the next ones wait and
 * go together. Alone, a caller waits for nobody. Every answer was read after it was asked for.
 */
export function batched<V>(
  load: (keys: string[]) => Promise<ReadonlyMap<string, V>>,
  largest = 100,
): (key: string) => Promise<V | undefined> {
  type Waiting = { key: string; resolve: (value: V | undefined) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const now = waiting.slice(0, largest);
      waiting = waiting.slice(largest);
      try {
        const found = await load([...new Set(now.map((w) => w.key))]);
        for (const w of now) w.resolve(found.get(w.key));
      } catch (error) {
        for (const w of now) w.reject(error);
      }
    }
    busy = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!busy) void run();
    });
}

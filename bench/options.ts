/** The parts of the measurement, in the order in which they run. */
export const parts = ['submissions', 'documents', 'catalogue', 'portal', 'worklist', 'starts', 'memory'] as const;
export type Part = (typeof parts)[number];

export type Options = {
  only: ReadonlySet<Part>;
  /** Dossiers behind the work list, the page and the search. */
  rows: number;
  /** Seconds of one run, and how many of them; the median counts. */
  seconds: number;
  runs: number;
  json: boolean;
  /** A folder for CPU profiles of the server, when somebody looks for what is slow. */
  profile: string | null;
};

export const usage = `npm run bench -- [--only submissions,documents,catalogue,portal,worklist,starts,memory] [--rows 1000000] [--quick] [--json] [--profile FOLDER]`;

/** @throws RangeError with a sentence for whoever called it wrongly */
export function readOptions(args: readonly string[]): Options {
  const given = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const known = new Set(['--only', '--rows', '--quick', '--json', '--profile']);
  for (const arg of args) if (arg.startsWith('--') && !known.has(arg)) throw new RangeError(`unknown option ${arg}\n${usage}`);
  const only = (given('--only') ?? parts.join(',')).split(',');
  for (const name of only) if (!parts.includes(name as Part)) throw new RangeError(`unknown part ${name}\n${usage}`);
  const rows = Number(given('--rows') ?? 1_000_000);
  if (!Number.isInteger(rows) || rows < 1000) throw new RangeError(`--rows wants a whole number from 1000\n${usage}`);
  const quick = args.includes('--quick');
  return {
    only: new Set(only as Part[]),
    rows,
    seconds: quick ? 3 : 8,
    runs: quick ? 1 : 3,
    json: args.includes('--json'),
    profile: given('--profile') ?? null,
  };
}

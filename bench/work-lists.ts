/** What officers wait for all day, over a province's worth of dossiers: the work list, one dossier's page, the search. */
import { reachesBelow } from '../definitions/roles/roles.ts';
import type { Booted } from '../src/boot.ts';
import { newToken } from '../src/kernel/index.ts';
import { joinHouse, startHouse, temporaryFolder } from './house.ts';
import { type Request, runLoad } from './load.ts';
import { makeManyDossiers, makeOfficers, type Officer } from './many-dossiers.ts';
import type { Options } from './options.ts';
import { p50p95, perSecond, type Report, whole } from './report.ts';

const amount = 2000;
const atOnce = 4;

export async function measureWorkLists(options: Options, report: Report): Promise<void> {
  const folder = temporaryFolder();
  const part = `Officers' screens over ${whole(options.rows)} dossiers (${whole(amount)} requests each, ${atOnce} at a time)`;
  // Without the worker: it would make papers for a million invented submissions.
  const house = await startHouse(folder.path, { MOTCUA_WORKER: 'off' }, { profile: options.profile });
  const booted = await joinHouse(folder.path, 4);
  try {
    const started = performance.now();
    await makeManyDossiers(booted, options.rows, (text) => process.stderr.write(`\r  ${text}   `));
    process.stderr.write('\n');
    const [size] = await booted.db.query<{ n: number }>('select pg_database_size(current_database()) as n');
    report.add({
      part,
      what: 'written set by set',
      value: `${Math.round((performance.now() - started) / 1000)} s`,
      detail: `${whole(size!.n / 1e6)} MB of database`,
    });
    const officers = await makeOfficers(booted, () => newToken(24), reachesBelow);
    const of = (role: string): Officer[] => officers.filter((o) => o.role === role);
    const head = (o: Officer): string => `authorization: Bearer ${o.token}\r\n`;

    const ask = async (what: string, target: string | undefined, requests: Request[]): Promise<void> => {
      const plan = {
        port: house.port,
        connections: atOnce,
        seconds: 120,
        method: 'GET' as const,
        bodies: [],
        repeat: false,
        keep: 0,
      };
      await runLoad({ ...plan, requests: requests.slice(0, 200) });
      const outcome = await runLoad({ ...plan, requests });
      if (outcome.statuses['200'] !== outcome.count)
        throw new Error(`${what}: ${JSON.stringify(outcome.statuses)} ${outcome.kept.at(-1)}`);
      report.add({
        part,
        what,
        value: perSecond(outcome.count / outcome.seconds),
        detail: `${p50p95(outcome.times)}, ${whole(outcome.bytes / outcome.count)} bytes`,
        ...(target ? { target, met: outcome.times.p95 < 50 } : {}),
      });
    };
    const cycle = (make: (i: number) => Request): Request[] => Array.from({ length: amount }, (_, i) => make(i));
    const views = ['all', 'all', 'late', 'today', 'processing'];
    for (const [role, name] of [
      ['one-stop-officer', 'reception'],
      ['case-officer', 'case officer'],
      ['leader', 'leader'],
    ] as const) {
      const them = of(role);
      await ask(
        `work list, ${name}`,
        'p95 < 50 ms',
        cycle((i) => ({ path: `/api/v1/desk/work-list?view=${views[i % views.length]}`, head: head(them[i % them.length]!) })),
      );
    }
    const pages = await sample(booted, of('one-stop-officer'));
    await ask(
      'dossier page',
      'p95 < 50 ms',
      cycle((i) => ({ path: `/api/v1/dossiers/${pages[i % pages.length]!.id}`, head: head(pages[i % pages.length]!.officer) })),
    );
    await ask(
      'found by code',
      'p95 < 50 ms',
      cycle((i) => ({
        path: `/api/v1/dossiers/search?q=${pages[i % pages.length]!.code}`,
        head: head(pages[i % pages.length]!.officer),
      })),
    );
    const names = ['pham thi thu an', 'nguyen van binh', 'Đinh Gia Trang', 'ho khanh', 'le minh phuc', 'do huu loc'];
    await ask(
      'searched by name',
      'p95 < 50 ms',
      cycle((i) => ({
        path: `/api/v1/dossiers/search?q=${encodeURIComponent(names[i % names.length]!)}`,
        head: head(pages[i % pages.length]!.officer),
      })).slice(0, 400),
    );
  } finally {
    await booted.db.close();
    await house.stop();
    folder.remove();
  }
}

/** Dossiers of every age that these officers' centres received. */
async function sample(booted: Booted, officers: Officer[]): Promise<{ id: string; code: string; officer: Officer }[]> {
  const found: { id: string; code: string; officer: Officer }[] = [];
  for (const officer of officers) {
    const rows = await booted.db.query<{ id: string; code: string }>(
      'select id, code from dossiers.dossier where receiving = $1 order by md5(id::text) limit 20',
      [officer.organisation],
    );
    found.push(...rows.map((r) => ({ ...r, officer })));
  }
  return found
    .map((f, i) => ({ f, key: (i * 7919) % found.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ f }) => f);
}

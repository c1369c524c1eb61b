/** The papers that follow: slips (made, signed, time-stamped, stored) and results (two signatures, two time stamps), one after the other. */
import { Readable } from 'node:stream';
import type { Booted } from '../src/boot.ts';
import { receiveFile } from '../src/kernel/http/files.ts';
import { type Actor, runAction } from '../src/kernel/index.ts';
import { actorOf } from '../src/modules/identity/index.ts';
import { birthAnswers, birthProcedure, smallPng } from '../src/testkit/birth.ts';
import { type Citizen, makeCitizens } from './citizens.ts';
import { joinHouse, startHouse, temporaryFolder } from './house.ts';
import type { Options } from './options.ts';
import { p50p95, perSecond, type Report } from './report.ts';
import { timesOf } from './statistics.ts';

const commune = '21523';
const officers = { oneStop: 'pham.thi.hoai.thu', caseOfficer: 'nguyen.thi.thu.suong', leader: 'pham.thi.kim.ngan' };

export async function measureDocuments(options: Options, report: Report): Promise<void> {
  const folder = temporaryFolder();
  // Its worker stays off: the jobs run here, one by one, so that each is timed; time stamps come from its sandbox.
  const house = await startHouse(folder.path, { MOTCUA_WORKER: 'off' });
  const booted = await joinHouse(folder.path, 4, `http://localhost:${house.port + 1}`);
  const part = 'Papers that follow (one at a time, in one process)';
  try {
    const { kernel } = booted.app;
    const citizens = await makeCitizens(booted, 1);
    const jobs = Object.assign({}, ...kernel.modules.map((m) => m.jobs)) as Record<
      string,
      (payload: Record<string, unknown>, k: typeof kernel) => Promise<void>
    >;
    const by = {} as Record<keyof typeof officers, Actor>;
    for (const [seat, login] of Object.entries(officers)) by[seat as keyof typeof officers] = await officer(booted, login);
    const amount = options.seconds < 5 ? 10 : 40;
    const slips: number[] = [];
    const results: number[] = [];
    const act = (type: string, id: string, actor: Actor, input: unknown) =>
      runAction(kernel, kernel.actions.get(type)!, { actor, id, input, idempotencyKey: crypto.randomUUID() });
    const time = async (into: number[], work: () => Promise<void>): Promise<void> => {
      const at = performance.now();
      await work();
      into.push(performance.now() - at);
    };
    // The first of each pays for fonts, the compiler and the keys.
    for (let i = -2; i < amount; i++) {
      const id = await submit(booted, citizens[(i + 2) % citizens.length]!);
      const counted = i >= 0;
      await time(counted ? slips : [], () => jobs['dossiers.make-slip']!({ dossier: id, kind: 'acknowledgement' }, kernel));
      await act('dossiers.receive', id, by.oneStop, {});
      await time(counted ? slips : [], () => jobs['dossiers.make-slip']!({ dossier: id, kind: 'slip-01' }, kernel));
      await act('dossiers.take', id, by.caseOfficer, {});
      await act('dossiers.propose', id, by.caseOfficer, { opinion: 'Hồ sơ đủ giấy tờ, đề nghị ký.' });
      const [proposed] = await booted.db.query<{ hash: string }>(
        `select proposal ->> 'dataHash' as hash from dossiers.dossier where id = $1`,
        [id],
      );
      await act('dossiers.approve', id, by.leader, { preparedHash: proposed!.hash });
      await time(counted ? results : [], () => jobs['results.sign']!({ dossier: id }, kernel));
    }
    for (const [what, times] of [
      ['slip: typeset, signed, stamped, stored', slips],
      ['result: typeset, signed twice, stored', results],
    ] as const) {
      const t = timesOf(times);
      report.add({
        part,
        what,
        value: perSecond(1000 / (times.reduce((a, b) => a + b, 0) / times.length)),
        detail: `${p50p95(t)} each`,
      });
    }
  } finally {
    await booted.db.close();
    await house.stop();
    folder.remove();
  }
}

async function officer(booted: Booted, login: string): Promise<Actor> {
  const [seat] = await booted.db.query<{ account: string; position: string }>(
    'select a.account, a.position from identity.appointment a join identity.account c on c.id = a.account where c.login = $1 order by a.valid_from limit 1',
    [login],
  );
  const now = new Date();
  const token = await booted.sessions.makeToken(booted.db, { ...seat!, label: 'bench', days: 1, now });
  return actorOf((await booted.sessions.findByToken(token, new Date(now.getTime() + 1)))!);
}

async function submit(booted: Booted, citizen: Citizen): Promise<string> {
  const { kernel } = booted.app;
  const actor = actorOf((await booted.sessions.findByToken(citizen.token, new Date()))!);
  const file = await receiveFile(kernel, actor, { name: 'chung-sinh.png', content: Readable.from([smallPng]) });
  const { id } = await runAction(kernel, kernel.actions.get('dossiers.submit')!, {
    actor,
    idempotencyKey: crypto.randomUUID(),
    input: {
      procedure: birthProcedure,
      organisation: commune,
      answers: birthAnswers,
      papers: [{ component: 'birth-notice', file: file.id }],
    },
  });
  return id;
}

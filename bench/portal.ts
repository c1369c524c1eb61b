/** Pages of the portal a second: rendered anew for every visitor, nothing cached in front. */

import { newId } from '../src/kernel/index.ts';
import { knownOf } from '../src/modules/forms/index.ts';
import { findPerson } from '../src/modules/registers/index.ts';
import { birthAnswers, birthProcedure } from '../src/testkit/birth.ts';
import { makeCitizens } from './citizens.ts';
import { joinHouse, startHouse, temporaryFolder } from './house.ts';
import { runLoad } from './load.ts';
import type { Options } from './options.ts';
import { p50p95, perSecond, type Report, whole } from './report.ts';

export async function measurePortal(options: Options, report: Report): Promise<void> {
  const folder = temporaryFolder();
  const house = await startHouse(folder.path, { MOTCUA_WORKER: 'off' }, { profile: options.profile });
  const booted = await joinHouse(folder.path, 4);
  const part = 'Portal pages (16 at a time)';
  try {
    const [citizen] = await makeCitizens(booted, 1);
    const now = new Date();
    const { token } = await booted.sessions.start(booted.db, {
      account: citizen!.account,
      kind: 'citizen',
      level: 2,
      position: null,
      organisation: null,
      address: 'bench',
      device: null,
      now,
    });
    const draft = newId(now);
    const person = await findPerson(booted.db, citizen!.person);
    const published = booted.app.catalogue.find(birthProcedure)!;
    await booted.db.query(
      `insert into forms.draft (id, subject, procedure, definition, organisation, answers, papers, known, step, short_code, made_at, saved_at, expires_at)
       values ($1, $2, '${birthProcedure}', $3, $4, $5, '[]', $6, $7, 'BENCH1', $8, $8, $8::timestamptz + interval '30 days')`,
      [
        draft,
        citizen!.person,
        published.hash,
        booted.app.directory.get().getByCode('21523').id,
        JSON.stringify(birthAnswers),
        JSON.stringify({ applicant: knownOf(person!) }),
        published.form.steps[0]!.id,
        now,
      ],
    );
    const head = `cookie: mc_session=${token}\r\n`;
    const pages: [string, string, string | undefined][] = [
      ['home, not signed in', '/', undefined],
      ['procedure, not signed in', `/thu-tuc/${birthProcedure}`, undefined],
      ['my page, signed in', '/cua-toi', head],
      ['a step of the declaration, signed in', `/to-khai/${draft}/${published.form.steps[1]!.id}`, head],
    ];
    for (const [what, path, cookie] of pages) {
      const plan = {
        port: house.port,
        connections: 16,
        method: 'GET' as const,
        bodies: [],
        repeat: true,
        keep: 1,
        requests: [{ path, ...(cookie ? { head: cookie } : {}) }],
      };
      await runLoad({ ...plan, seconds: 1 });
      const outcome = await runLoad({ ...plan, seconds: Math.min(options.seconds, 5) });
      if (outcome.statuses['200'] !== outcome.count) {
        report.add({ part, what, value: 'not measured', detail: JSON.stringify(outcome.statuses) });
        continue;
      }
      report.add({
        part,
        what,
        value: perSecond(outcome.count / outcome.seconds),
        detail: `${p50p95(outcome.times)}, ${whole(outcome.bytes / outcome.count)} bytes`,
      });
    }
  } finally {
    await booted.db.close();
    await house.stop();
    folder.remove();
  }
}

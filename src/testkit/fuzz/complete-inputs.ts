import { receiveFile } from '../../kernel/http/files.ts';
import { type Actor, anonymous, newId, newToken, type Row, sha256 } from '../../kernel/index.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../birth.ts';
import type { TestApp } from '../test-app.ts';

/** A file that the actor has just uploaded. */
async function uploaded(app: TestApp, actor: Actor): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  return (await receiveFile(app.kernel, actor, { name: 'giay.png', content })).id;
}

/** A time at the counter that is free now, with the notice that people need. */
async function freeTime(app: TestApp): Promise<string> {
  const { days } = await app.ask<{ days: { slots: { from: string }[] }[] }>('appointments.slots', {
    by: anonymous,
    input: { organisation: '21523' },
  });
  return days.flatMap((day) => day.slots).at(-1)!.from;
}

/** Inputs that go through, for the actions whose `example` alone does not (it names things that must be there). Made anew for every use. */
export const completeInputs: Record<string, (app: TestApp, actor: Actor) => Promise<unknown>> = {
  'dossiers.submit': async (app, actor) => ({
    procedure: birthProcedure,
    organisation: '21523',
    answers: birthAnswers,
    papers: [{ component: 'birth-notice', file: await uploaded(app, actor) }],
  }),
  'dossiers.enter-at-counter': async (app, actor) => ({
    procedure: birthProcedure,
    organisation: '21523',
    applicant: { citizenNumber: people.father, fullName: 'Phạm Văn Thôi', dateOfBirth: '1998-03-04' },
    answers: birthAnswers,
    papers: [{ component: 'birth-notice', file: await uploaded(app, actor) }],
    seen: ['identity-paper'],
  }),
  'results.record': async (app) => ({
    ...(app.kernel.actions.get('results.record')!.example as Row),
    token: newToken(),
    sha256: sha256(newToken()).toString('hex'),
  }),
  'registers.enter-civil-status': async (app) => ({
    ...(app.kernel.actions.get('registers.enter-civil-status')!.example as Row),
    dossier: newId(app.clock.now()),
  }),
  'mandates.record-company': async (app) => {
    const [person] = await app.db.query<Row & { id: string }>('select id from registers.person where citizen_number = $1', [
      people.father,
    ]);
    return { taxCode: '4300999012', name: 'Công ty Thử Nghiệm', person: person!.id };
  },
  'appointments.book': async (app) => ({ at: await freeTime(app) }),
  'appointments.move': async (app) => ({ at: await freeTime(app) }),
  'appointments.book-visit': async (app, actor) => {
    // One person keeps a few times at most; those of the last call are free again.
    await app.db.query(`update appointments.booking set state = 'cancelled' where subject = $1 and dossier is null`, [
      actor.person,
    ]);
    return { organisation: '21523', at: await freeTime(app) };
  },
  'appointments.book-for': async (app) => ({ at: await freeTime(app), name: 'Phạm Thị Rin', phone: '0905555018' }),
  'appointments.set-capacity': async (app) => ({
    organisation: app.app.directory.get().centreOf('21523')!.id,
    kind: 'marriage',
    windows: 3,
    halves: ['mon-am', 'mon-pm'],
    from: '2026-12-01',
  }),
  'results.record-correction': async (app) => ({
    ...(app.kernel.actions.get('results.record-correction')!.example as Row),
    token: newToken(),
    sha256: sha256(newToken()).toString('hex'),
  }),
  'identity.grant-role': async (app) => {
    const [seat] = await app.db.query<Row & { id: string }>(
      `select id from organisations.position_view where code = '21523.vp#van-thu'`,
    );
    const account = newId(app.clock.now());
    await app.db.query(`insert into identity.account (id, kind, display_name, made_at) values ($1, 'officer', 'Người Mới', $2)`, [
      account,
      app.clock.now(),
    ]);
    return { account, position: seat!.id };
  },
  // One version of a procedure is open at a time: each call takes another procedure.
  'procedures.begin-version': async (app) => {
    const open = await app.db.query<Row & { code: string }>('select code from procedures.version');
    const taken = new Set(open.map((row) => row.code));
    return { code: app.app.catalogue.all.find(({ procedure }) => !taken.has(procedure.code))!.procedure.code };
  },
};

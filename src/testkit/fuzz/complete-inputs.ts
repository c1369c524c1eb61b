import { receiveFile } from '../../kernel/http/files.ts';
import { type Actor, newId, newToken, type Row, sha256 } from '../../kernel/index.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../birth.ts';
import type { TestApp } from '../test-app.ts';

/** A file that the actor has just uploaded. */
async function uploaded(app: TestApp, actor: Actor): Promise<string> {
  const content = (async function* () {
    yield smallPng;
  })();
  return (await receiveFile(app.kernel, actor, { name: 'giay.png', content })).id;
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
};

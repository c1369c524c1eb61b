/** Pages of the portal a second: rendered anew for every visitor, nothing cached in front. */

import { newId } from '../src/kernel/index.ts';
import { knownOf } from '../src/modules/forms/index.ts';
import { nationalCatalogue } from '../src/modules/procedures/index.ts';
import { type AskedQuestion, looked, sealed } from '../src/modules/procedures/search/held-out.fixture.ts';
import { openSearch } from '../src/modules/procedures/search/index.ts';
import { findPerson } from '../src/modules/registers/index.ts';
import { birthAnswers, birthProcedure } from '../src/testkit/birth.ts';
import { makeCitizens } from './citizens.ts';
import { measureFirstPaint } from './first-paint.ts';
import { joinHouse, startHouse, temporaryFolder } from './house.ts';
import { runLoad } from './load.ts';
import type { Options } from './options.ts';
import { measureSteps, measureWeights, type Reader } from './portal-weights.ts';
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
    // As somebody who has been here before: the style is kept.
    const style = await styleKept(house.port);
    const head = `cookie: mc_session=${token}; ${style}\r\n`;
    const pages: [string, string, string | undefined][] = [
      ['home, not signed in', '/', `cookie: ${style}\r\n`],
      ['procedure, not signed in', `/thu-tuc/${birthProcedure}`, `cookie: ${style}\r\n`],
      ['home, first visit with its style', '/', undefined],
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
    const reader = { port: house.port, cookie: `mc_session=${token}; ${style}` };
    await measureSearch(report, { port: house.port, cookie: style }, options);
    await measureWeights(report, reader, 'Portal pages, compressed bytes without fonts');
    await measureSteps(report, reader, booted, citizen!.person, 'Steps of declarations, compressed bytes without fonts');
    await measureFirstPaint(
      report,
      { ...reader, cookie: `mc_session=${token}` },
      `/to-khai/${draft}/${published.form.steps[1]!.id}`,
      options.runs,
    );
  } finally {
    await booted.db.close();
    await house.stop();
    folder.remove();
  }
}

/** The cookie of a browser that has kept the style sheets, as a first page gives it. */
async function styleKept(port: number): Promise<string> {
  const answer = await fetch(`http://localhost:${port}/tro-giup`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.replace(/;.*/, ''))
    .join('; ');
}

/** The search as people meet it: a page for each question over the whole catalogue, and how often the answer is right. */
async function measureSearch(report: Report, { port, cookie }: Reader, options: Options): Promise<void> {
  const part = 'Search over the whole catalogue (5,608 procedures)';
  const questions = [...looked, ...sealed].map(([question]) => question);
  const plan = {
    port,
    connections: 4,
    method: 'GET' as const,
    bodies: [],
    repeat: true,
    keep: 1,
    requests: questions.map((question) => ({
      path: `/thu-tuc?q=${encodeURIComponent(question)}`,
      head: `cookie: ${cookie}\r\n`,
    })),
  };
  await runLoad({ ...plan, seconds: 1 });
  const outcome = await runLoad({ ...plan, seconds: Math.min(options.seconds, 5) });
  report.add({
    part,
    what: 'a page of results, 4 at a time',
    value: `p95 ${Math.round(outcome.times.p95)} ms`,
    detail: `${p50p95(outcome.times)}, ${perSecond(outcome.count / outcome.seconds)}, ${whole(outcome.bytes / outcome.count)} bytes`,
    target: '< 50 ms',
    met: outcome.times.p95 < 50,
  });
  const search = openSearch(nationalCatalogue());
  const bare = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D');
  for (const [what, asked, target] of [
    ['questions looked at while tuning', looked, [92, 96]],
    ['sealed questions', sealed, null],
  ] as const) {
    for (const [how, say] of [
      ['as written', (text: string) => text],
      ['without accents', bare],
    ] as const) {
      const { first, five } = accuracy(asked, (question) =>
        search
          .search(say(question))
          .slice(0, 5)
          .map((found) => found.row.code),
      );
      report.add({
        part,
        what: `${what}, ${how}`,
        value: `${first.toFixed(1)} / ${five.toFixed(1)} %`,
        detail: `first / among five, of ${asked.length}`,
        ...(target && { target: `>= ${target[0]} / ${target[1]} %`, met: first >= target[0] && five >= target[1] }),
      });
    }
  }
}

function accuracy(asked: readonly AskedQuestion[], answer: (question: string) => string[]): { first: number; five: number } {
  let [first, five] = [0, 0];
  for (const [question, ...wanted] of asked) {
    const at = answer(question).findIndex((code) => wanted.includes(code));
    if (at === 0) first++;
    if (at >= 0) five++;
  }
  return { first: (first / asked.length) * 100, five: (five / asked.length) * 100 };
}

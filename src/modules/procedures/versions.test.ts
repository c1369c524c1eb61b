import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../kernel/http/files.ts';
import { hashOf } from '../../kernel/index.ts';
import { birthAnswers, birthProcedure, people, smallPng } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { openCatalogue } from './catalogue.ts';
import { nationalCatalogue } from './search/read.ts';

const author = 'diep.thi.bao.ngan';
const approver = 'khong.huu.tam';
const officer = 'pham.thi.hoai.thu';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

type View = {
  version: number;
  state: string;
  mistakes: { at: string; message: string }[];
  differences: { part: string; text: string }[];
  history: { who: string; what: string[] }[];
  definition: {
    procedure: {
      fees: Record<string, unknown>[];
      limits: Record<string, unknown>[];
      components: Record<string, unknown>[];
      cases: Record<string, unknown>[];
    };
    sections: { at: string; title: string; questions: { at: string; id: string; label: string; type: string }[] }[];
    toVerify: { at: string; what: string }[];
  };
  notByYou: string | null;
};

const begin = async (code: string, by = author) => (await app.act('procedures.begin-version', { by, input: { code } })).id;
const edit = (id: string, change: object, by = author) =>
  app.act('procedures.change-version', { by, id, input: { edit: change } });
const see = (id: string, by = author) => app.ask<View>('procedures.version', { by, id });
const publish = async (id: string, validFrom: string) => {
  await app.act('procedures.propose-version', { by: author, id, input: { validFrom } });
  await app.act('procedures.publish-version', { by: approver, id, input: {} });
  await app.app.catalogue.refresh();
};
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { status: number; code: string; message: string; detail?: string }) =>
      `${error.status} ${error.detail ?? error.message}`,
  );

const cemetery = '2.000635';

describe('a version of a procedure', () => {
  test('is written, proposed, approved by another, and holds from its day on; what was begun before keeps its own', async () => {
    const before = app.app.catalogue.find(cemetery)!;
    const old = await app.act('forms.start-draft', { by: people.father, input: { procedure: cemetery, organisation: '21523' } });
    const id = await begin(cemetery);
    const fee = before.procedure.fees[0]!;
    await edit(id, {
      kind: 'fee',
      at: 0,
      item: { ...fee, amount: 9000, text: '9.000 đồng một bản.', source: { name: 'Nghị quyết 12/2026/NQ-HĐND' } },
    });
    const { definition } = await see(id);
    const choice = definition.sections
      .flatMap((one) => one.questions)
      .find((one) => one.type === 'choice' && !one.id.includes('case'))!;
    expect(choice).toBeDefined();
    const { mistakes, differences } = await see(id);
    expect(mistakes).toEqual([]);
    expect(differences.map((one) => one.text).join(' ')).toContain('9.000 đồng');

    expect(await refusal(app.act('procedures.propose-version', { by: author, id, input: { validFrom: '2026-11-23' } }))).toMatch(
      /^422 .*ghi lý do/,
    );
    await app.act('procedures.propose-version', { by: author, id, input: { validFrom: '2026-12-01' } });
    expect((await see(id)).notByYou).toMatch(/không tự duyệt/);
    expect(await refusal(app.act('procedures.publish-version', { by: author, id, input: {} }))).toMatch(/^403 /);
    await app.act('procedures.publish-version', { by: approver, id, input: {} });

    // Another process of the same installation learns of it, and nobody's declaration changes before the day.
    const elsewhere = await openCatalogue(app.db, app.clock);
    await app.app.catalogue.refresh();
    expect(app.app.catalogue.find(cemetery)!.hash).toBe(before.hash);
    expect(app.app.catalogue.definitionFor(cemetery, '2026-12-01')!.procedure.fees[0]!.amount).toBe(9000);
    app.clock.set('2026-12-01T02:00:00Z');
    expect(app.app.catalogue.find(cemetery)!.procedure.fees[0]!.amount).toBe(9000);
    expect(elsewhere.find(cemetery)!.hash).toBe(app.app.catalogue.find(cemetery)!.hash);
    const [draft] = await app.db.query<{ definition: string }>('select definition from forms.draft where id = $1', [old.id]);
    expect(draft!.definition).toBe(before.hash);
    expect(app.app.catalogue.getVersion(draft!.definition).procedure.fees[0]!.amount).toBe(fee.amount);
    const fresh = await app.act('forms.start-draft', {
      by: people.father,
      input: { procedure: cemetery, organisation: '21523' },
    });
    const [row] = await app.db.query<{ definition: string }>('select definition from forms.draft where id = $1', [fresh.id]);
    expect(elsewhere.getVersion(row!.definition).procedure.fees[0]!.amount).toBe(9000);

    // Withdrawn: the one before holds again, and the draft under it keeps it.
    await app.act('procedures.withdraw-version', { by: approver, id, input: { reason: 'Nghị quyết chưa có hiệu lực.' } });
    await Promise.all([app.app.catalogue.refresh(), elsewhere.refresh()]);
    for (const catalogue of [app.app.catalogue, elsewhere]) {
      expect(catalogue.find(cemetery)!.hash).toBe(before.hash);
      expect(catalogue.getVersion(row!.definition).procedure.fees[0]!.amount).toBe(9000);
    }
    const { history, state } = await see(id);
    expect(state).toBe('withdrawn');
    expect(history.map((line) => line.who)).toContain('Khổng Hữu Tâm');
  });

  test('a dossier that was handed in keeps its fee, limit and questions when a later version holds', async () => {
    app.clock.set('2026-12-02T02:00:00Z');
    const content = (async function* () {
      yield smallPng;
    })();
    const actor = await app.as(people.father);
    const { id: file } = await receiveFile(app.kernel, actor, { name: 'giay.png', content });
    const dossier = await app.act('dossiers.submit', {
      by: people.father,
      input: {
        procedure: birthProcedure,
        organisation: '21523',
        answers: birthAnswers,
        papers: [{ component: 'birth-notice', file }],
      },
    });
    const read = () =>
      app.db.query(
        "select d.definition, c.answers, encode(c.hash, 'hex') as hash from dossiers.dossier d join dossiers.declaration c on c.dossier = d.id where d.id = $1",
        [dossier.id],
      );
    const before = await read();
    const id = await begin(birthProcedure);
    const { definition } = await see(id);
    const section = definition.sections[0]!;
    await edit(id, {
      kind: 'add-question',
      after: section.questions.find((one) => one.id === 'case')?.at ?? section.at,
      type: 'yes-no',
      label: 'Cháu có được sinh tại nhà không?',
      required: true,
      when: null,
    });
    await edit(id, {
      kind: 'limit',
      at: 0,
      item: { value: 3, unit: 'working-day', text: 'Trong 3 ngày làm việc.', source: { name: 'Quyết định 99/QĐ-UBND' } },
    });
    await publish(id, '2026-12-05');
    app.clock.set('2026-12-05T02:00:00Z');
    expect(app.app.catalogue.find(birthProcedure)!.procedure.limits[0]!.value).toBe(3);
    expect(await read()).toEqual(before);
    const page = await app.ask<{ lines?: unknown[] }>('dossiers.declaration', { by: people.father, id: dossier.id });
    expect(JSON.stringify(page)).not.toContain('sinh tại nhà');
    // The portal's finder speaks of the new one at once.
    const { schema } = await app.ask<{ schema: object }>('procedures.page', {
      by: people.father,
      input: { code: birthProcedure },
    });
    expect(JSON.stringify(schema)).toContain('chau-co-duoc-sinh-tai-nha');
  });

  test('a procedure that nobody has described begins from the national catalogue, all of it marked', async () => {
    const { code } = nationalCatalogue().find((row) => !app.app.catalogue.has(row.code))!;
    expect(app.app.catalogue.find(code)).toBeUndefined();
    const id = await begin(code);
    const { definition, mistakes } = await see(id);
    expect(mistakes).toEqual([]);
    expect(definition.toVerify.length).toBeGreaterThan(3);
    const mark = definition.toVerify.find((one) => one.what.startsWith('Thời hạn'))!;
    await edit(id, { kind: 'confirm', at: mark.at, document: '85/2026/NĐ-CP', date: '2026-10-01', issuer: 'Chính phủ' });
    const after = await see(id);
    expect(after.definition.toVerify.map((one) => one.at)).not.toContain(mark.at);
    expect(after.history[0]!.what).toEqual(['Đã đối chiếu với 85/2026/NĐ-CP ngày 01/10/2026, Chính phủ.']);
    await publish(id, '2026-12-20');
    app.clock.set('2026-12-20T02:00:00Z');
    expect(app.app.catalogue.find(code)).toBeDefined();
    await app.act('forms.start-draft', { by: people.father, input: { procedure: code, organisation: '21523' } });
  });

  test('mistakes are said at the field in Vietnamese, and nothing wrong is proposed', async () => {
    const id = await begin('1.000894');
    const { definition } = await see(id);
    const first = definition.sections[0]!.questions[0]!;
    const later = definition.sections.at(-1)!.questions.at(-1)!;
    await edit(id, { kind: 'question', at: first.at, set: { when: { '==': [{ var: later.id }, 'x'] } } });
    const { mistakes } = await see(id);
    expect(mistakes[0]!.at).toBe(`/form${first.at}/when`);
    expect(mistakes[0]!.message).toMatch(/mà câu đó đứng sau/);
    expect(await refusal(app.act('procedures.propose-version', { by: author, id, input: { validFrom: '2027-01-01' } }))).toMatch(
      /^422 Còn 1 chỗ/,
    );
    await app.act('procedures.withdraw-version', { by: author, id, input: { reason: 'Bản thử, không dùng nữa.' } });
  });

  test('a question that the result needs cannot be lost', async () => {
    const id = await begin(birthProcedure);
    const { definition } = await see(id);
    const questions = definition.sections.flatMap((one) => one.questions);
    await edit(id, { kind: 'remove-question', at: questions.find((one) => one.id === 'child.dateOfBirth')!.at });
    const said = await refusal(app.act('procedures.propose-version', { by: author, id, input: { validFrom: '2027-01-01' } }));
    expect(said).toMatch(/^422 (Còn \d+ chỗ phải sửa|Có người)/);
    await app.act('procedures.withdraw-version', { by: author, id, input: { reason: 'Bản thử, không dùng nữa.' } });
  });

  test('an upgrade of the product writes nothing over: it is shown three ways, and joined only when somebody says so', async () => {
    const code = '2.000815';
    const id = await begin(code);
    await edit(id, { kind: 'words', set: { summary: 'Lời của tỉnh về chứng thực.' } });
    await publish(id, '2027-01-10');
    app.clock.set('2027-01-10T02:00:00Z');
    // As if the version had been begun from an older product, which had another limit: what the product brings today is its own change.
    const now = app.app.catalogue.builtIn(code)!;
    const older = structuredClone({ procedure: now.procedure, form: now.form });
    older.procedure.limits[0] = { ...older.procedure.limits[0]!, value: older.procedure.limits[0]!.value + 4 };
    const hash = hashOf(older).toString('hex').slice(0, 32);
    await app.db.query(
      'insert into procedures.definition (hash, code, valid_from, body, published_at) values ($1, $2, $3, $4, now())',
      [hash, code, older.procedure.validFrom, JSON.stringify(older)],
    );
    await app.db.query('update procedures.version set built_in = $1, version = version + 1 where id = $2', [hash, id]);
    await app.app.catalogue.refresh();
    expect(app.app.catalogue.find(code)!.procedure.summary).toBe('Lời của tỉnh về chứng thực.');
    const { upgrade } = await app.ask<{ upgrade: { theirs: string[]; both: string[] } }>('procedures.managed', {
      by: author,
      input: { code },
    });
    expect(upgrade.theirs.join(' ')).toMatch(/Thời hạn giải quyết/);
    expect(upgrade.both).toEqual([]);
    const { items } = await app.ask<{ items: { code: string; outrun: boolean }[] }>('procedures.versions', {
      by: author,
      input: { filter: 'outrun' },
    });
    expect(items.map((one) => one.code)).toEqual([code]);
    const joined = await app.act('procedures.begin-version', { by: approver, input: { code, from: 'joined' } });
    const { definition } = await see(joined.id);
    expect(definition.procedure.limits[0]).toMatchObject({ value: now.procedure.limits[0]!.value });
    expect(definition.procedure).toMatchObject({ summary: 'Lời của tỉnh về chứng thực.' });
  });

  test('one is written at a time; two at once cannot both begin', async () => {
    await begin('1.012812');
    expect(await refusal(begin('1.012812', approver))).toMatch(/^409 Phiên bản 1/);
  });
});

describe('nobody else', () => {
  test.each([[officer], ['luong.anh.tuan'], ['ton.that.quang.huy'], ['truong.hoang.phi'], [people.father]])(
    '%s begins, sees or changes nothing',
    async (who) => {
      const id = (await app.db.query<{ id: string }>('select id from procedures.version limit 1'))[0]!.id;
      for (const [type, call] of [
        ['procedures.change-version', { id, input: { edit: { kind: 'words', set: { summary: 'Chữ khác.' } } } }],
        ['procedures.publish-version', { id, input: {} }],
        ['procedures.withdraw-version', { id, input: { reason: 'Không muốn bản này nữa.' } }],
        ['procedures.begin-version', { input: { code: '2.000815' } }],
      ] as const)
        expect(await refusal(app.act(type, { by: who, ...call }))).toMatch(/^40[34] /);
      for (const type of ['procedures.version', 'procedures.preview'])
        expect(await refusal(app.ask(type, { by: who, id }))).toMatch(/^404 /);
      expect(await refusal(app.ask('procedures.versions', { by: who }))).toMatch(/^403 /);
      expect(await refusal(app.ask('procedures.to-verify', { by: who }))).toMatch(/^403 /);
    },
  );
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../testkit/birth.ts';
import { createTestApp, monday, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage } from '../dossiers/contract.ts';
import type { ConfirmationItem, ConfirmationReading, DraftView } from './index.ts';

let app: TestApp;
const officer = 'pham.thi.hoai.thu';
const marriage = '1.000894';
type Single = { number: string; id: string; family: string; given: string; name: string; born: string };
let groom: Single;
let bride: Single;

/** Two of the demo's people whom no marriage register knows. */
async function single(sex: 'male' | 'female', number: string, name: string): Promise<Single> {
  const born = sex === 'male' ? '1998-07-01' : '2002-05-29';
  const words = name.split(' ');
  const [row] = await app.db.query<{ id: string }>(
    `insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, sex, ethnicity, nationality, residence_commune, residence_text, source, known_at)
     values (gen_random_uuid(), $1, $2, lower($2), $3, $4, '19', 'VN', '21523', 'Thôn 1, xã Ba Tô', 'thử', now()) returning id`,
    [number, name, born, sex],
  );
  return { number, id: row!.id, family: words.slice(0, -1).join(' '), given: words.at(-1)!, name, born };
}

beforeAll(async () => {
  app = await createTestApp();
  groom = await single('male', '051098004417', 'Phạm Văn Hrin');
  bride = await single('female', '051302001234', 'Phạm Thị Lành');
});
afterAll(() => app?.close());
afterEach(() => app.clock.set(monday));

const village = { province: '51', commune: '21523', detail: 'Thôn 1' };
const answersFor = (her: Single, more: object = {}) => ({
  bride: {
    idPaper: 'citizen-number',
    citizenNumber: her.number,
    name: { family: her.family, given: her.given },
    dateOfBirth: her.born,
    ethnicity: '19',
    nationality: 'VN',
    residence: village,
    former: 'never',
  },
  groom: { former: 'never' },
  result: { copies: 0 },
  ...more,
});

async function draftBy(by: string, answers: object = answersFor(bride)): Promise<string> {
  const { id } = await app.act('forms.start-draft', { by, input: { procedure: marriage, organisation: '21523' } });
  await save(by, id, answers);
  return id;
}
const save = (by: string, id: string, answers: object) =>
  app.act('forms.save-step', { by, id, input: { step: 'bride', answers } });
const versionOf = async (by: string, id: string) => (await app.ask<DraftView>('forms.draft', { by, id })).version;
const ask = (by: string, id: string) => app.act('forms.ask-confirmations', { by, id, input: {} });
const listed = async (by: string): Promise<ConfirmationItem[]> =>
  (await app.ask<{ items: ConfirmationItem[] }>('forms.confirmations', { by })).items;
const reads = (by: string, id: string) => app.ask<ConfirmationReading>('forms.confirmation', { by, id });
const submit = async (by: string, id: string) =>
  app.act('dossiers.submit', { by, input: { draft: id, version: await versionOf(by, id) } });
const oneOf = async (by: string, draft: string): Promise<ConfirmationItem> =>
  (await listed(by)).find((item) => item.draft === draft)!;

describe('marriage: one declares, both confirm', () => {
  test('not handed in before she has read and confirmed exactly this version; a change asks her again', async () => {
    const id = await draftBy(groom.number);
    await expect(submit(groom.number, id)).rejects.toMatchObject({ code: 'forms.unconfirmed', status: 422 });
    await ask(groom.number, id);
    const hers = await oneOf(bride.number, id);
    expect(hers).toMatchObject({ side: 'asked', stand: 'asked', subjectName: groom.name, label: 'Bên nữ' });
    expect(await oneOf(groom.number, id)).toMatchObject({ side: 'declarant', stand: 'asked', askedName: bride.name });

    const reading = await reads(bride.number, hers.id);
    expect(JSON.stringify(reading.lines)).toContain(bride.name);
    await app.act('forms.confirm', {
      by: bride.number,
      id: hers.id,
      ifVersion: hers.version,
      input: { draftVersion: reading.draftVersion },
    });
    await expect(
      app.act('forms.confirm', { by: bride.number, id: hers.id, input: { draftVersion: reading.draftVersion } }),
    ).rejects.toMatchObject({ status: 409 });

    await save(groom.number, id, answersFor(bride, { result: { copies: 2 } }));
    expect(await oneOf(bride.number, id)).toMatchObject({ stand: 'changed' });
    await expect(submit(groom.number, id)).rejects.toMatchObject({ code: 'forms.unconfirmed' });
    // What she read is not what is there now.
    await expect(
      app.act('forms.confirm', { by: bride.number, id: hers.id, input: { draftVersion: reading.draftVersion } }),
    ).rejects.toMatchObject({ status: 409, code: 'forms.draft-changed' });
    await ask(groom.number, id);
    const { draftVersion } = await reads(bride.number, hers.id);
    await app.act('forms.confirm', { by: bride.number, id: hers.id, input: { draftVersion } });

    const done = await submit(groom.number, id);
    expect(await oneOf(bride.number, id)).toMatchObject({ stand: 'submitted', code: expect.stringMatching(/^H48/) });
    const page = await app.ask<DossierPage>('dossiers.page', { by: officer, id: done.id });
    expect(JSON.stringify(page.blocks)).toContain(`${bride.name}, trên trang này`);
    await expect(
      app.act('forms.refuse-to-confirm', { by: bride.number, id: hers.id, input: { draftVersion, reason: 'Tôi đổi ý rồi.' } }),
    ).rejects.toMatchObject({ status: 409 });
  });

  test('her no, with its reason, stops it; also after a yes', async () => {
    const id = await draftBy(groom.number);
    await ask(groom.number, id);
    const { id: confirmation } = await oneOf(bride.number, id);
    const { draftVersion } = await reads(bride.number, confirmation);
    await app.act('forms.confirm', { by: bride.number, id: confirmation, input: { draftVersion } });
    await app.act('forms.refuse-to-confirm', {
      by: bride.number,
      id: confirmation,
      input: { draftVersion, reason: 'Ngày sinh của tôi ghi sai.' },
    });
    expect(await oneOf(groom.number, id)).toMatchObject({ stand: 'declined', reason: 'Ngày sinh của tôi ghi sai.' });
    await expect(submit(groom.number, id)).rejects.toMatchObject({ code: 'forms.unconfirmed' });
    // Sent by another system, without a draft, nobody could have confirmed it.
    await expect(
      app.act('dossiers.submit', {
        by: groom.number,
        input: { procedure: marriage, organisation: '21523', answers: answersFor(bride) },
      }),
    ).rejects.toMatchObject({ code: 'forms.unconfirmed' });
  });

  test('nobody else reads or confirms it: not a stranger, not the one who declares, not the number under another name', async () => {
    const id = await draftBy(groom.number);
    await ask(groom.number, id);
    const { id: confirmation } = await oneOf(bride.number, id);
    for (const by of [people.father, groom.number]) {
      await expect(reads(by, confirmation)).rejects.toMatchObject({ status: 404 });
      await expect(app.act('forms.confirm', { by, id: confirmation, input: { draftVersion: 2 } })).rejects.toMatchObject({
        status: 404,
      });
    }
    const other = await draftBy(groom.number, answersFor({ ...bride, family: 'Đinh Thị', given: 'Khác' }));
    await ask(groom.number, other);
    expect((await listed(bride.number)).some((item) => item.draft === other)).toBe(false);
  });

  test('a draft with mistakes is sent to nobody; reminders come once a day; a deleted draft is said to be gone', async () => {
    const wrong = await draftBy(groom.number, answersFor(bride, { groom: {} }));
    await expect(ask(groom.number, wrong)).rejects.toMatchObject({ code: 'forms.incomplete' });
    const id = await draftBy(groom.number);
    await ask(groom.number, id);
    const { id: confirmation } = await oneOf(groom.number, id);
    const remind = () => app.act('forms.remind', { by: groom.number, id: confirmation, input: {} });
    await remind();
    await expect(remind()).rejects.toMatchObject({ status: 409 });
    app.clock.set('2026-11-24T03:00:00Z');
    await remind();
    await app.act('forms.discard-draft', { by: groom.number, id, input: {} });
    expect(await oneOf(bride.number, id)).toMatchObject({ stand: 'gone' });
  });

  test('the counter takes it in presence or on paper, of exactly this version; never the officer’s own', async () => {
    const id = await draftBy(groom.number);
    await ask(groom.number, id);
    await expect(
      app.ask('forms.confirmations-at-counter', { by: officer, input: { citizenNumber: bride.number } }),
    ).rejects.toMatchObject({ code: 'kernel.purpose-needed' });
    const found = await app.ask<{ items: ConfirmationItem[] }>('forms.confirmations-at-counter', {
      by: officer,
      input: { citizenNumber: bride.number },
      purpose: 'Người này đang ở quầy',
    });
    const item = found.items.find((one) => one.draft === id)!;
    const take = (draftVersion: number) =>
      app.act('forms.take-confirmation', { by: officer, id: item.id, input: { draftVersion, way: 'present' } });
    await expect(take(1)).rejects.toMatchObject({ code: 'forms.draft-changed' });
    await take((await reads(officer, item.id)).draftVersion);
    expect(await oneOf(groom.number, id)).toMatchObject({ stand: 'confirmed', way: 'present' });
    await submit(groom.number, id);
  });
});

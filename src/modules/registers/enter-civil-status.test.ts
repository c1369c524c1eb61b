import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleEntry } from '../../../definitions/examples/calls.ts';
import { systemActor } from '../../kernel/index.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { NewEntry } from './contract.ts';
import { civilStatusOf, familyOf, findPersonByNumber } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const father = '051098000417';
const enter = (entry: NewEntry, dossier = crypto.randomUUID(), by: Parameters<TestApp['act']>[1]['by'] = systemActor) =>
  app.act('registers.enter-civil-status', { by, input: { dossier, entry } });
const around = async (number: string) => familyOf(app.db, (await findPersonByNumber(app.db, number))!.id);

test('an entry is made once for a dossier, and by nobody’s hand', async () => {
  const dossier = crypto.randomUUID();
  await enter(exampleEntry, dossier);
  await expect(enter(exampleEntry, dossier)).rejects.toMatchObject({ code: 'registers.entered', status: 409 });
  for (const who of [father, 'pham.thi.kim.ngan', 'nguyen.thi.thu.suong', 'luong.anh.tuan'])
    await expect(enter(exampleEntry, undefined, who)).rejects.toMatchObject({ code: 'kernel.forbidden', status: 403 });
  const { children, entries } = await around(father);
  expect(children.map((child) => child.fullName)).toEqual(['Phạm Đinh Bảo An']);
  expect(entries.filter((entry) => entry.kind === 'birth' && entry.people.child?.person === children[0]!.id)).toHaveLength(1);
});

test('a mistyped number makes nobody a parent: the name has to be the same', async () => {
  const stranger = { fullName: 'Nguyễn Văn Khác', citizenNumber: father };
  await enter({ ...exampleEntry, number: '2', people: { ...exampleEntry.people, father: stranger } });
  expect((await around(father)).children).toHaveLength(1);
});

test('an entry without whom it is about is none', async () => {
  await expect(enter({ ...exampleEntry, people: {} })).rejects.toMatchObject({ code: 'registers.nobody', status: 422 });
});

test('a widow, a divorced man and a single one are told apart', async () => {
  const of = async (name: string) => {
    const [row] = await app.db.query<{ number: string }>(
      'select citizen_number as number from registers.person where full_name = $1',
      [name],
    );
    return civilStatusOf(await around(row!.number));
  };
  expect([await of('Đinh Thị Ét'), await of('Nguyễn Văn Hiệp'), await of('Phạm Văn Bút'), await of('Phạm Văn Thôi')]).toEqual([
    'widowed',
    'divorced',
    'single',
    'married',
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDemoPerson } from '../../../definitions/demo/index.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import { familyOf, findPersonByNumber } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const around = async (number: string) => familyOf(app.db, (await findPersonByNumber(app.db, number))!.id);

test('the registers know wife, marriage and household of a father', async () => {
  const family = await around('051098000417');
  expect(family.marriages).toHaveLength(1);
  expect(family.marriages[0]).toMatchObject({
    spouseIs: 'wife',
    entry: { enteredOn: '2024-02-14', body: 'UBND xã Ba Tô', number: '04/2024', book: '01', endedOn: null },
  });
  expect(family.marriages[0]!.spouse!.fullName).toBe('Đinh Thị Hà');
  expect(family.household).toMatchObject({ relation: 'Chủ hộ' });
  expect(family.household!.members.map((m) => [m.relation, m.person.fullName])).toEqual([['Vợ', 'Đinh Thị Hà']]);
  expect(family.parents.father!.fullName).toBe('Phạm Văn Rê');
});

test('a marriage that death ended stays known, with its end', async () => {
  const widow = (
    await app.db.query<{ citizen_number: string }>("select citizen_number from registers.person where full_name = 'Đinh Thị Ét'")
  )[0]!;
  const family = await around(widow.citizen_number);
  expect(family.marriages[0]).toMatchObject({ entry: { endedBy: 'death', endedOn: '2025-12-08' }, spouseIs: 'husband' });
  expect(family.marriages[0]!.spouse!.deceasedOn).toBe('2025-12-08');
  expect(family.children.map((c) => c.fullName)).toEqual(['Phạm Đinh Gia Huy', 'Phạm Đinh Khánh Vy']);
  expect(findDemoPerson(widow.citizen_number)).toBeDefined();
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAccount } from '../../testkit/authorisation/accounts.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';

let app: TestApp;
let administrators: string[];
let freeSeats: { id: string; organisation: string }[];
beforeAll(async () => {
  app = await createTestApp();
  const [first] = await app.db.query<{ login: string; organisation: string; jurisdiction: string; position: string }>(
    `select ac.login, a.organisation, a.jurisdiction, a.position from identity.appointment a join identity.account ac on ac.id = a.account
     where a.role = 'province-administrator' limit 1`,
  );
  const second = await makeAccount(app, {
    kind: 'officer',
    appointments: [
      { role: 'province-administrator', organisation: first!.jurisdiction, below: true, fields: null, position: first!.position },
    ],
  });
  await app.db.query('update identity.account set login = $2 where id = $1', [second, 'quan.tri.thu.hai']);
  administrators = [first!.login, 'quan.tri.thu.hai'];
  const seats = await app.db.query<{ id: string; organisation: string }>(
    `select p.id, p.organisation from organisations.position_view p
     where p.role = 'leader' and not exists (select 1 from identity.appointment a where a.position = p.id) order by p.code`,
  );
  freeSeats = seats.filter((s) => app.kernel.tree().within(s.organisation, first!.jurisdiction)).slice(0, 6);
  expect(freeSeats).toHaveLength(6);
});
afterAll(() => app.close());

const officer = () => makeAccount(app, { kind: 'officer' });
const give = (by: string, position: string, account: string) =>
  app.act('identity.grant-role', { by, idempotencyKey: crypto.randomUUID(), input: { account, position } });
const holders = async (position: string) =>
  (await app.db.query('select account from identity.appointment where position = $1 and valid_to is null', [position])).length;

describe('a leader’s seat', () => {
  test('given by two administrators in the same instant goes to one person; the other administrator reads why', async () => {
    for (const seat of freeSeats.slice(0, 5)) {
      const people = [await officer(), await officer()];
      const results = await Promise.allSettled(administrators.map((by, i) => give(by, seat.id, people[i]!)));
      expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find((r) => r.status === 'rejected')!.reason).toMatchObject({
        code: 'identity.seat-held',
        status: 409,
        detail: expect.stringContaining('đang có người giữ'),
      });
      expect(await holders(seat.id)).toBe(1);
    }
  });

  test('is waited for while somebody else’s grant is not committed yet', async () => {
    const seat = freeSeats[5]!;
    const [there, late] = [await officer(), await officer()];
    let second: Promise<unknown> = Promise.resolve();
    await app.db.transaction(async (sql) => {
      await sql.query(
        `insert into identity.appointment (id, account, position, organisation, role, jurisdiction, below, valid_from)
         values (gen_random_uuid(), $1, $2, $3, 'leader', $3, false, $4)`,
        [there, seat.id, seat.organisation, app.clock.now()],
      );
      second = give(administrators[0]!, seat.id, late);
      second.catch(() => {});
      await expect
        .poll(
          async () =>
            (
              await app.db.query(
                `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
              )
            ).length,
          { timeout: 20_000 },
        )
        .toBe(1);
    });
    await expect(second).rejects.toMatchObject({ code: 'identity.seat-held' });
    expect(await holders(seat.id)).toBe(1);
  });

  test('is free again from the moment its holder’s role ends', async () => {
    const seat = freeSeats[5]!;
    const [held] = await app.db.query<{ id: string }>('select id from identity.appointment where position = $1', [seat.id]);
    await app.act('identity.end-grant', { by: administrators[0]!, id: held!.id, idempotencyKey: crypto.randomUUID(), input: {} });
    await give(administrators[1]!, seat.id, await officer());
    expect(await holders(seat.id)).toBe(1);
  });

  test('is neither given nor taken away by an administrator of the commune', async () => {
    const [local] = await app.db.query<{ login: string }>(
      `select ac.login from identity.appointment a join identity.account ac on ac.id = a.account
       where a.role = 'commune-administrator' order by ac.login limit 1`,
    );
    const actor = await app.as(local!.login);
    const held = await app.db.query<{ id: string; organisation: string }>(
      `select id, organisation from identity.appointment where role = 'leader' and valid_to is null`,
    );
    const within = held.filter((a) => actor.grants.some((g) => app.kernel.tree().within(a.organisation, g.organisation)));
    expect(within.length).toBeGreaterThan(0);
    for (const { id } of within)
      await expect(
        app.act('identity.end-grant', { by: actor, id, idempotencyKey: crypto.randomUUID(), input: {} }),
      ).rejects.toMatchObject({ status: 403 });
  });
});

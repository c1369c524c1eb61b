import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../kernel/index.ts';
import { people } from '../../testkit/birth.ts';
import { createTestApp, type TestApp } from '../../testkit/test-app.ts';
import type { DossierPage, WorkList } from '../dossiers/contract.ts';
import type { BookingView, CapacityView, DayList, DossierVisitView, Slots } from './contract.ts';

let app: TestApp;
/** Monday 23 November 2026, 9:00. */
const monday = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const oneStop = 'pham.thi.hoai.thu';
const caseOfficer = 'nguyen.thi.thu.suong';
const communeAdmin = 'luong.anh.tuan';
const certifiedCopy = '2.000815';
const answers = {
  case: 'paper',
  papers: [{ name: 'Bằng tốt nghiệp trung học phổ thông', pages: 1, copies: 3, issuedBy: 'vietnam' }],
};

async function handIn(by = people.father): Promise<string> {
  const { id } = await app.act('dossiers.submit', {
    by,
    idempotencyKey: crypto.randomUUID(),
    input: { procedure: certifiedCopy, organisation: '21523', answers },
  });
  return id;
}
const slots = (input: object = {}) =>
  app.ask<Slots>('appointments.slots', {
    by: people.father,
    input: { organisation: '21523', procedure: certifiedCopy, ...input },
  });
const visitOf = (id: string, by = people.father) => app.ask<DossierVisitView>('appointments.of-dossier', { by, id });
const page = (id: string, by = people.father) => app.ask<DossierPage>('dossiers.page', { by, id });
const onDesk = async (id: string) =>
  (await app.ask<WorkList>('desk.work-list', { by: oneStop, input: { limit: 200 } })).items.find((i) => i.id === id);
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`).toISOString();
const refusal = (promise: Promise<unknown>): Promise<{ status: number; code: string; detail: string }> =>
  promise.then(
    () => ({ status: 200, code: '', detail: '' }),
    ({ status, code, detail }: Problem) => ({ status, code, detail }),
  );
/** Two weeks are enough for each test to have times of its own. */
async function nextFree(n = 0, input: object = {}): Promise<string> {
  const { days } = await slots({ day: '2026-12-01', ...input });
  return days.flatMap((d) => d.slots)[n]!.from;
}
const bookFor = (name: string, when: string, more: object = {}) =>
  app.act('appointments.book-for', {
    by: oneStop,
    input: { at: when, name, phone: '0905555018', procedure: certifiedCopy, ...more },
  });

/** An officer of another commune with the same role. */
async function elsewhere(role: string): Promise<string> {
  const [row] = await app.db.query<{ login: string }>(
    `select ac.login from identity.appointment a join identity.account ac on ac.id = a.account join organisations.organisation o on o.id = a.organisation
     where a.role = $1 and o.unit_code <> '21523' and length(o.unit_code) = 5 limit 1`,
    [role],
  );
  return row!.login;
}

describe('certified copies: booked, moved, come, received', () => {
  test('the limit begins when the person is there; the dossier is not late before, and the timeline says so', async () => {
    app.clock.set(monday);
    const id = await handIn();
    expect(await visitOf(id)).toMatchObject({ needed: true, starts: 'presence', booking: null, mayBook: true });
    expect((await visitOf(id)).bring).toContain('Bản chính giấy cần sao');
    const waits = await page(id);
    expect(waits.clock).toMatchObject({
      state: 'not-started',
      dueAt: null,
      dueText: 'Hạn tính từ khi người nộp có mặt tại quầy',
    });
    expect(waits.blocks.find((b) => b.id === 'lich-hen')).toMatchObject({ tone: 'wait', toDo: [{ text: 'Chọn giờ đến quầy' }] });

    const { first } = await slots();
    expect(first).toHaveLength(3);
    const booked = await app.act('appointments.book', { by: people.father, id, input: { at: first[2]!.from } });
    expect(booked.reply).toMatchObject({ from: first[2]!.from });
    const { booking } = await visitOf(id);
    expect(booking).toMatchObject({ state: 'booked', from: first[2]!.from, open: true });

    // A second one is refused; the first moves instead, and its time is free again.
    expect(await refusal(app.act('appointments.book', { by: people.father, id, input: { at: first[1]!.from } }))).toMatchObject({
      status: 409,
      code: 'appointments.already',
    });
    const when = at('2026-11-26', '09:00');
    await app.act('appointments.move', { by: people.father, id: booking!.id, input: { at: when } });
    expect((await page(id)).clock.text).toBe('Đồng hồ chưa chạy, hẹn 9:00, Thứ Năm 26/11/2026');
    expect((await onDesk(id))!.dueAt).toBe('2026-11-26T17:00:00.000Z');

    // Not received before the person is there, and nobody arrives on another day.
    expect(await refusal(app.act('dossiers.receive', { by: oneStop, id, input: {} }))).toMatchObject({ status: 409 });
    expect(await refusal(app.act('appointments.arrive', { by: oneStop, id: booking!.id, input: {} }))).toMatchObject({
      code: 'appointments.other-day',
    });

    app.clock.set(at('2026-11-26', '14:50'));
    const list = await app.ask<DayList>('appointments.day', { by: oneStop, input: {} });
    expect(list.items.map((i) => [i.dossier?.id, i.state])).toEqual([[id, 'booked']]);
    const arrived = await app.act('appointments.arrive', { by: oneStop, id: booking!.id, input: {} });
    expect(arrived.reply).toEqual({ dossier: id });
    app.clock.set(at('2026-11-26', '14:55'));
    await app.act('dossiers.receive', { by: oneStop, id, input: {} });
    const received = await page(id);
    // Before 15:00, so on the day that they came and not four days earlier.
    expect(received.clock).toMatchObject({
      receivedAt: at('2026-11-26', '14:55'),
      dueAt: at('2026-11-26', '17:00'),
      state: 'running',
    });
    expect(received.timeline.map((t) => t.title)).toEqual([
      'Nộp hồ sơ trực tuyến',
      'Đặt lịch đến quầy',
      'Đổi giờ hẹn',
      'Có mặt tại quầy',
      'Trung tâm tiếp nhận hồ sơ',
    ]);
    expect(received.timeline.at(-1)!.detail).toContain('Hạn tính từ khi người nộp có mặt.');
  });

  test('nobody comes: the dossier waits, is not late, and another time can be chosen', async () => {
    app.clock.set(monday);
    const id = await handIn();
    const when = at('2026-11-24', '09:00');
    await app.act('appointments.book', { by: people.father, id, input: { at: when } });
    const { booking } = await visitOf(id);
    expect(await refusal(app.act('appointments.miss', { by: oneStop, id: booking!.id, input: {} }))).toMatchObject({
      code: 'appointments.too-early',
    });
    app.clock.set(at('2026-11-24', '10:00'));
    await app.act('appointments.miss', { by: oneStop, id: booking!.id, input: {} });
    app.clock.set(at('2026-12-04', '10:00'));
    expect(await onDesk(id)).toMatchObject({ late: false });
    expect((await page(id)).clock.state).toBe('not-started');
    expect(await visitOf(id)).toMatchObject({ booking: { state: 'missed' }, mayBook: true });
    await app.act('appointments.book', { by: people.father, id, input: { at: at('2026-12-07', '09:00') } });
    expect(await onDesk(id)).toMatchObject({ late: false });
  });

  test('the office calls it off with a reason and other times; the person takes one', async () => {
    app.clock.set(monday);
    const id = await handIn();
    await app.act('appointments.book', { by: people.father, id, input: { at: at('2026-11-27', '09:00') } });
    const { booking } = await visitOf(id);
    const offers = [at('2026-11-30', '09:00'), at('2026-11-30', '14:30')];
    await app.act('appointments.call-off', { by: oneStop, id: booking!.id, input: { reason: 'Mất điện cả ngày.', offers } });
    const after = await visitOf(id);
    expect(after.booking).toMatchObject({ state: 'cancelled', calledOff: { reason: 'Mất điện cả ngày.' } });
    expect(after.booking!.calledOff!.offers.map((o) => o.from)).toEqual(offers);
    expect((await page(id)).timeline.at(-1)).toMatchObject({ title: 'Nơi nhận báo hủy lịch hẹn' });
    await app.act('appointments.book', { by: people.father, id, input: { at: offers[0]! } });
    expect((await visitOf(id)).booking).toMatchObject({ state: 'booked', from: offers[0] });
  });

  test('a dossier that is withdrawn gives its time back', async () => {
    app.clock.set(monday);
    const id = await handIn();
    await app.act('appointments.book', { by: people.father, id, input: { at: at('2026-12-03', '09:00') } });
    await app.act('dossiers.withdraw', { by: people.father, id, input: { reason: 'Tôi không cần nữa.' } });
    await app.settle();
    expect((await visitOf(id)).booking).toMatchObject({ state: 'cancelled' });
  });

  test('a reminder on the day before, once; after the day, not come where nobody said anything', async () => {
    app.clock.set(monday);
    const id = await handIn();
    const from = at('2026-12-02', '09:00');
    await app.act('appointments.book', { by: people.father, id, input: { at: from } });
    await app.settle();
    const { booking } = await visitOf(id);
    const jobs = app.kernel.modules.find((m) => m.name === 'appointments')!.jobs;
    const payload = { booking: booking!.id, from };
    const reminded = async () => (await page(id)).timeline.filter((t) => t.title === 'Nhắc lịch hẹn').length;
    // Jobs run as soon as this test looks: none of them may act before its time.
    expect(await reminded()).toBe(0);
    app.clock.set(at('2026-12-01', '08:00'));
    await jobs['appointments.remind']!(payload, app.kernel);
    await jobs['appointments.remind']!(payload, app.kernel);
    expect(await reminded()).toBe(1);
    await app.settle();
    const told = await app.ask<{ items: { title: string; href: string }[] }>('messages.notices', { by: people.father });
    expect(told.items.filter((one) => one.href === `/ho-so/${id}#lich-hen`).map((one) => one.title)).toEqual([
      'Ngày mai bạn có lịch hẹn',
    ]);
    app.clock.set(at('2026-12-03', '00:30'));
    await jobs['appointments.close-day']!(payload, app.kernel);
    expect((await visitOf(id)).booking).toMatchObject({ state: 'missed' });
  });

  test('mediation: the limit runs from reception as usual, whatever day is booked', async () => {
    app.clock.set(monday);
    const { procedure } = app.app.catalogue.find('1.012812')!;
    expect(procedure.presence?.starts).toBe('reception');
  });
});

describe('times are for one person at a time', () => {
  test('sixteen at the same moment: each time takes as many as there are windows, the rest are told', async () => {
    app.clock.set(monday);
    const { days } = await slots({ day: '2026-12-01' });
    const free = days.flatMap((d) => d.slots).filter((s) => s.free === 2);
    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 16, maxLength: 16 }), async (choices) => {
        const three = [next, next + 1, next + 2].map((n) => free[n]!.from);
        next += 3;
        const results = await Promise.all(
          choices.map((choice, i) => refusal(bookFor(`Người Thử ${'ABCDEFGHIJKLMNOP'[i]}`, three[choice]!))),
        );
        for (const [slot, when] of three.entries()) {
          const wanted = choices.filter((choice) => choice === slot).length;
          const [found] = await app.db.query<{ n: number; windows: number }>(
            `select count(*)::int as n, count(distinct place)::int as windows from appointments.booking where starts_at = $1 and state = 'booked'`,
            [when],
          );
          expect(found).toEqual({ n: Math.min(2, wanted), windows: Math.min(2, wanted) });
        }
        expect(new Set(results.map((r) => r.status))).toEqual(new Set([200, 409]));
        for (const r of results) if (r.status === 409) expect(r.detail).toMatch(/vừa có người đặt mất/);
      }),
      { numRuns: 6 },
    );
  });

  test('sixteen times for one dossier in the same moment: one stands', async () => {
    app.clock.set(monday);
    const id = await handIn();
    const { days } = await slots({ day: '2026-11-30' });
    const times = days.flatMap((d) => d.slots).slice(20, 36);
    const results = await Promise.all(
      times.map(({ from }) => refusal(app.act('appointments.book', { by: people.father, id, input: { at: from } }))),
    );
    expect(results.filter((r) => r.status === 200)).toHaveLength(1);
    expect(results.filter((r) => r.status === 409)).toHaveLength(15);
    const rows = await app.db.query(`select 1 from appointments.booking where dossier = $1 and state = 'booked'`, [id]);
    expect(rows).toHaveLength(1);
  });

  test('two people move to the last window of one time: one gets it, the other keeps the old one', async () => {
    app.clock.set(monday);
    const last = await nextFree(60);
    await bookFor('Người Đứng Trước', last);
    const both = [await bookFor('Người Thứ Nhất', await nextFree(70)), await bookFor('Người Thứ Hai', await nextFree(75))];
    const results = await Promise.all(
      both.map(({ id }) => refusal(app.act('appointments.move', { by: oneStop, id, input: { at: last } }))),
    );
    expect(results.map((r) => r.status).toSorted()).toEqual([200, 409]);
  });

  test('a time that is not offered is refused with a sentence at the field', async () => {
    app.clock.set(monday);
    const id = await handIn();
    for (const when of [
      at('2026-11-28', '09:00'),
      at('2026-11-24', '12:00'),
      at('2026-11-24', '09:07'),
      at('2027-05-04', '09:00'),
      at('2026-11-20', '09:00'),
    ])
      expect(await refusal(app.act('appointments.book', { by: people.father, id, input: { at: when } }))).toMatchObject({
        status: 422,
        code: 'appointments.not-offered',
      });
  });

  test('somebody without a dossier keeps at most three times', async () => {
    app.clock.set(monday);
    const times = (await slots({ procedure: '1.001193', day: '2026-12-02' })).days.flatMap((d) => d.slots);
    const one = (n: number) =>
      refusal(app.act('appointments.book-visit', { by: people.mother, input: { organisation: '21523', at: times[n]!.from } }));
    expect([(await one(0)).status, (await one(1)).status, (await one(2)).status]).toEqual([200, 200, 200]);
    expect(await one(3)).toMatchObject({ status: 409, code: 'appointments.too-many' });
    const { items } = await app.ask<{ items: BookingView[] }>('appointments.mine', { by: people.mother });
    expect(items).toHaveLength(3);
    for (const { id } of items) await app.act('appointments.cancel', { by: people.mother, id, input: {} });
    expect((await one(0)).status).toBe(200);
    // Nor more by asking for all of them in the same moment.
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(one));
    const after = await app.ask<{ items: BookingView[] }>('appointments.mine', { by: people.mother });
    expect(after.items.filter((item) => item.state === 'booked').length).toBeLessThanOrEqual(3);
  });
});

describe('what a commune says of its windows', () => {
  test('its administrator closes a half day and opens windows; what was booked stays', async () => {
    app.clock.set(monday);
    const centre = app.app.directory.get().centreOf('21523')!.id;
    const kept = await bookFor('Người Đã Hẹn', at('2026-12-04', '09:00'), { procedure: undefined });
    await app.act('appointments.set-capacity', {
      by: communeAdmin,
      input: { organisation: centre, kind: 'counter', windows: 5, halves: ['fri-pm'], from: '2026-12-04' },
    });
    const { days } = await slots({ procedure: undefined, day: '2026-12-04' });
    const friday = days.find((d) => d.day === '2026-12-04')!;
    expect(friday.slots.map((s) => s.free)).toEqual(Array(10).fill(5));
    expect(days.find((d) => d.day === '2026-12-03')!.slots.length).toBeGreaterThan(10);
    const { items } = await app.ask<{ items: CapacityView[] }>('appointments.capacity', { by: communeAdmin });
    expect(items.find((i) => i.kind.code === 'counter')).toMatchObject({
      windows: 2,
      later: [{ from: '2026-12-04', windows: 5, halves: ['fri-pm'] }],
    });
    expect(await app.ask<BookingView>('appointments.booking', { by: oneStop, id: kept.id })).toMatchObject({ state: 'booked' });
  });
});

describe('who may not', () => {
  test('other people, other communes, other seats', async () => {
    app.clock.set(monday);
    const id = await handIn();
    await app.act('appointments.book', { by: people.father, id, input: { at: at('2026-11-27', '10:00') } });
    const { booking } = await visitOf(id);
    const stranger = people.mother;
    const far = await elsewhere('one-stop-officer');
    const b = booking!.id;
    const to = { at: at('2026-11-27', '10:15') };
    const reason = { reason: 'Cán bộ vắng đột xuất.' };
    const calls: [type: string, by: string, target: string, input: object, status: number][] = [
      ['appointments.book', stranger, id, to, 404],
      ['appointments.book', far, id, to, 404],
      ['appointments.book', caseOfficer, id, to, 403],
      ['appointments.move', stranger, b, to, 404],
      ['appointments.move', far, b, to, 404],
      ['appointments.move', caseOfficer, b, to, 404],
      ['appointments.cancel', stranger, b, {}, 404],
      // The office says why: it has an action of its own.
      ['appointments.cancel', oneStop, b, {}, 403],
      ['appointments.call-off', people.father, b, reason, 403],
      ['appointments.call-off', far, b, reason, 404],
      ['appointments.arrive', people.father, b, {}, 403],
      ['appointments.arrive', far, b, {}, 404],
      ['appointments.miss', people.father, b, {}, 403],
      ['appointments.miss', far, b, {}, 404],
      ['appointments.release', oneStop, b, {}, 403],
      ['appointments.remind', oneStop, b, {}, 403],
    ];
    for (const [type, by, target, input, status] of calls)
      expect([type, by, (await refusal(app.act(type, { by, id: target, input }))).status]).toEqual([type, by, status]);
    expect((await visitOf(id)).booking).toMatchObject({ state: 'booked', version: booking!.version });

    const asks: [string, string, string, number][] = [
      ['appointments.booking', stranger, b, 404],
      ['appointments.booking', far, b, 404],
      ['appointments.of-dossier', stranger, id, 404],
      ['appointments.of-dossier', far, id, 404],
    ];
    for (const [type, by, target, status] of asks)
      expect([type, by, (await refusal(app.ask(type, { by, id: target }))).status]).toEqual([type, by, status]);
    const list = await app.ask<DayList>('appointments.day', { by: far, input: { day: '2026-11-27' } });
    expect(list.items).toEqual([]);
    expect(await refusal(app.ask('appointments.day', { by: people.father, input: {} }))).toMatchObject({ status: 403 });
  });

  test('creating: officers for their own Centre, administrators for their own commune, nobody else', async () => {
    app.clock.set(monday);
    const input = { at: await nextFree(40), name: 'Người Thử Nghiệm', phone: '0905555018' };
    for (const by of [people.father, caseOfficer, communeAdmin])
      expect((await refusal(app.act('appointments.book-for', { by, input }))).status).toBe(403);
    expect(
      (await refusal(app.act('appointments.book-visit', { by: oneStop, input: { organisation: '21523', at: input.at } }))).status,
    ).toBe(403);
    const centre = app.app.directory.get().centreOf('21523')!.id;
    const capacity = { organisation: centre, kind: 'counter', windows: 9, halves: ['mon-am'], from: '2026-12-20' };
    for (const by of [people.father, oneStop, await elsewhere('commune-administrator')])
      expect((await refusal(app.act('appointments.set-capacity', { by, input: capacity }))).status).toBe(403);
  });
});

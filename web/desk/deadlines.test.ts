import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkItem } from '../../src/modules/dossiers/contract.ts';
import { dueLabel, groupByDeadline } from './deadlines.ts';

const asOf = '2026-11-20T03:24:00.000Z'; // 10:24 on Friday in Viet Nam

function item(over: Partial<WorkItem>): WorkItem {
  return {
    id: crypto.randomUUID(),
    kind: 'dossier',
    opens: crypto.randomUUID(),
    code: 'H48.16.25-261120-0001',
    version: 1,
    title: 'Việc thử',
    applicant: 'Người thử',
    procedure: { code: '1.001193', name: 'Thủ tục thử' },
    state: 4,
    step: 'check',
    stepLabel: '',
    channel: 'online',
    dueAt: '2026-11-20T10:00:00.000Z',
    dueText: '',
    late: false,
    organisation: 'Xã thử',
    ...over,
  };
}

describe('work by deadline', () => {
  it('puts late first, then today, each day, without deadline, paused, over', () => {
    const groups = groupByDeadline(
      [
        item({ state: 5 }),
        item({ dueAt: '2026-11-23T02:15:00.000Z' }),
        item({ state: 1, dueAt: null }),
        item({}),
        item({ late: true, dueAt: '2026-11-19T10:00:00.000Z' }),
        item({ state: 10 }),
      ],
      asOf,
    );
    expect(groups.map((g) => g.title)).toEqual([
      'Quá hạn',
      'Hôm nay',
      'Thứ Hai 23/11/2026',
      'Chưa tính hạn',
      'Đang tạm dừng',
      'Đã xong',
    ]);
  });

  it('keeps a signed result that waits for its owner apart from what is over and from what is late', () => {
    const waits = item({ state: 9, step: 'hand-over', dueAt: '2026-11-19T10:00:00.000Z' });
    expect(groupByDeadline([waits, item({ state: 10, step: 'none' })], asOf).map((g) => g.title)).toEqual([
      'Chờ trả kết quả',
      'Đã xong',
    ]);
    expect(dueLabel(waits, asOf)).toMatchObject({ text: 'Hẹn 19/11, 17:00', tone: 'ok' });
  });

  it('counts the day in Viet Nam, not in UTC', () => {
    const groups = groupByDeadline([item({ dueAt: '2026-11-20T17:30:00.000Z' })], asOf);
    expect(groups[0]?.title).toBe('Thứ Bảy 21/11/2026');
  });

  it('keeps every item once and the order inside a group, whatever comes', () => {
    const arbitrary = fc.record({
      state: fc.constantFrom<WorkItem['state']>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
      late: fc.boolean(),
      hours: fc.option(fc.integer({ min: -200, max: 400 })),
    });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 60 }), (rows) => {
        const items = rows.map((r) =>
          item({
            state: r.state,
            late: r.late,
            dueAt: r.hours === null ? null : new Date(Date.parse(asOf) + r.hours * 3_600_000).toISOString(),
          }),
        );
        const groups = groupByDeadline(items, asOf);
        expect(groups.flatMap((g) => g.items).length).toBe(items.length);
        for (const g of groups) expect(g.items).toEqual(items.filter((i) => g.items.includes(i)));
        expect(new Set(groups.map((g) => g.title)).size).toBe(groups.length);
      }),
    );
  });

  it('warns two hours before; what is late shows when it was promised', () => {
    expect(dueLabel(item({ dueAt: '2026-11-20T04:30:00.000Z' }), asOf)).toEqual({
      text: '11:30, còn 66 phút',
      tone: 'wait',
      icon: 'clock',
    });
    expect(dueLabel(item({}), asOf)).toEqual({ text: '17:00', tone: 'ok', icon: null });
    expect(dueLabel(item({ late: true, dueAt: '2026-11-19T10:00:00.000Z' }), asOf)).toMatchObject({
      text: 'Hẹn 19/11, 17:00',
      tone: 'bad',
    });
  });
});

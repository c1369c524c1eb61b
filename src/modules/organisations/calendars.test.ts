import { expect, test } from 'vitest';
import { deadline } from '../../kernel/working-time/index.ts';
import { calendarByCode } from './calendars.ts';

const question = { from: '2026-11-20T10:00', limit: 1, unit: 'working-day' as const };

test('a body with hours of its own counts its own Saturdays; its neighbours do not', () => {
  expect(deadline({ calendar: calendarByCode('51.ttpvhcc'), ...question }).due).toBe('2026-11-21T10:00:00+07:00');
  expect(deadline({ calendar: calendarByCode('51.vp'), ...question }).due).toBe('2026-11-23T10:00:00+07:00');
  expect(deadline({ calendar: calendarByCode('21523.ttpvhcc'), ...question }).due).toBe('2026-11-23T10:00:00+07:00');
});

test('what stands for a body holds for what hangs below it', () => {
  expect(deadline({ calendar: calendarByCode('51.ttpvhcc.cn1'), ...question }).due).toBe('2026-11-21T10:00:00+07:00');
});

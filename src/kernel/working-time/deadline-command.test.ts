import { describe, expect, test } from 'vitest';
import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { DeadlineUsageError, describeDue, describeDuration, parseDeadlineArguments, runDeadlineCommand } from './index.ts';

const run = (line: string) => runDeadlineCommand(line.split(' ').filter(Boolean), () => vietnam);

describe('motcua deadline', () => {
  test('answers in JSON with the due time and its steps', () => {
    const { exitCode, stdout } = run('--from 2026-02-13T16:50 --limit 3 --unit working-day --organisation 21523 --json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-02-25T16:50:00+07:00', paused: false, verify: false });
    expect(JSON.parse(stdout).steps.length).toBeGreaterThan(10);
  });

  test('answers in words', () => {
    expect(run('--from=2026-03-02T14:00 --limit=1 --unit=working-day --cutoff=15:00').stdout).toBe(
      'Nhận lúc 14:00, Thứ Hai 02/03/2026.\nNhận trước 15:00: Thứ Hai 02/03/2026 là ngày thứ nhất.\n' +
        'Thời hạn 1 ngày làm việc, đến hết giờ làm việc: 17:00, Thứ Hai 02/03/2026.\nHạn: 17:00, Thứ Hai 02/03/2026.\n',
    );
  });

  test('takes several pauses, an open one too', () => {
    const line =
      '--from 2026-03-02T09:00 --limit 2 --unit day --pause 2026-03-02T10:00/2026-03-02T11:00 --pause 2026-03-03T10:00/';
    expect(parseDeadlineArguments(line.split(' '))).toMatchObject({
      pauses: [
        { from: '2026-03-02T10:00', to: '2026-03-02T11:00' },
        { from: '2026-03-03T10:00', to: null },
      ],
      organisation: undefined,
      json: false,
    });
    expect(JSON.parse(run(`${line} --json`).stdout)).toMatchObject({ due: null, paused: true });
  });

  test('a wrong call ends with 2 and says what is wrong', () => {
    const good = '--from 2026-03-02T09:00 --limit 1 --unit day';
    const wrong: [string, RegExp][] = [
      ['', /Còn thiếu --from/],
      ['--from 2026-03-02T09:00 --limit 1', /Còn thiếu --unit/],
      [`${good} --speed 3`, /Không hiểu “--speed”/],
      [`${good} extra`, /Không hiểu “extra”/],
      [`${good} --cutoff`, /--cutoff còn thiếu giá trị/],
      [`${good} --limit 2`, /chỉ được ghi một lần/],
      ['--from 2026-03-02T09:00 --limit -1 --unit day', /--limit phải là/],
      ['--from 2026-03-02T09:00 --limit 1 --unit week', /--unit “week” không có/],
      ['--from 2026-03-32 --limit 1 --unit day', /^from: không đọc được/],
      [`${good} --pause 2026-03-02T10:00`, /--pause phải viết như/],
      [`${good} --json=yes`, /--json không nhận giá trị/],
    ];
    for (const [line, message] of wrong) {
      const { exitCode, stdout, stderr } = run(line);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
    }
    expect(() => parseDeadlineArguments(['--from'])).toThrow(DeadlineUsageError);
  });
});

test('moments and durations in words', () => {
  expect(describeDue('2026-11-23T02:15:59Z')).toBe('9:15, Thứ Hai 23/11/2026');
  expect(describeDue('2026-03-01T07:05')).toBe('7:05, Chủ Nhật 01/03/2026');
  expect([8_100_000, -7_200_000, 60_000, 59_000, 0].map(describeDuration)).toEqual([
    '2 giờ 15 phút',
    '2 giờ',
    '1 phút',
    'chưa đến 1 phút',
    '0 phút',
  ]);
});

import type { BookingState } from '../../../../src/modules/appointments/contract.ts';
import type { IconName } from '../../../design/icons.tsx';
import type { Tone } from '../../words.ts';

/**
 * The states of a booking as the contract names them, as plain values: importing the contract's would bring its validator into the
 * page. csv.test.ts keeps both the same.
 */
export const bookingWords: Record<BookingState, { label: string; tone: Tone; icon: IconName }> = {
  booked: { label: 'Đã hẹn', tone: 'run', icon: 'calendar' },
  arrived: { label: 'Đã đến', tone: 'good', icon: 'check' },
  missed: { label: 'Không đến', tone: 'wait', icon: 'warn' },
  cancelled: { label: 'Đã hủy', tone: 'rest', icon: 'x' },
};

/** The day that is `n` days after (`YYYY-MM-DD`). */
export const plusDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

import { defineAggregate, json, type Patch, type Row, type Values } from '../../kernel/index.ts';
import { describeDue } from '../../kernel/working-time/index.ts';
import type { BookingState } from './contract.ts';

export type BookingRow = Row & {
  id: string;
  version: number;
  /** The Service Centre that expects the person. */
  organisation: string;
  kind: string;
  starts_at: Date;
  ends_at: Date;
  windows: number;
  place: number | null;
  state: BookingState;
  procedure: string | null;
  dossier: string | null;
  subject: string;
  name: string;
  name_key: string;
  phone: string | null;
  note: string | null;
  reason: string | null;
  offers: string[] | null;
  booked_at: Date;
  reminded_at: Date | null;
  /** Which of the visits that a person may keep open at once; none where an officer or a dossier asked for it. */
  turn?: number | null;
};

/** A time that is kept for one person at one counter. */
export const Booking = defineAggregate<BookingRow>({
  name: 'booking',
  table: 'appointments.booking',
  label: 'lịch hẹn',
  relations: {
    subject: { person: 'subject' },
    receiving: { organisation: 'organisation' },
    system: { anyone: true },
  },
  subjectOf: (row) => row.subject,
});

export type CapacityRow = Row & {
  id: string;
  version: number;
  organisation: string;
  kind: string;
  valid_from: string;
  windows: number;
  halves: string[];
  set_at: Date;
};

/** What a commune says of its own windows. */
export const Capacity = defineAggregate<CapacityRow>({
  name: 'capacity',
  table: 'appointments.capacity',
  label: 'số quầy nhận hẹn',
  relations: { administered: { organisation: 'organisation' } },
  subjectOf: () => null,
});

export const insertBooking = (row: BookingRow): Patch => {
  // The window is given by the database.
  const { place: _, ...values } = row;
  return {
    kind: 'insert',
    table: 'appointments.booking',
    values: { ...values, offers: row.offers && json(row.offers) } as Values,
  };
};

export const bookingChange = (row: BookingRow, set: Values): Patch => ({
  kind: 'update',
  table: 'appointments.booking',
  id: row.id,
  version: row.version,
  set,
});

const closed: Record<Exclude<BookingState, 'booked'>, string> = {
  arrived: 'Người hẹn đã đến.',
  missed: 'Buổi hẹn này đã qua.',
  cancelled: 'Lịch hẹn này đã hủy.',
};

/** Why a booking can no longer be changed; null while it stands. */
export const stillBooked = (row: Pick<BookingRow, 'state'>): string | null => (row.state === 'booked' ? null : closed[row.state]);

/** '9:15, Thứ Hai 23/11/2026' */
export const inWords = (at: Date | string): string => describeDue(at);

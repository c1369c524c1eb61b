import { defineModule, type Module, migrationsIn, type Sql } from '../../kernel/index.ts';
import { arrive, miss, remind } from './actions/attend.ts';
import { book } from './actions/book.ts';
import { bookFor, bookVisit } from './actions/book-visit.ts';
import { callOff, cancel, release } from './actions/cancel.ts';
import { move } from './actions/move.ts';
import { setCapacity } from './actions/set-capacity.ts';
import { visitBlock } from './block.ts';
import { Booking, Capacity } from './booking.ts';
import { booking, mine, ofDossier } from './queries/bookings.ts';
import { capacity } from './queries/capacity.ts';
import { day } from './queries/day.ts';
import { slots } from './queries/slots.ts';
import { appointmentJobs, endsFollow, timesFollow } from './reactions.ts';
import { type AppointmentServices, checkKinds } from './services.ts';

export { Booking, type BookingRow } from './booking.ts';

/** Bookings of a dossier, the cancelled ones too: their events are the dossier's. */
export async function bookingsOf(sql: Sql, dossier: string): Promise<string[]> {
  const rows = await sql.named<{ id: string }>('bookings_of_dossier', 'select id from appointments.booking where dossier = $1', [
    dossier,
  ]);
  return rows.map(({ id }) => id);
}

/** Visits to the counter by appointment. The queue and the kiosk build on what is booked and who has arrived. */
export const appointmentsModule = (the: AppointmentServices): Module => {
  checkKinds(the.catalogue);
  return defineModule({
    name: 'appointments',
    aggregates: [Booking, Capacity],
    actions: [
      book(the),
      bookVisit(the),
      bookFor(the),
      move(the),
      cancel(the),
      callOff(the),
      release(),
      arrive(the),
      miss(the),
      remind(),
      setCapacity(the),
    ],
    queries: [slots(the), mine(the), day(the), capacity(the), booking(the), ofDossier(the)],
    reactions: [timesFollow, endsFollow],
    jobs: appointmentJobs,
    shows: [visitBlock(the)],
    menu: [{ for: 'citizen', href: '/cua-toi/lich-hen', label: { vi: 'Lịch hẹn', en: 'Appointments' } }],
    migrations: migrationsIn('src/modules/appointments'),
  });
};

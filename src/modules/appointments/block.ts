import { type Block, block, type Shows } from '../../kernel/index.ts';
import type { DossierRow } from '../dossiers/index.ts';
import { Booking, type BookingRow, inWords } from './booking.ts';
import { bookingStates, type DossierVisitView } from './contract.ts';
import { visitOf } from './queries/bookings.ts';
import type { AppointmentServices } from './services.ts';

/** The visit on the dossier's page: to the person when to come and what to bring, to the officer who is expected. */
export const visitBlock = (the: AppointmentServices): Shows => ({
  on: 'dossier',
  opens: 'appointments.of-dossier',
  show: async (row, { db, now, actor, menu }) => {
    const dossier = row as DossierRow;
    const visit = await visitOf(the, db, dossier, now);
    if (!visit.booking && !(visit.needed && dossier.state === 1)) return null;
    const { booking } = visit;
    if (actor.kind !== 'officer') return personsBlock(dossier, visit);
    const [stands] = booking
      ? await db.named<BookingRow>('row_appointments.booking', 'select * from appointments.booking where id = $1', [booking.id])
      : [];
    const text = booking
      ? `${bookingStates[booking.state].label}: ${inWords(booking.from)}.`
      : 'Người nộp chưa chọn giờ đến. Hồ sơ chờ, chưa tính hạn.';
    return block({
      id: 'lich-hen',
      title: 'Lịch hẹn đến quầy',
      tone: booking?.open ? 'run' : 'rest',
      text,
      links: visit.mayBook
        ? [{ label: 'Đặt lịch giúp người nộp', href: `/desk/appointments?dossier=${dossier.id}` }]
        : booking?.open
          ? [{ label: 'Xem lịch hẹn ngày đó', href: `/desk/appointments?day=${dayOf(booking.from)}` }]
          : [],
      lines: booking && visit.bring.length > 0 ? [{ label: 'Người nộp mang theo', value: visit.bring.join('; ') }] : [],
      allowed: stands ? menu(Booking, stands).filter((one) => !one.blocked) : [],
    });
  },
});

/** The day in Vietnam, `YYYY-MM-DD`. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

function personsBlock(dossier: DossierRow, { needed, text, bring, booking, starts, mayBook }: DossierVisitView): Block | null {
  const here = `/ho-so/${dossier.id}/lich-hen`;
  const time = booking && { label: 'Giờ hẹn', value: inWords(booking.from) };
  const place = booking && { label: 'Nơi đến', value: [booking.place.name, booking.place.address].filter(Boolean).join(', ') };
  const things = bring.length > 0 ? [{ label: 'Mang theo', value: bring.join('; ') }] : [];
  const base = { id: 'lich-hen', title: 'Lịch hẹn đến quầy' };
  if (booking?.open) {
    const mustDo = [
      { text: `Đến quầy lúc ${inWords(booking.from)}`, href: `/lich-hen/${booking.id}` },
      ...(bring.length > 0 ? [{ text: `Mang theo: ${bring.join('; ')}` }] : []),
    ];
    return block({
      ...base,
      tone: 'run',
      text: text || null,
      lines: [time!, place!, ...things],
      links: [
        { label: 'Đổi hoặc hủy lịch hẹn', href: here },
        { label: 'Thêm vào lịch của điện thoại', href: `/lich-hen/${booking.id}.ics` },
      ],
      toDo: needed ? mustDo : [],
    });
  }
  if (booking?.state === 'arrived') return block({ ...base, tone: 'good', text: 'Bạn đã đến theo hẹn.', lines: [time!, place!] });
  if (!mayBook) return null;
  const lead =
    booking?.state === 'missed'
      ? 'Bạn chưa đến được theo hẹn. Hồ sơ vẫn chờ, không tính trễ.'
      : booking?.calledOff
        ? 'Nơi nhận phải hủy giờ hẹn của bạn, rất xin lỗi.'
        : text;
  const choose = booking ? 'Chọn giờ khác để đến quầy' : 'Chọn giờ đến quầy';
  return block({
    ...base,
    tone: needed ? 'wait' : 'rest',
    text: [lead, starts === 'presence' ? 'Hạn giải quyết tính từ khi bạn có mặt.' : ''].filter(Boolean).join(' '),
    lines: [...(booking?.calledOff ? [{ label: 'Vì sao hẹn cũ bị hủy', value: booking.calledOff.reason }] : []), ...things],
    links: [{ label: choose, href: here }],
    toDo: needed ? [{ text: choose, href: here }] : [],
  });
}

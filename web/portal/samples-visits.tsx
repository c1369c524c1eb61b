import type { BookingView, Slots } from '../../src/modules/appointments/contract.ts';
import { signedIn } from './fixtures.ts';
import { BookVisitPage, MyVisitsPage, VisitPage, VisitTimesPage } from './pages.ts';
import { type Sample, sample } from './samples.tsx';

const place = {
  code: '21523',
  name: 'Trung tâm Phục vụ hành chính công xã Ba Tô',
  address: 'Thôn Đồng Chùa, xã Ba Tô',
  phone: '0255 555 0123',
};
const kind = { code: 'certified-copy', label: 'Chứng thực bản sao', explain: 'Cán bộ xem bản chính.', minutes: 15 };
const slot = (day: string, clock: string) => ({ from: `${day}T${clock}:00+07:00`, to: `${day}T${clock}:00+07:00`, free: 2 });
const clocks = ['07:00', '07:15', '07:30', '07:45', '08:00', '09:30', '10:15', '13:30', '13:45', '14:00', '16:45'];
const slots: Slots = {
  place,
  kind,
  first: [slot('2026-11-23', '10:00'), slot('2026-11-23', '13:30'), slot('2026-11-25', '07:00')],
  days: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((day, i) => ({
    day,
    slots: i === 1 || i > 4 ? [] : clocks.map((clock) => slot(day, clock)),
    why: i === 1 ? 'Ngày Văn hóa Việt Nam' : i > 4 ? 'Ngày nghỉ' : null,
  })),
  firstDay: '2026-11-23',
  lastDay: '2026-12-07',
};
const booking: BookingView = {
  id: '0198c0de-0000-7000-8000-000000000031',
  version: 1,
  state: 'booked',
  from: '2026-11-26T09:00:00+07:00',
  to: '2026-11-26T09:15:00+07:00',
  kind,
  procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
  dossier: '0198c0de-0000-7000-8000-000000000002',
  place,
  bring: ['Bản chính giấy cần sao'],
  calledOff: null,
  open: true,
};
const calledOff: BookingView = {
  ...booking,
  id: '0198c0de-0000-7000-8000-000000000032',
  state: 'cancelled',
  open: false,
  calledOff: { reason: 'Mất điện cả ngày, mong bạn thông cảm.', offers: [slot('2026-11-27', '09:00')] },
};
const times = {
  crumbs: [{ href: '/cua-toi', label: 'Của tôi' }],
  title: 'Chọn giờ đến quầy',
  about: 'Chứng thực bản sao: Bằng tốt nghiệp',
  text: 'Mang bản chính tới quầy. Chúng tôi xem, chụp và đóng dấu bản sao, rồi trả bản chính lại ngay.',
  bring: booking.bring,
  slots,
  day: null,
  hrefFor: (day: string | null) => (day ? `/ho-so/1/lich-hen?ngay=${day}` : '/ho-so/1/lich-hen'),
  action: '/ho-so/1/lich-hen',
  keep: { idempotencyKey: '0198c0de-0000-7000-8000-0000000000aa' },
  offers: [],
  moves: null,
  laterHref: '/ho-so/1/da-nop',
  error: null,
};
const shell = { ...signedIn, path: '/ho-so/1/lich-hen' };

/** The pages on which a time at the counter is chosen, read, moved and cancelled. */
export const visitSamples: Sample[] = [
  sample('visit-times', <VisitTimesPage shell={shell} {...times} />),
  sample('visit-week', <VisitTimesPage shell={shell} {...times} day="2026-11-26" />),
  sample('visit-day-full', <VisitTimesPage shell={shell} {...times} day="2026-11-24" error="Giờ 9:00 vừa có người đặt mất." />),
  sample(
    'visit-no-times',
    <VisitTimesPage
      shell={shell}
      {...times}
      slots={{ ...slots, first: [], days: slots.days.map((one) => ({ ...one, slots: [], why: 'Hết chỗ' })) }}
      moves={booking}
    />,
  ),
  sample(
    'visits',
    <MyVisitsPage
      shell={shell}
      bookings={[booking, calledOff, { ...booking, state: 'arrived', open: false }]}
      done="Đã hủy lịch hẹn."
    />,
  ),
  sample('visits-none', <MyVisitsPage shell={shell} bookings={[]} done={null} />),
  sample(
    'visit',
    <VisitPage
      shell={shell}
      booking={booking}
      timesHref="/lich-hen/1/doi"
      idempotencyKey="0198c0de-0000-7000-8000-0000000000ab"
      done="Đã giữ giờ cho bạn."
      error={null}
    />,
  ),
  sample(
    'visit-called-off',
    <VisitPage
      shell={shell}
      booking={calledOff}
      timesHref="/ho-so/1/lich-hen"
      idempotencyKey="0198c0de-0000-7000-8000-0000000000ac"
      done={null}
      error="Lịch hẹn này đã hủy."
    />,
  ),
  sample(
    'book-visit',
    <BookVisitPage
      shell={shell}
      procedure={{ code: '2.000815', name: 'Chứng thực bản sao từ bản chính' }}
      communes={[
        { code: '21523', name: 'Ba Tô (xã)', chosen: true },
        { code: '23590', name: 'Sa Thầy (xã)', chosen: false },
      ]}
    />,
  ),
];

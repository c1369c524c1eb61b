import { type BookingView, bookingStates } from '../../src/modules/appointments/contract.ts';
import { formatMoment, formatTime } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Empty, FormToken, Note, Tag } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';
import { words } from './words.ts';

export type MyVisitsProps = { shell: Shell; bookings: BookingView[]; done: string | null };

const titleOf = (booking: BookingView): string => booking.procedure?.name ?? booking.kind.label;

/** `/cua-toi/lich-hen` */
export function MyVisitsPage({ shell, bookings, done }: MyVisitsProps) {
  const coming = bookings.filter((one) => one.open || one.calledOff);
  const past = bookings.filter((one) => !coming.includes(one));
  return (
    <Layout shell={shell} crumbs={[{ href: '/cua-toi', label: words(shell.lang)('mine') }]} mainClass="pt-4" translated={false}>
      <h1 className="mb-4">
        <In en="My appointments">Lịch hẹn của tôi</In>
      </h1>
      {done && (
        <div className="mb-4" role="status">
          <Note tone="good" lead={done} />
        </div>
      )}
      {coming.length === 0 ? (
        <Empty lead="Bạn chưa có lịch hẹn nào">
          Muốn đến quầy mà không phải chờ, bạn <a href="/dat-lich">đặt lịch đến quầy</a>.
        </Empty>
      ) : (
        <>
          <ul className="list mine">
            {coming.map((one) => (
              <li key={one.id}>
                <State booking={one} />
                <h2 className="h3">
                  <a href={`/lich-hen/${one.id}`}>{titleOf(one)}</a>
                </h2>
                <p>
                  {formatMoment(one.from, shell.lang)}. {one.place.name}.
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <a href="/dat-lich">
              <In en="Book another visit">Đặt lịch khác</In>
            </a>
          </p>
        </>
      )}
      {past.length > 0 && (
        <details className="mt-5">
          <summary>
            <In en="Earlier ones">Lịch đã qua</In>
          </summary>
          <ul className="list mine">
            {past.map((one) => (
              <li key={one.id}>
                <State booking={one} />
                <p>
                  {titleOf(one)}, {formatMoment(one.from, shell.lang)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Layout>
  );
}

function State({ booking }: { booking: BookingView }) {
  const { label, tone, icon } = bookingStates[booking.state];
  return (
    <Tag tone={booking.calledOff ? 'bad' : tone} icon={icon}>
      {booking.calledOff ? 'Xã báo hủy' : label}
    </Tag>
  );
}

export type VisitProps = {
  shell: Shell;
  booking: BookingView;
  /** Where another time is chosen. */
  timesHref: string;
  idempotencyKey: string;
  done: string | null;
  error: string | null;
};

/** `/lich-hen/{id}`: when, where, with what; to move or to cancel. Prints as a slip. */
export function VisitPage({ shell, booking, timesHref, idempotencyKey, done, error }: VisitProps) {
  const { place, bring, calledOff, open } = booking;
  return (
    <Layout
      shell={shell}
      crumbs={[
        { href: '/cua-toi', label: words(shell.lang)('mine') },
        { href: '/cua-toi/lich-hen', label: shell.lang === 'en' ? 'Appointments' : 'Lịch hẹn' },
      ]}
      mainClass="pt-4"
      translated={false}
    >
      <p className="small soft">{titleOf(booking)}</p>
      <h1 className="mt-1 mb-3">
        <In en="Visit to the counter">Lịch hẹn đến quầy</In>
      </h1>
      <State booking={booking} />
      {done && (
        <div className="mt-5" role="status">
          <Note tone="good" lead={done} />
        </div>
      )}
      {error && (
        <div className="mt-5">
          <Note tone="bad" lead={error} alert />
        </div>
      )}
      {calledOff && (
        <div className="mt-5">
          <Note tone="bad" lead="Nơi nhận phải hủy giờ hẹn này, rất xin lỗi bạn.">
            {calledOff.reason} <a href={timesHref}>Chọn giờ khác</a>
          </Note>
        </div>
      )}
      <dl className="answers mt-5">
        <div>
          <dt>
            <In en="When">Giờ hẹn</In>
          </dt>
          <dd>
            <b className="num">{formatMoment(booking.from, shell.lang)}</b>, <In en="until">đến</In> {formatTime(booking.to)}
          </dd>
        </div>
        <div>
          <dt>
            <In en="Where">Nơi đến</In>
          </dt>
          <dd>
            {place.name}
            {place.address && <span className="block small">{place.address}</span>}
            {place.phone && (
              <span className="block small">
                <a href={telephone(place.phone)}>{place.phone}</a>
              </span>
            )}
          </dd>
        </div>
        {bring.length > 0 && (
          <div>
            <dt>
              <In en="Bring with you">Mang theo</In>
            </dt>
            <dd>
              <ul className="dots">
                {bring.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {booking.dossier && (
        <p className="mt-4 noprint">
          <a href={`/ho-so/${booking.dossier}`}>
            <In en="The dossier">Xem hồ sơ</In>
          </a>
        </p>
      )}
      {open && (
        <>
          <p className="row mt-5 noprint">
            <a className="btn" href={`/lich-hen/${booking.id}.ics`} download>
              <Icon name="calendar" />
              <In en="Add to my calendar">Thêm vào lịch của điện thoại</In>
            </a>
            <a className="btn second" href={timesHref}>
              <In en="Another time">Đổi giờ khác</In>
            </a>
          </p>
          <form method="post" action={`/lich-hen/${booking.id}/huy`} className="section pb-0 noprint" data-once>
            <FormToken shell={shell} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <h2>
              <In en="Cannot come?">Không đến được?</In>
            </h2>
            <p className="mt-2 measure">
              <In en="Cancel, so that somebody else can have the time. You can book again at any time.">
                Hủy để nhường giờ cho người khác. {booking.dossier && 'Hồ sơ của bạn vẫn còn. '}Đặt lại lúc nào cũng được.
              </In>
            </p>
            <p className="mt-3">
              <button type="submit" className="btn danger">
                <In en="Cancel this visit">Hủy lịch hẹn</In>
              </button>
            </p>
          </form>
        </>
      )}
    </Layout>
  );
}

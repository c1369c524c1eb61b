import type { BookingView, SlotDay, Slots, SlotView } from '../../src/modules/appointments/contract.ts';
import { formatDay, formatDayMonth, formatMoment, formatTime } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';
import { type Crumb, Layout } from './layout.tsx';
import { Empty, FormToken, Note } from './pieces.tsx';
import { type Shell, telephone } from './shell.ts';

export type VisitTimesProps = {
  shell: Shell;
  crumbs: Crumb[];
  title: string;
  /** What the visit is for: the dossier's or the procedure's name. */
  about: string;
  /** Who comes and what for. */
  text: string;
  bring: string[];
  slots: Slots;
  /** The day of the week view (`YYYY-MM-DD`); null: the first free times. */
  day: string | null;
  /** Address of this page for a day, and for the first free times. */
  hrefFor: (day: string | null) => string;
  /** Where the form goes, with what besides the time. */
  action: string;
  keep: Record<string, string>;
  /** What the office offers instead of a time that it called off. */
  offers: SlotView[];
  /** The booking that moves. */
  moves: BookingView | null;
  /** Where somebody goes who chooses later. */
  laterHref: string | null;
  error: string | null;
};

/** A time at the counter is chosen: the first that are free, or a day of a week. Without the script, by links and one form. */
export function VisitTimesPage(props: VisitTimesProps) {
  const { shell, crumbs, title, about, text, slots, day, offers, moves, error } = props;
  const chosen = day ? slots.days.find((one) => one.day === day) : undefined;
  const first = offers.length > 0 ? offers : slots.first;
  const nothing = !chosen && first.length === 0;
  return (
    <Layout shell={shell} crumbs={crumbs} mainClass="cols pt-4" translated={false}>
      <div>
        <p className="small soft">{about}</p>
        <h1 className="mt-1 mb-3">{title}</h1>
        <p className="measure">{text}</p>
        {moves && (
          <p className="mt-3">
            <In en="Your time now:">Giờ đang giữ:</In> <b>{formatMoment(moves.from, shell.lang)}</b>.
          </p>
        )}
        {error && (
          <div className="mt-5" id="loi">
            <Note tone="bad" lead={error} alert />
          </div>
        )}
        {nothing && (
          <div className="mt-5">
            <Empty lead={`Chưa còn giờ trống đến ${formatDay(slots.lastDay)}`}>
              Bạn vẫn đến trực tiếp được, cán bộ gọi theo lượt
              {slots.place.phone && (
                <>
                  ; hoặc gọi <a href={telephone(slots.place.phone)}>{slots.place.phone}</a> để hỏi
                </>
              )}
              .
            </Empty>
          </div>
        )}
        {chosen ? (
          <>
            <Week {...props} />
            <TimesForm {...props} legend={formatDay(chosen.day, shell.lang)} times={chosen.slots} why={chosen.why} parts />
          </>
        ) : (
          <>
            {!nothing && (
              <TimesForm
                {...props}
                legend={offers.length > 0 ? 'Giờ xã mời bạn chọn' : 'Giờ trống sớm nhất'}
                times={first}
                why={null}
              />
            )}
            <Week {...props} />
          </>
        )}
        {props.laterHref && (
          <p className="mt-5">
            <a href={props.laterHref}>
              <In en="Choose later">Để sau, chọn giờ trong trang hồ sơ</In>
            </a>
          </p>
        )}
      </div>
      <PlaceAside {...props} />
    </Layout>
  );
}

type FormProps = VisitTimesProps & { legend: string; times: SlotView[]; why: string | null; parts?: boolean };

function TimesForm({ shell, slots, action, keep, legend, times, why, parts, moves, error }: FormProps) {
  if (times.length === 0)
    return (
      <section className="section pb-0" id="gio" aria-labelledby="h-gio">
        <h2 id="h-gio">{legend}</h2>
        <p className="mt-2">{why ?? 'Hết chỗ'}. Bạn chọn ngày khác nhé.</p>
      </section>
    );
  const halves = parts
    ? [
        { name: 'Buổi sáng', own: times.filter((one) => !isAfternoon(one)) },
        { name: 'Buổi chiều', own: times.filter(isAfternoon) },
      ].filter(({ own }) => own.length > 0)
    : [{ name: null, own: times }];
  return (
    <form method="post" action={action} data-once className="section pb-0" id="gio">
      <FormToken shell={shell} />
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset aria-describedby={error ? 'loi' : undefined}>
        <legend>
          <h2>{legend}</h2>
        </legend>
        {halves.map(({ name, own }) => (
          <div key={name ?? ''} className="mt-2">
            {name && <h3 className="small soft">{name}</h3>}
            <div className={parts ? 'times' : undefined}>
              {own.map((slot) => (
                <label className="choice" key={slot.from}>
                  <input type="radio" name="at" value={slot.from} required />
                  <span>
                    {parts ? (
                      <>
                        <span className="vh">{formatDayMonth(slot.from)} </span>
                        {formatTime(slot.from)}
                      </>
                    ) : (
                      <>
                        <b>{formatMoment(slot.from, shell.lang)}</b>
                        <span className="block small soft">
                          <In en={`until ${formatTime(slot.to)}`}>{`đến ${formatTime(slot.to)}, còn ${slot.free} chỗ`}</In>
                        </span>
                      </>
                    )}
                  </span>
                </label>
              ))}
            </div>
          </div>
        ))}
      </fieldset>
      <p className="small soft mt-3">
        <In en={`A visit takes about ${slots.kind.minutes} minutes.`}>
          {`Mỗi lượt chừng ${slots.kind.minutes} phút. Bận việc thì đổi hoặc hủy được trước giờ hẹn.`}
        </In>
      </p>
      <p className="mt-4">
        <button type="submit" className="btn big">
          <Icon name="calendar" />
          {moves ? <In en="Move to this time">Đổi sang giờ này</In> : <In en="Keep this time">Giữ giờ này</In>}
        </button>
      </p>
    </form>
  );
}

const isAfternoon = ({ from }: SlotView): boolean => Number(formatTime(from).split(':')[0]) >= 12;
const short = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

/** Seven days as links, with what is free; the weeks before and after. */
function Week({ slots, day, hrefFor }: VisitTimesProps) {
  const first = slots.days[0]!.day;
  const before = plus(first, -7);
  const after = plus(first, 7);
  return (
    <nav className="section pb-0" aria-labelledby="h-tuan" id="tuan">
      <h2 id="h-tuan">{day ? <In en="The week">Chọn ngày</In> : <In en="Another time">Giờ khác trong tuần</In>}</h2>
      <ul className="days mt-3">
        {slots.days.map((one) => (
          <li key={one.day}>
            <Day one={one} isHere={one.day === day} href={`${hrefFor(one.day)}#gio`} />
          </li>
        ))}
      </ul>
      <p className="row mt-3">
        {before >= plus(slots.firstDay, -6) && (
          <a href={`${hrefFor(before)}#tuan`}>
            <In en="The week before">Tuần trước</In>
          </a>
        )}
        {after <= slots.lastDay && (
          <a href={`${hrefFor(after)}#tuan`}>
            <In en="The week after">Tuần sau</In>
          </a>
        )}
        {day && (
          <a href={hrefFor(null)}>
            <In en="The first free times">Giờ trống sớm nhất</In>
          </a>
        )}
      </p>
    </nav>
  );
}

function Day({ one, isHere, href }: { one: SlotDay; isHere: boolean; href: string }) {
  const weekday = new Date(`${one.day}T00:00:00Z`).getUTCDay();
  const name = (
    <>
      <b>
        <span aria-hidden="true">{short[weekday]}</span>
        <span className="vh">{formatDay(one.day).replace(/ \d.*$/, '')}</span> {formatDayMonth(one.day)}
      </b>
      <span className="small block">{one.slots.length > 0 ? `còn ${one.slots.length} lượt` : (one.why ?? 'Hết chỗ')}</span>
    </>
  );
  return one.slots.length > 0 ? (
    <a href={href} aria-current={isHere ? 'date' : undefined}>
      {name}
    </a>
  ) : (
    <span className={isHere ? 'none here' : 'none'}>{name}</span>
  );
}

const plus = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

function PlaceAside({ slots, bring }: VisitTimesProps) {
  const { place } = slots;
  return (
    <aside className="aside stack sticky" aria-label="Nơi đến và những thứ cần mang">
      <div className="card stack-2">
        <h2 className="h3">
          <In en="Where">Nơi đến</In>
        </h2>
        <p>
          <b>{place.name}</b>
        </p>
        {place.address && <p className="small">{place.address}</p>}
        {place.phone && (
          <p className="small">
            <In en="Call">Gọi</In>{' '}
            <a className="nowrap" href={telephone(place.phone)}>
              {place.phone}
            </a>
          </p>
        )}
      </div>
      {bring.length > 0 && (
        <div className="card stack-2">
          <h2 className="h3">
            <In en="Bring with you">Mang theo</In>
          </h2>
          <ul className="dots">
            {bring.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}

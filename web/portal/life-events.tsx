import { Icon, type IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard, Tag } from './pieces.tsx';
import { type Shell, shellLang } from './shell.ts';

export type LifeEventTile = { icon: IconName; title: string; detail: string; href: string };

export type EventQuestion = {
  id: string;
  ask: string;
  options: { id: string; label: string; chosen: boolean }[];
};

export type EventStep = {
  code: string;
  name: string;
  /** Why this one, for the person. */
  why: string;
  /** Where its button leads: the declaration, or the page that says how to do it. */
  href: string;
  online: boolean;
  facts: string[];
};

export type LifeEventProps = {
  shell: Shell;
  event: { title: string; lead: string; path: string; questions: EventQuestion[] };
  /** null until the questions were sent. */
  steps: EventStep[] | null;
};

/** `/su-kien` */
export function LifeEventsPage({ shell, events }: { shell: Shell; events: LifeEventTile[] }) {
  return (
    <Layout shell={shell} crumbs={[]} mainClass="pt-4" translated={false}>
      <h1 className="mb-3">
        <In en="Life events">Việc thường gặp</In>
      </h1>
      <p className="measure mb-5">
        <In en="Choose what is happening. A few questions lead to the procedures you need, in order.">
          Chọn việc đang đến với bạn. Vài câu hỏi ngắn sẽ chỉ ra những thủ tục cần làm, theo thứ tự.
        </In>
      </p>
      <EventTiles events={events} />
      <p className="mt-5">
        <In en={<a href="/thu-tuc">All procedures</a>}>
          Không thấy việc của bạn? <a href="/thu-tuc">Tìm trong mọi thủ tục</a> hoặc <a href="/lien-he">hỏi cán bộ</a>.
        </In>
      </p>
    </Layout>
  );
}

export function EventTiles({ events, lang }: { events: LifeEventTile[]; lang?: 'vi' | undefined }) {
  return (
    <ul className="tiles" lang={lang}>
      {events.map((event) => (
        <li key={event.href}>
          <a href={event.href}>
            <Icon name={event.icon} />
            <b>{event.title}</b>
            <span>{event.detail}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** `/su-kien/{slug}`: questions sent by GET, so the answer has an address that can be kept or shown at the counter. */
export function LifeEventPage({ shell, event, steps }: LifeEventProps) {
  return (
    <Layout
      shell={shell}
      crumbs={[{ href: '/su-kien', label: shell.lang === 'en' ? 'Life events' : 'Việc thường gặp' }]}
      mainClass="cols pt-4"
      translated={false}
    >
      <div>
        <div className="measure">
          <h1 className="mb-3">{event.title}</h1>
          <p>{event.lead}</p>
        </div>
        {steps && <Steps steps={steps} />}
        <section className="noprint" aria-labelledby="h-hoi">
          <h2 className={steps ? 'h3' : 'section mb-3 pb-0'} id="h-hoi">
            {steps ? <In en="Change your answers">Đổi câu trả lời</In> : <In en="A few questions">Cho biết thêm một chút</In>}
          </h2>
          <form action={event.path} className="measure">
            {event.questions.map((question) => (
              <fieldset className="field" key={question.id}>
                <legend>{question.ask}</legend>
                {question.options.map((option) => (
                  <label className="choice" key={option.id}>
                    <input type="radio" name={question.id} value={option.id} defaultChecked={option.chosen} />
                    <span>{option.label}</span>
                  </label>
                ))}
              </fieldset>
            ))}
            <input type="hidden" name="xem" value="1" />
            <p className="mt-5">
              <button className={steps ? 'btn second' : 'btn'} type="submit">
                <In en="Show what to do">Xem việc cần làm</In>
              </button>
            </p>
            <p className="small soft mt-3">
              <In en="We keep no answer. Not sure? Leave it open.">
                Không câu trả lời nào được lưu. Chưa rõ câu nào thì để trống.
              </In>
            </p>
          </form>
        </section>
      </div>
      <aside className="stack sticky noprint" lang={shellLang(shell)} aria-label="Trợ giúp">
        <HelpCard shell={shell} />
      </aside>
    </Layout>
  );
}

function Steps({ steps }: { steps: EventStep[] }) {
  return (
    <section className="section" aria-labelledby="h-lam">
      <h2 id="h-lam">
        <In en="What to do, in this order">Bạn cần làm, theo thứ tự</In>
      </h2>
      {steps.length === 0 ? (
        <p>
          <In en="Answer at least one question below, so that we can say what to do.">
            Bạn trả lời ít nhất một câu bên dưới để chúng tôi chỉ đúng việc nhé. Với câu trả lời này thì chưa cần làm thủ tục nào.
          </In>
        </p>
      ) : (
        <ol className="time measure">
          {steps.map((step, index) => (
            <li className="next" key={step.code}>
              <span className="dot" aria-hidden="true">
                {index + 1}
              </span>
              <h3>{step.name}</h3>
              <p>{step.why}.</p>
              <p className="row small soft mt-1">
                <Tag tone={step.online ? 'good' : 'rest'} icon={step.online ? 'online' : 'counter'}>
                  {step.online ? <In en="Online">Nộp trực tuyến</In> : <In en="At the counter">Làm tại quầy</In>}
                </Tag>
                {step.facts.join(' · ')}
              </p>
              <p className="row mt-3 noprint">
                <a className={index === 0 ? 'btn' : 'btn second'} href={step.href}>
                  {step.online ? <In en="Start">Bắt đầu khai</In> : <In en="How to do it">Xem cách làm</In>}
                  <span className="vh">: {step.name}</span>
                </a>
                {step.online && (
                  <a href={`/thu-tuc/${step.code}`}>
                    <In en="Read first">Xem giấy tờ cần có</In>
                    <span className="vh">: {step.name}</span>
                  </a>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

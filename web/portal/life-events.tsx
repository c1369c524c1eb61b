import { Icon, type IconName } from '../design/icons.tsx';
import { In, Said } from './in.tsx';
import { Layout } from './layout.tsx';
import { HelpCard, Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';

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
    <Layout shell={shell} crumbs={[]} mainClass="pt-4">
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

export function EventTiles({ events }: { events: LifeEventTile[] }) {
  return (
    <ul className="tiles">
      {events.map((event) => (
        <li key={event.href}>
          <a href={event.href}>
            <Icon name={event.icon} />
            <b>
              <Said>{event.title}</Said>
            </b>
            <span>
              <Said>{event.detail}</Said>
            </span>
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
    >
      <div>
        <div className="measure">
          <h1 className="mb-3">
            <Said>{event.title}</Said>
          </h1>
          <p>
            <Said>{event.lead}</Said>
          </p>
        </div>
        {steps && <Steps steps={steps} />}
        <section className="noprint" aria-labelledby="h-hoi">
          <h2 className={steps ? 'h3' : 'section mb-3 pb-0'} id="h-hoi">
            {steps ? <In en="Change your answers">Đổi câu trả lời</In> : <In en="A few questions">Cho biết thêm một chút</In>}
          </h2>
          <form action={event.path} className="measure">
            {event.questions.map((question) => (
              <fieldset className="field" key={question.id}>
                <legend>
                  <Said>{question.ask}</Said>
                </legend>
                {question.options.map((option) => (
                  <label className="choice" key={option.id}>
                    <input type="radio" name={question.id} value={option.id} defaultChecked={option.chosen} />
                    <span>
                      <Said>{option.label}</Said>
                    </span>
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
      <aside className="stack sticky noprint" aria-label={shell.lang === 'en' ? 'Help' : 'Trợ giúp'}>
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
              <h3>
                <Said>{step.name}</Said>
              </h3>
              <p>
                <Said>{step.why}</Said>.
              </p>
              <p className="row small soft mt-1">
                <Tag tone={step.online ? 'good' : 'rest'} icon={step.online ? 'online' : 'counter'}>
                  {step.online ? <In en="Online">Nộp trực tuyến</In> : <In en="At the counter">Làm tại quầy</In>}
                </Tag>
                {step.facts.map((fact, place) => (
                  <span key={fact}>
                    {place > 0 && '· '}
                    <Said>{fact}</Said>
                  </span>
                ))}
              </p>
              <p className="row mt-3 noprint">
                <a className={index === 0 ? 'btn' : 'btn second'} href={step.href}>
                  {step.online ? <In en="Start">Bắt đầu khai</In> : <In en="How to do it">Xem cách làm</In>}
                  <span className="vh">
                    : <Said>{step.name}</Said>
                  </span>
                </a>
                {step.online && (
                  <a href={`/thu-tuc/${step.code}`}>
                    <In en="Read first">Xem giấy tờ cần có</In>
                    <span className="vh">
                      : <Said>{step.name}</Said>
                    </span>
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

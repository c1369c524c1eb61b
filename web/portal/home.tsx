import type { PublicIndicator } from '../../definitions/indicators/public-figures.ts';
import { formatTaken } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { Cloth } from '../design/weave.tsx';
import { CentreToday } from './centre-today.tsx';
import { type Figure, FigureLabel, FigureValue } from './figures.tsx';
import { In, Said } from './in.tsx';
import { Layout } from './layout.tsx';
import { EventTiles, type LifeEventTile } from './life-events.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type HomeProps = {
  shell: Shell;
  /** Procedures offered under the search box. */
  often: { name: string; href: string }[];
  events: LifeEventTile[];
  /** Whose centre one may look at instead; fewer than two offer no choice. */
  communes: { code: string; name: string; chosen: boolean }[];
  centre: {
    open: boolean;
    /** Each line one period: ['7:00–11:30', '13:30–17:00']; empty on a day off. */
    hours: string[];
    days: string;
    /** What comes next: 'Mở lại 7:00, Thứ Hai 23/11/2026', 'Mở đến 11:30'. */
    next: string | null;
    queue: { waiting: number; minutes: number } | null;
    asOf: string;
  };
  /** Empty while there is nothing to count. */
  figures: { id: PublicIndicator['id']; value: Figure }[];
  figuresAsOf: string;
};

/** `/` */
export function HomePage(props: HomeProps) {
  const { shell, events } = props;
  const t = words(shell.lang);
  return (
    <Layout shell={shell} hero={<Hero {...props} />} mainClass="home">
      <section className="section" aria-labelledby="h-viec">
        <h2 id="h-viec">{t('events')}</h2>
        <EventTiles events={events} />
        <p className="mt-3">
          <a href="/su-kien">{t('allEvents')}</a>
        </p>
      </section>
      <div className="cols even">
        <TrackSection shell={shell} />
        <CentreSection {...props} />
      </div>
      <Doors shell={shell} />
      <Figures {...props} />
    </Layout>
  );
}

function Hero({ shell, often }: HomeProps) {
  const t = words(shell.lang);
  return (
    // biome-ignore lint/a11y/useSemanticElements: older phones do not know the search element
    <form className="hero" role="search" action="/thu-tuc">
      <Cloth />
      <h1>
        <label htmlFor="q">{t('what')}</label>
      </h1>
      <div className="search">
        <input
          className="input m-0"
          id="q"
          name="q"
          type="search"
          placeholder={t('searchExample')}
          autoComplete="off"
          maxLength={200}
        />
        <button className="btn" type="submit">
          <Icon name="search" />
          {t('search')}
        </button>
      </div>
      {often.length > 0 && (
        <p className="often small wide">
          {t('often')}{' '}
          {often.map((item) => (
            <a key={item.href} href={item.href}>
              <Said>{item.name}</Said>
            </a>
          ))}
        </p>
      )}
    </form>
  );
}

function TrackSection({ shell }: { shell: Shell }) {
  const t = words(shell.lang);
  return (
    <section aria-labelledby="h-tra">
      <h2 className="section-head" id="h-tra">
        {t('trackDone')}
      </h2>
      <form className="card" method="post" action="/tra-cuu">
        <label className="label" htmlFor="ma">
          {t('dossierCode')}
        </label>
        <span className="hint" id="ma-h">
          {t('codeHint')} <span className="nowrap">H48.16.25-261119-0012</span>
        </span>
        <input
          className="input num"
          id="ma"
          name="ma"
          aria-describedby="ma-h"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          required
        />
        <div className="row mt-4">
          <button className="btn" type="submit">
            {t('seeDossier')}
          </button>
        </div>
        <p className="small soft mt-5">{t('trackNote')}</p>
      </form>
    </section>
  );
}

function CentreSection({ shell, centre, communes }: HomeProps) {
  return (
    <section aria-labelledby="h-nay">
      <CentreToday shell={shell} centre={centre}>
        {communes.length > 1 && <OtherCentre communes={communes} />}
      </CentreToday>
    </section>
  );
}

function OtherCentre({ communes }: Pick<HomeProps, 'communes'>) {
  return (
    <details className="choose mt-4">
      <summary>
        <In en="Another commune’s centre">Xem Trung tâm của xã khác</In>
      </summary>
      <form action="/chon-xa">
        <label className="label" htmlFor="xa">
          <In en="Commune">Xã, phường, đặc khu</In>
        </label>
        <select className="input" id="xa" name="xa" lang="vi" defaultValue={communes.find((one) => one.chosen)?.code}>
          {communes.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
        <p className="mt-3">
          <button className="btn second" type="submit">
            <In en="Show this commune">Xem xã này</In>
          </button>
        </p>
        <p className="small soft mt-3">
          <In en="Kept on this device only.">Lựa chọn chỉ được nhớ trên máy này.</In>
        </p>
      </form>
    </details>
  );
}

/** Two things that people come for besides handing in. */
function Doors({ shell }: { shell: Shell }) {
  return (
    <section
      className="cols even section pt-7 pb-0"
      aria-label={shell.lang === 'en' ? 'Check a paper, help' : 'Kiểm tra giấy tờ, trợ giúp'}
    >
      <div className="stack-2">
        <h2>
          <In en="Check a paper">Kiểm tra giấy tờ</In>
        </h2>
        <p>
          <In en="Is the paper you were given genuine, and is it still valid? Scan its QR code or type the code under it.">
            Giấy bạn nhận được có thật, còn giá trị không? Quét mã QR hoặc gõ mã in bên dưới.
          </In>
        </p>
        <p>
          <a className="btn second" href="/kiem-tra">
            <Icon name="seal" />
            <In en="Check a paper">Kiểm tra ngay</In>
          </a>
        </p>
      </div>
      <div className="stack-2">
        <h2>
          <In en="Need help?">Cần người giúp?</In>
        </h2>
        <p>
          <In en="Not used to computers? An officer fills in the form with you at the counter, at no extra cost.">
            Không quen làm trên máy? Đến quầy, cán bộ khai cùng bạn, không mất thêm tiền.
          </In>
        </p>
        <ul className="row">
          <li>
            <a href="/tro-giup">
              <In en="How it works">Hướng dẫn</In>
            </a>
          </li>
          <li>
            <a href="/lien-he">
              <In en="Ask an officer">Hỏi cán bộ</In>
            </a>
          </li>
          <li>
            <a href="/niem-yet">
              <In en="Posted list of procedures">Danh mục niêm yết</In>
            </a>
          </li>
        </ul>
      </div>
    </section>
  );
}

function Figures({ shell, figures, figuresAsOf }: HomeProps) {
  const t = words(shell.lang);
  return (
    <section className="section pt-7" aria-labelledby="h-so">
      <h2 id="h-so">{t('figures')}</h2>
      {figures.length === 0 ? (
        <p>{t('noFigures')}</p>
      ) : (
        <dl className="figures">
          {figures.map(({ id, value }) => (
            <div key={id}>
              <dt>
                <FigureLabel id={id} />
              </dt>
              <dd className="figure">
                <FigureValue id={id} figure={value} />
              </dd>
              <dd>{figureNotes[id] && <In en={figureNotes[id][1]}>{figureNotes[id][0]}</In>}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small soft mt-5">
        {t('figuresAt')} {formatTaken(figuresAsOf)}.{' '}
        <a href="/so-lieu">
          <In en="All communes, and how it is counted">Số liệu mọi xã, cách tính</In>
        </a>
      </p>
    </section>
  );
}

const figureNotes: Partial<Record<PublicIndicator['id'], readonly [vietnamese: string, english: string]>> = {
  received: ['từ ngày 1, cả trên mạng và tại quầy', 'since the 1st, online and at the counter'],
  onTime: ['trong số hồ sơ đã có kết quả tháng này', 'of those finished this month'],
  waiting: ['hồ sơ chưa có kết quả', 'dossiers without a result yet'],
  online: ['trong số hồ sơ nhận tháng này', 'of those received this month'],
  finished: ['kết quả đã ký tháng này', 'results signed this month'],
  satisfied: ['theo đánh giá của người dân tháng này', 'as rated by people this month'],
};

import { formatMoment, formatTaken } from '../design/format.ts';
import { Icon, type IconName } from '../design/icons.tsx';
import { Cloth } from '../design/weave.tsx';
import { In } from './in.tsx';
import { Layout } from './layout.tsx';
import { Tag, Vi } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

export type HomeProps = {
  shell: Shell;
  /** Procedures offered under the search box. */
  often: { name: string; href: string }[];
  /** Life events; `lifeEvents` below is the usual list. */
  events: LifeEvent[];
  centre: {
    open: boolean;
    /** Each line one period: ['7:00–11:30', '13:30–17:00']; empty on a day off. */
    hours: string[];
    days: string;
    /** Said beside 'closed': 'Mở lại 7:00, Thứ Hai 23/11/2026'. */
    next: string | null;
    queue: { waiting: number; minutes: number } | null;
    asOf: string;
  };
  /** Empty while there is nothing to count. `value` is already written out: '98,7%'. */
  figures: { value: string; label: string; detail: string }[];
  figuresAsOf: string;
};

export type LifeEvent = { icon: IconName; title: string; detail: string; href: string };

/** The six events of the home page; each leads to a search, so it stays right when procedures change. */
export const lifeEvents: LifeEvent[] = [
  { icon: 'baby', title: 'Sinh con', detail: 'Khai sinh, thường trú, bảo hiểm y tế', href: '/thu-tuc?q=khai+sinh' },
  {
    icon: 'rings',
    title: 'Kết hôn',
    detail: 'Đăng ký kết hôn, xác nhận tình trạng hôn nhân',
    href: '/thu-tuc?q=k%E1%BA%BFt+h%C3%B4n',
  },
  {
    icon: 'land',
    title: 'Đất đai',
    detail: 'Cấp giấy chứng nhận, chuyển nhượng, hòa giải',
    href: '/thu-tuc?q=%C4%91%E1%BA%A5t+%C4%91ai',
  },
  { icon: 'shop', title: 'Kinh doanh', detail: 'Mở, thay đổi, tạm ngừng hộ kinh doanh', href: '/thu-tuc?q=kinh+doanh' },
  { icon: 'incense', title: 'Người thân qua đời', detail: 'Khai tử, hỗ trợ mai táng', href: '/thu-tuc?q=khai+t%E1%BB%AD' },
  {
    icon: 'heart',
    title: 'Chính sách xã hội',
    detail: 'Hưu trí xã hội, khuyết tật, hộ nghèo',
    href: '/thu-tuc?q=x%C3%A3+h%E1%BB%99i',
  },
];

/** `/` */
export function HomePage(props: HomeProps) {
  const { shell, events } = props;
  const t = words(shell.lang);
  return (
    <Layout shell={shell} hero={<Hero {...props} />} mainClass="home">
      <section className="section" aria-labelledby="h-viec">
        <h2 id="h-viec">{t('events')}</h2>
        <ul className="tiles" lang={shell.lang === 'en' ? 'vi' : undefined}>
          {events.map((event) => (
            <li key={event.title}>
              <a href={event.href}>
                <Icon name={event.icon} />
                <b>{event.title}</b>
                <span>{event.detail}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div className="cols even">
        <TrackSection shell={shell} />
        <CentreSection {...props} />
      </div>
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
            <a key={item.href} href={item.href} lang={shell.lang === 'en' ? 'vi' : undefined}>
              {item.name}
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

function CentreSection({ shell, centre }: HomeProps) {
  const t = words(shell.lang);
  return (
    <section aria-labelledby="h-nay">
      <h2 className="section-head" id="h-nay">
        {t('today')}
      </h2>
      <div className="card">
        <p className="row">
          {centre.open ? (
            <Tag tone="good" icon="check">
              {t('open')}
            </Tag>
          ) : (
            <Tag tone="rest" icon="clock">
              {t('closed')}
            </Tag>
          )}
          <span className="soft small">
            {t('updated')} {formatMoment(centre.asOf, shell.lang)}
          </span>
        </p>
        {!centre.open && centre.next && (
          <p className="mt-3">
            <Vi shell={shell}>{centre.next}</Vi>
          </p>
        )}
        {centre.queue && centre.open && (
          <dl className="facts mt-4">
            <div>
              <dt>{t('waiting')}</dt>
              <dd>
                <span className="figure">{centre.queue.waiting}</span>
              </dd>
            </div>
            <div>
              <dt>{t('waitAbout')}</dt>
              <dd>
                <span className="figure">
                  {centre.queue.minutes} {t('minutes')}
                </span>
              </dd>
            </div>
          </dl>
        )}
        <dl className="facts mt-4">
          <div>
            <dt>{t('hours')}</dt>
            <dd className="num">
              {centre.hours.map((period) => (
                <div className="nowrap" key={period}>
                  {period}
                </div>
              ))}
            </dd>
          </div>
          <div>
            <dt>{t('days')}</dt>
            <dd>
              <Vi shell={shell}>{centre.days}</Vi>
            </dd>
          </div>
        </dl>
        <p className="mt-4 small soft">
          <In en="Outside these hours you can still submit here; the time counts from the next working hour.">
            Ngoài giờ, bạn vẫn nộp hồ sơ trên trang này; hạn trả tính từ đầu giờ làm việc kế tiếp.
          </In>
        </p>
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
        <dl className="figures" lang={shell.lang === 'en' ? 'vi' : undefined}>
          {figures.map((figure) => (
            <div key={figure.label}>
              <dt>{figure.label}</dt>
              <dd className="figure">{figure.value}</dd>
              <dd>{figure.detail}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="small soft mt-5">
        {t('figuresAt')} {formatTaken(figuresAsOf)}.
      </p>
    </section>
  );
}

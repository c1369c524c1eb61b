import type { ReactNode } from 'react';
import { formatMoment } from '../design/format.ts';
import type { HomeProps } from './home.tsx';
import { In, Said } from './in.tsx';
import { Tag } from './pieces.tsx';
import type { Shell } from './shell.ts';
import { words } from './words.ts';

/** The Service Centre's day: open or not, until when, who waits. On the home page and beside the ways to reach it. */
export function CentreToday({ shell, centre, children }: { shell: Shell; centre: HomeProps['centre']; children?: ReactNode }) {
  const t = words(shell.lang);
  return (
    <>
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
        {centre.next && (
          <p className="mt-3">
            <Said>{centre.next}</Said>
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
              <Said>{centre.days}</Said>
            </dd>
          </div>
        </dl>
        <p className="mt-4 noprint">
          <a href="/dat-lich">
            <In en="Book a time, so that you need not wait">Đặt giờ hẹn để không phải chờ</In>
          </a>
        </p>
        <p className="mt-3 small soft">
          <In en="Outside these hours you can still submit here; the time counts from the next working hour.">
            Ngoài giờ, bạn vẫn nộp hồ sơ trên trang này; hạn trả tính từ đầu giờ làm việc kế tiếp.
          </In>
        </p>
        {children}
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '../design/icons.tsx';
import { Seal } from '../design/seal.tsx';
import { Weave } from '../design/weave.tsx';
import { LanguageContext } from './in.tsx';
import { MyMenu } from './my-menu.tsx';
import { type Shell, telephone, withQuery } from './shell.ts';
import { words } from './words.ts';

export type Crumb = { href: string; label: string };

type LayoutProps = {
  shell: Shell;
  children: ReactNode;
  /** Shown inside the band under the bar (the home page's search). */
  hero?: ReactNode;
  /** Way back: the home page is put first by itself. */
  crumbs?: Crumb[];
  /** Class of `main`: 'cols pt-4' for two columns, default one column. */
  mainClass?: string;
  /** False for pages whose content is Vietnamese only: `main` is then marked so in the English shell. */
  translated?: boolean;
};

/** Band, navigation, main and foot of every page of the portal. */
export function Layout({ shell, children, hero, crumbs, mainClass = 'pt-5', translated = true }: LayoutProps) {
  const t = words(shell.lang);
  const main = translated ? shell.lang : 'vi';
  return (
    <LanguageContext.Provider value={{ wanted: shell.lang, main }}>
      <a className="skip" href="#noi-dung">
        {t('skip')}
      </a>
      <header>
        {shell.demo && (
          <p className="demo small">
            <span className="wrap">
              <Icon name="info" /> {t('demo')}
              <span className="wide">{t('demoMore')}</span>
            </span>
          </p>
        )}
        <div className="band">
          <div className="wrap">
            <Bar shell={shell} />
            {hero}
          </div>
        </div>
        {shell.lang === 'en' && !translated && <p className="wrap small soft pt-4">{t('onlyVietnamese')}</p>}
      </header>
      <div className="wrap">
        <MyMenu shell={shell} />
        {crumbs && (
          <nav aria-label={t('crumbs')}>
            <ol className="crumbs">
              {[{ href: '/', label: t('home') }, ...crumbs].map((crumb) => (
                <li key={crumb.href}>
                  <a href={crumb.href}>{crumb.label}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="noi-dung" className={mainClass} lang={shell.lang === 'en' && !translated ? 'vi' : undefined}>
          {children}
        </main>
      </div>
      <Foot shell={shell} />
    </LanguageContext.Provider>
  );
}

function Bar({ shell }: { shell: Shell }) {
  const t = words(shell.lang);
  const other = shell.lang === 'vi' ? 'en' : 'vi';
  return (
    <div className="band-bar">
      <a className="brand" href="/">
        <Seal />
        <span lang="vi">
          Một Cửa
          <small>
            {shell.place.name}
            {shell.place.province && <span className="wide">, {shell.place.province}</span>}
          </small>
        </span>
      </a>
      <nav aria-label={t('navMain')}>
        <a className="wide" href="/thu-tuc">
          {t('procedures')}
        </a>
        <a className="wide" href="/tra-cuu">
          {t('track')}
        </a>
        <a className="wide" href="/kiem-tra">
          {t('check')}
        </a>
        <a className="wide" href={withQuery(shell.path, 'lang', other)} lang={other} hrefLang={other}>
          {t('otherLanguage')}
        </a>
        {shell.person ? (
          <a className="signin" href="/cua-toi">
            <Icon name="person" />
            <span className="wide me">{shell.person.name}</span>
            <span className="narrow">{t('mine')}</span>
          </a>
        ) : (
          <a className="signin" href="/dang-nhap">
            <Icon name="person" />
            <span>
              {t('signIn')}
              <span className="wide">{t('byVneid')}</span>
            </span>
          </a>
        )}
      </nav>
    </div>
  );
}

function Foot({ shell }: { shell: Shell }) {
  const t = words(shell.lang);
  const other = shell.lang === 'vi' ? 'en' : 'vi';
  const { place } = shell;
  return (
    <footer className="foot">
      <Weave />
      <div className="wrap cols even">
        <div className="stack-2">
          <p lang="vi">
            <b>{place.centre}</b>
          </p>
          <p lang="vi">{place.address ?? [place.name, place.province].filter(Boolean).join(', ')}</p>
          {place.phone && (
            <p>
              {t('phone')}{' '}
              <a className="nowrap" href={telephone(place.phone)}>
                {place.phone}
              </a>
            </p>
          )}
          <p className="soft">{t('footServes')}</p>
        </div>
        <nav aria-label={t('footNav')}>
          <ul className="facts">
            <li className="narrow">
              <a href="/thu-tuc">{t('procedures')}</a>
            </li>
            <li className="narrow">
              <a href="/tra-cuu">{t('track')}</a>
            </li>
            <li>
              <a href="/tro-giup">{t('help')}</a>
            </li>
            <li>
              <a href="/kiem-tra">{t('checkQr')}</a>
            </li>
            <li>
              <a href="/lien-he">{t('contact')}</a>
            </li>
            <li>
              <a href="/du-lieu-ca-nhan">{t('privacy')}</a>
            </li>
            <li>
              <a href="/tiep-can">{t('display')}</a>
            </li>
            <li>
              <a href="/so-niem-phong">{t('heads')}</a>
            </li>
            <li>
              <a href={withQuery(shell.path, 'lang', other)} lang={other} hrefLang={other}>
                {t('otherLanguage')}
              </a>
            </li>
            <li>
              <a href={withQuery('/bao-loi', 'trang', shell.path.replace(/[?#].*$/, ''))}>{t('reportFault')}</a>
            </li>
            <li>
              <a href="/so-lieu">{t('publicFigures')}</a>
            </li>
            <li>
              <a href="/desk">{t('officers')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

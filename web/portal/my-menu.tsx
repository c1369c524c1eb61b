import type { Shell } from './shell.ts';
import { words } from './words.ts';

/** The citizen's own pages, as the modules name them, with what is new behind each. */
export function MyMenu({ shell }: { shell: Shell }) {
  if (!shell.menu || !/^\/(cua-toi|ho-so)(\/|$|\?)/.test(shell.path)) return null;
  const t = words(shell.lang);
  const here = shell.path.replace(/[?#].*$/, '');
  const lines = [{ href: '/cua-toi', label: { vi: 'Hồ sơ', en: 'Dossiers' }, count: 0 }, ...shell.menu];
  return (
    <nav className="my-menu noprint" aria-label={t('mine')}>
      <ul>
        {lines.map(({ href, label, count }) => (
          <li key={href}>
            <a href={href} aria-current={here === href ? 'page' : undefined}>
              {label[shell.lang]}
              {count > 0 && (
                <>
                  {' '}
                  <b className="count num">
                    {count}
                    <span className="vh"> {shell.lang === 'en' ? 'new' : 'mới'}</span>
                  </b>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

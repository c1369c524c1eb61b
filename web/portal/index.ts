import type { ReactElement } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Shell } from './shell.ts';

export * from './pages.ts';
export type { Shell } from './shell.ts';

/** What the document's head needs besides the page. `css` and `script` are addresses that `createPortalAssets` gave. */
export type PageOptions = {
  title: string;
  shell: Shell;
  assets: { css: string; moreCss: string; script: string | null; reader?: string; uploader?: string };
  /**
   * The style itself, for somebody who has none yet: one answer less to wait for before there is something to read. The sheets are named at
   * the page's end then, so that the browser keeps them; not on a step, whose bytes are counted. The policy must name its hash.
   */
  inlineStyle?: string | undefined;
  /** True for the steps of a form: they need the first style sheet only. */
  formStep?: boolean;
  /** One sentence for search engines; only on public pages. */
  description?: string;
  /** Pages with personal data must not be indexed; this is the default. Public pages say true. */
  indexed?: boolean;
};

/**
 * A whole document from one page element. No inline style and no inline script, so the strict policy below holds.
 * React escapes every text; the only markup written here is constant.
 */
export function renderPage(
  element: ReactElement,
  { title, shell, assets, description, indexed, formStep, inlineStyle }: PageOptions,
): string {
  const sheets = (formStep ? [assets.css] : [assets.css, assets.moreCss]).map((href) =>
    createElement('link', { key: href, rel: 'stylesheet', href }),
  );
  const head = createElement(
    'head',
    null,
    createElement('meta', { charSet: 'utf-8' }),
    createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    createElement('title', null, `${title} – Một Cửa ${lowerFirst(shell.place.name)}`),
    description ? createElement('meta', { name: 'description', content: description }) : null,
    indexed ? null : createElement('meta', { name: 'robots', content: 'noindex' }),
    createElement('meta', { name: 'theme-color', content: '#9e1b1e' }),
    createElement('link', { rel: 'icon', href: '/assets/seal.svg', type: 'image/svg+xml' }),
    ...(inlineStyle === undefined
      ? sheets
      : // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, from files of the build
        [createElement('style', { key: 'style', dangerouslySetInnerHTML: { __html: inlineStyle } })]),
    assets.script
      ? createElement('script', {
          src: assets.script,
          defer: true,
          'data-reader': assets.reader,
          'data-uploader': assets.uploader,
        })
      : null,
  );
  const root = createElement(
    'html',
    {
      lang: shell.lang,
      'data-text': shell.largeText ? 'large' : undefined,
      'data-contrast': shell.highContrast ? 'more' : undefined,
      'data-motion': shell.lessMotion ? 'less' : undefined,
    },
    head,
    createElement('body', null, element, ...(inlineStyle === undefined || formStep ? [] : sheets)),
  );
  return `<!doctype html>\n${renderToStaticMarkup(root)}`;
}

/**
 * The content policy every portal page is served with. Images may come from `data:` because the tick of a checkbox is one in the style sheet,
 * and from `blob:` because a photo is shown before it is sent. Sign-in through VNeID must start from a link: browsers apply
 * `form-action` to the redirects of a form as well.
 */
export const portalContentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** 'Xã Ba Tô' -> 'xã Ba Tô': the kind of place is no name inside a sentence. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** What the person at the browser does. */
export type Walk =
  | { number: string; level: 1 | 2; kind?: 'citizen' }
  | { subject: string; level: 1 | 2; kind: 'citizen' | 'business' }
  | 'cancel';

/** A browser reduced to what a sign-in needs: cookies by path, redirects one at a time. */
class Cookies {
  #jar = new Map<string, { value: string; path: string }>();

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#jar]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie, accept: 'text/html' } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      if (value === '') this.#jar.delete(name);
      else this.#jar.set(name, { value, path });
    }
    return response;
  }
}

/**
 * Walks through the sign-in pages as a browser without scripts would, for tests of whatever signs people in.
 * @param url the authorization address
 * @returns the address that the browser is sent back to, outside the provider
 * @throws Error with the page's text when a page shows a problem instead of going on
 */
export async function walkSignIn(url: string, walk: Walk): Promise<string> {
  const start = new URL(url);
  const home = `${start.origin}${start.pathname.replace(/\/auth$/, '/')}`;
  const cookies = new Cookies();
  const follow = async (first: URL, init?: RequestInit): Promise<{ at: URL; response?: Response }> => {
    let at = first;
    let response = await cookies.fetch(at, init);
    while (response.status === 302 || response.status === 303) {
      at = new URL(response.headers.get('location') ?? '', at);
      if (!at.href.startsWith(home)) return { at };
      response = await cookies.fetch(at);
    }
    return { at, response };
  };
  const page = await follow(start);
  if (!page.response) return page.at.href;
  if (!page.response.ok) throw new Error(textOf(await page.response.text()));
  const fields: Record<string, string> = walk === 'cancel' ? {} : { ...walk, level: `LoA${walk.level}` };
  for (const step of walk === 'cancel' ? ['cancel'] : ['choose', 'confirm']) {
    const { at, response } = await follow(page.at, { method: 'POST', body: new URLSearchParams({ ...fields, step }) });
    if (!response) return at.href;
    if (!response.ok) throw new Error(textOf(await response.text()));
  }
  throw new Error('The sign-in did not end.');
}

const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

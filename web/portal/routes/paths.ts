/**
 * A path on this site, or '/cua-toi': what stands in an address may have been put there by anyone. Sign-in itself is no
 * place to come back to.
 */
export function safePath(wanted: string | undefined | null, otherwise = '/cua-toi'): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and '/\t/elsewhere' would lead away
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted) || wanted.length > 500) return otherwise;
  const url = new URL(wanted, 'http://site.invalid');
  if (url.origin !== 'http://site.invalid' || url.pathname.startsWith('//')) return otherwise;
  if (/^\/(dang-nhap|dang-xuat|api|assets)(\/|$)/.test(url.pathname)) return otherwise;
  return url.pathname + url.search + url.hash;
}

export type SignInReason = 'chosen' | 'needed' | 'expired';

/** The sign-in page that leads back to `to`. */
export function signInPath(to: string, reason: SignInReason): string {
  const query = new URLSearchParams({ toi: safePath(to) });
  if (reason !== 'chosen') query.set('vi', reason === 'expired' ? 'het-phien' : 'can');
  return `/dang-nhap?${query}`;
}

export const reasonOf = (text: string | undefined): SignInReason =>
  text === 'het-phien' ? 'expired' : text === 'can' ? 'needed' : 'chosen';

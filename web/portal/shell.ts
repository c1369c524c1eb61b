import type { Lang } from './words.ts';

/** What surrounds every page. The route fills it from the session, the configuration and the preference cookies. */
export type Shell = {
  lang: Lang;
  /** The commune (or province) whose portal this is. `centre` is the full name of its service centre. */
  place: { name: string; province: string | null; centre: string; address: string | null; phone: string | null };
  /** The citizen who is signed in, or null. */
  person: { name: string } | null;
  /** The citizen's own pages beside '/cua-toi' itself; null where the page shows no such menu. */
  menu?: readonly { href: string; label: { vi: string; en: string }; count: number }[] | null;
  /** Demonstration data: a banner says so on every page. */
  demo: boolean;
  /** Reader's choice, from a cookie. */
  largeText: boolean;
  highContrast: boolean;
  lessMotion: boolean;
  /** Path and query of this page (GET), so that language and display links come back here. */
  path: string;
  /** Secret of the session, repeated in every form that changes something; null when signed out or not used. */
  formToken: string | null;
};

/** The path with one query entry set: `withQuery('/thu-tuc?q=a', 'lang', 'en')` -> '/thu-tuc?q=a&lang=en'. Never leaves this site. */
export function withQuery(path: string, name: string, value: string): string {
  const url = new URL(path.startsWith('/') && !path.startsWith('//') ? path : '/', 'http://site.invalid');
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}

/** 'tel:' address of a number as it is printed: '0255 555 0123' -> 'tel:02555550123'. */
export function telephone(printed: string): string {
  return `tel:${printed.replace(/[^\d+]/g, '')}`;
}

/** `lang` of the shell's own words where they stand inside Vietnamese content: 'en', or nothing when all is Vietnamese. */
export function shellLang(shell: Shell): 'en' | undefined {
  return shell.lang === 'en' ? 'en' : undefined;
}

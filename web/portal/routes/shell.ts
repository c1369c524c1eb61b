import { getCookie, setCookie } from 'hono/cookie';
import { provinceName } from '../../../src/app.ts';
import { menuFor } from '../../../src/kernel/index.ts';
import { displayNameOf } from '../../../src/modules/identity/index.ts';
import type { Shell } from '../shell.ts';
import { type HttpContext, isCitizen, type Portal } from './parts.ts';

const cookies = {
  lang: 'mc_lang',
  text: 'mc_chu',
  contrast: 'mc_tuong_phan',
  motion: 'mc_chuyen_dong',
  commune: 'mc_xa',
} as const;
const yearSeconds = 365 * 86_400;
/** Whose portal a visitor of the demo sees, until a commune is chosen. */
const demoCommune = '21523';

/** Keeps a display choice on this machine. */
export function remember(the: Portal, c: HttpContext, name: keyof typeof cookies, value: string): void {
  setCookie(c, cookies[name], value, { path: '/', maxAge: yearSeconds, httpOnly: true, sameSite: 'Lax', secure: the.secure });
}

/**
 * What surrounds the page, from session, configuration, and the reader's choices. `?lang=` is a choice too.
 * @param plain without the citizen's menu: the steps of a form show none
 */
export async function shellOf(the: Portal, c: HttpContext, plain = false): Promise<Shell> {
  const url = new URL(c.req.url);
  const asked = url.searchParams.get('lang');
  if (asked === 'vi' || asked === 'en') remember(the, c, 'lang', asked);
  url.searchParams.delete('lang');
  const lang = asked ?? getCookie(c, cookies.lang);
  const { account } = c.var.actor;
  const name = isCitizen(c) && account ? await displayNameOf(the.kernel.db, account) : undefined;
  return {
    lang: lang === 'en' ? 'en' : 'vi',
    place: placeOf(the, c),
    person: name ? { name } : null,
    menu: name && !plain && /^\/(cua-toi|ho-so)(\/|$)/.test(url.pathname) ? await menuFor(the.kernel, c.var.actor) : null,
    demo: the.kernel.configuration.MOTCUA_MODE === 'demo',
    largeText: getCookie(c, cookies.text) === 'large',
    highContrast: getCookie(c, cookies.contrast) === 'more',
    lessMotion: getCookie(c, cookies.motion) === 'less',
    path: c.req.method === 'GET' ? url.pathname + url.search : url.pathname,
    formToken: null,
  };
}

/** Code of the unit whose portal this is: the commune that was chosen, the demo's, or the root itself. */
export function unitOf(the: Portal, c: HttpContext): string {
  const { MOTCUA_ROOT: root, MOTCUA_MODE: mode } = the.kernel.configuration;
  const directory = the.app.directory.get();
  const chosen = getCookie(c, cookies.commune);
  const candidates = [
    chosen && /^\d{5}$/.test(chosen) ? chosen : null,
    root.length === 5 ? root : null,
    mode === 'demo' ? demoCommune : null,
  ];
  return candidates.find((code) => code && directory.centreOf(code)) ?? root;
}

/** The body at whose counter dossiers of a unit are received. */
export function centreOf(the: Portal, unit: string) {
  const directory = the.app.directory.get();
  return directory.centreOf(unit) ?? directory.findByCode(unit);
}

/** Province of a unit: '21523' -> '51'. */
export const provinceOf = (the: Portal, unit: string): string => the.app.communes.get(unit)?.province ?? unit.slice(0, 2);

function placeOf(the: Portal, c: HttpContext): Shell['place'] {
  const unit = unitOf(the, c);
  const commune = the.app.communes.get(unit);
  const centre = centreOf(the, unit);
  const province = `tỉnh ${provinceName(provinceOf(the, unit))}`;
  return {
    name: commune?.name ?? province.charAt(0).toUpperCase() + province.slice(1),
    province: commune ? province : null,
    centre: centre?.name ?? '',
    address: centre?.address ?? null,
    phone: centre?.phone ?? null,
  };
}

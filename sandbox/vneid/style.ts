import { createHash } from 'node:crypto';

/** The whole look of the sign-in pages; allowed by its hash in the content security policy. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2733; --soft: #4a5866; --line: #b8c2cc; --paper: #fff; --ground: #eef2f5; --main: #0b5c6b; --main-dark: #084550; --note: #fff3cd; --bad: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 "Be Vietnam Pro", "Noto Sans", system-ui, sans-serif; }
.mark { margin: 0; padding: .625rem 1rem; background: var(--note); border-bottom: 1px solid #d9b84a; text-align: center; font-weight: 600; }
main { max-width: 34rem; margin: 1rem auto; padding: 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.3; }
h2 { margin: 1.25rem 0 .5rem; font-size: 1.0625rem; }
p { margin: 0 0 .75rem; }
.soft { color: var(--soft); }
nav { display: flex; gap: .5rem; margin: 1rem 0; }
nav a { flex: 1; padding: .625rem .5rem; border: 1px solid var(--line); border-radius: .375rem; color: var(--main-dark); text-align: center; text-decoration: none; }
nav a[aria-current] { background: var(--main); border-color: var(--main); color: #fff; font-weight: 600; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend, label.above { display: block; padding: 0; margin-bottom: .375rem; font-weight: 600; }
.row { display: flex; gap: .5rem; margin-bottom: 1rem; }
.row input { flex: 1; min-width: 0; }
input[type=text], input[type=search] { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid #6b7885; border-radius: .375rem; background: #fff; color: inherit; font: inherit; }
.choices { max-height: 19rem; overflow-y: auto; border: 1px solid var(--line); border-radius: .375rem; }
.choices + .soft { margin-top: .5rem; }
.choice { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; padding: .5rem .75rem; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice:hover { background: #f3f7f9; }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--main); }
.choice span span { display: block; color: var(--soft); font-size: .9375rem; overflow-wrap: anywhere; }
dl { margin: 0 0 1rem; border-top: 1px solid var(--line); }
dl div { padding: .5rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); font-size: .9375rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
button, a.button { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--main); border-radius: .375rem; background: #fff; color: var(--main-dark); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
button.main { background: var(--main); color: #fff; }
button.main:hover { background: var(--main-dark); }
.actions button, .actions a { display: block; width: 100%; margin-top: .625rem; }
.problem { margin: 0 0 1rem; padding: .75rem; border-left: .25rem solid var(--bad); background: #fdf0f0; color: var(--bad); font-weight: 600; }
:focus-visible { outline: 3px solid #d97706; outline-offset: 2px; }
`;

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/**
 * The policy of every page: nothing is loaded, no script runs, no framing.
 * Chromium applies form-action to redirects after a form too, so the clients' return addresses must be named.
 * The empty script-src allows none; the provider adds one hash to it on its self-submitting log-out page.
 */
export function contentSecurityPolicy(returnOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    `form-action 'self' ${returnOrigins.join(' ')}`.trim(),
    'script-src',
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

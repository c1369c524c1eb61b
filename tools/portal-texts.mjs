// The portal's style sheets and script, made small. Plain JavaScript, because build.mjs runs on whatever Node runs npm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const styleSheets = ['web/design/tokens.css', 'web/design/base.css', 'web/portal/portal.css'];

/** The style sheets mark what no step of a form shows; it travels in a second file, kept by the browser like the first. */
const laterPart = /\/\* Not on form steps: from here \*\/[\s\S]*?\/\* Not on form steps: to here \*\//g;

/**
 * @param {string} root the folder that holds `web/`
 * @param {Pick<typeof import('esbuild'), 'buildSync' | 'transformSync'>} esbuild given, so that nobody loads it who does not build
 * @returns {{ css: string, moreCss: string, script: string, reader: string, uploader: string }}
 * @throws when a source is missing or wrong
 */
export function portalTexts(root, { buildSync, transformSync }) {
  const options = { loader: 'css', minify: true, target: ['chrome80', 'safari14', 'firefox78'], logLevel: 'error' };
  const minify = (css) => transformSync(css, options).code;
  const text = styleSheets.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  const scriptOf = (path) =>
    buildSync({
      entryPoints: [join(root, path)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      write: false,
      logLevel: 'error',
    }).outputFiles[0].text;
  return {
    css: minify(text.replace(laterPart, '')),
    moreCss: minify([...text.matchAll(laterPart)].map((part) => part[0]).join('\n')),
    script: scriptOf('web/portal/enhance.ts'),
    // Comes only when somebody wants the page read to them.
    reader: scriptOf('web/portal/read-aloud.ts'),
    // Comes after the page, where there is a place for files.
    uploader: scriptOf('web/portal/send-files.ts'),
  };
}

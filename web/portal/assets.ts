import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sealFile } from '../design/seal.tsx';

export type Asset = {
  body: Buffer;
  /** Media type with its character set. */
  type: string;
  /** True when the address carries a hash of the content: serve with `max-age=31536000, immutable`. */
  immutable: boolean;
};

export type PortalAssets = {
  /** The style sheet of every page, and what is added on all but the steps of a form (whose weight has a budget). */
  css: string;
  moreCss: string;
  /** Address of the enhancement script; every page works without it. */
  script: string;
  /** Address of the script that reads a page aloud; loaded by the first when somebody asks. */
  reader: string;
  /** Address of the script that sends files in pieces; loaded by the first where there is a place for files. */
  uploader: string;
  /** The style itself, for readers who come for the first time: a step's, and every other page's, with the hash that the policy names. */
  inline: Record<'step' | 'page', { text: string; hash: string }>;
  /** What a reader's cookie says once the style sheets are kept: another build is another edition. */
  edition: string;
  /** Everything to serve, by path. */
  files: Map<string, Asset>;
};

const fonts = ['be-vietnam-pro-vietnamese-600-normal.woff2', 'be-vietnam-pro-latin-600-normal.woff2'];

type Texts = { css: string; moreCss: string; script: string; reader: string; uploader: string };

/**
 * Names the portal's few files by their content. `root` is the folder that holds `web/`, `dist/` and `node_modules/`.
 * Throws when one is missing: a server without its style sheet must not come up.
 */
export function createPortalAssets(root: string): PortalAssets {
  const files = new Map<string, Asset>();
  const { css, moreCss, script, reader, uploader } = textsOf(root);
  const cssPath = `/assets/portal-${contentHash(css)}.css`;
  const moreCssPath = `/assets/portal-more-${contentHash(moreCss)}.css`;
  const scriptPath = `/assets/portal-${contentHash(script)}.js`;
  const readerPath = `/assets/portal-read-${contentHash(reader)}.js`;
  const uploaderPath = `/assets/portal-files-${contentHash(uploader)}.js`;
  files.set(cssPath, { body: Buffer.from(css), type: 'text/css; charset=utf-8', immutable: true });
  files.set(moreCssPath, { body: Buffer.from(moreCss), type: 'text/css; charset=utf-8', immutable: true });
  files.set(scriptPath, { body: Buffer.from(script), type: 'text/javascript; charset=utf-8', immutable: true });
  files.set(readerPath, { body: Buffer.from(reader), type: 'text/javascript; charset=utf-8', immutable: true });
  files.set(uploaderPath, { body: Buffer.from(uploader), type: 'text/javascript; charset=utf-8', immutable: true });
  files.set('/assets/seal.svg', { body: Buffer.from(sealFile), type: 'image/svg+xml', immutable: false });
  const fontFolder = join(
    createRequire(join(root, 'package.json')).resolve('@fontsource/be-vietnam-pro/package.json'),
    '../files',
  );
  for (const font of fonts) {
    // The address is fixed (the style sheet names it); the file changes only with the pinned package, so it may be kept long.
    files.set(`/assets/fonts/${font}`, { body: readFileSync(join(fontFolder, font)), type: 'font/woff2', immutable: true });
  }
  return {
    css: cssPath,
    moreCss: moreCssPath,
    script: scriptPath,
    reader: readerPath,
    uploader: uploaderPath,
    inline: { step: inlined(css), page: inlined(css + moreCss) },
    edition: contentHash(css + moreCss),
    files,
  };
}

const inlined = (text: string): { text: string; hash: string } => ({
  text,
  hash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
});

function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

/** From the build beside the bundle that we are in; run from sources, as tests do, made anew from the sources. */
function textsOf(root: string): Texts {
  if (fileURLToPath(import.meta.url).startsWith(join(root, 'dist')))
    return JSON.parse(readFileSync(join(root, 'dist/portal.json'), 'utf8')) as Texts;
  const load = createRequire(join(root, 'package.json'));
  const { portalTexts } = load('./tools/portal-texts.mjs') as { portalTexts: (root: string, esbuild: unknown) => Texts };
  return portalTexts(root, load('esbuild'));
}

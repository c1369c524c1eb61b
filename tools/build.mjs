// Builds everything into dist/. Plain JavaScript for whatever Node runs npm; run alone by `node tools/build.mjs`.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root as checkout } from './node24.mjs';
import { portalTexts } from './portal-texts.mjs';

/** Read as text where server code imports them; vitest.config.mjs does the same. */
export const textExtensions = ['.sql', '.typ', '.csv', '.svg'];

const textLoaders = Object.fromEntries(textExtensions.map((extension) => [extension, 'text']));

/** Addresses in a style sheet stay as they are where the server serves them; `@import`s of files are resolved. */
const keepAddresses = (which) => ({
  name: 'keep-addresses',
  setup(build) {
    build.onResolve({ filter: which }, ({ path, kind }) => {
      const address = kind === 'url-token' || (kind === 'import-rule' && absolute.test(path));
      return address ? { path, external: true } : undefined;
    });
  },
});

const absolute = /^(\/|https?:)/;

/** Style sheets that server code imports become minified text. */
const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const options = { entryPoints: [path], bundle: true, minify: true, write: false, logLevel: 'silent' };
      const { outputFiles } = await build.esbuild.build({ ...options, plugins: [keepAddresses(/./)] });
      return { contents: outputFiles[0].text.trim(), loader: 'text' };
    });
  },
};

const forServer = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  sourcemap: true,
  // The maps are read for places only (stack-traces.mjs), and half as long to write.
  sourcesContent: false,
  // Libraries go into the bundle: finding and reading their two thousand files is most of a start. These have files of their own
  // beside their code, or are loaded by few.
  external: [
    '@hyzyla/pdfium',
    '@myriaddreamin/typst-ts-node-compiler',
    '@sparticuz/chromium',
    'esbuild',
    'graphile-worker',
    'heic-decode',
    'playwright-core',
    'pg-native',
    'sharp',
  ],
  // Libraries in the older module format ask for Node's modules this way.
  banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" },
  define: { 'process.env.NODE_ENV': '"production"' },
  outExtension: { '.js': '.mjs' },
  loader: textLoaders,
  plugins: [cssAsText],
};

const forBrowser = {
  bundle: true,
  platform: 'browser',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  plugins: [keepAddresses(absolute)],
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { ...textLoaders, '.woff2': 'file', '.woff': 'file', '.png': 'file' },
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
};

/** `entries`: name of the output -> source. A target with a manifest owns its folder: files of earlier builds are removed. */
const targets = {
  server: {
    entries: {
      main: 'src/main.ts',
      cli: 'src/cli.ts',
      sandbox: 'sandbox/main.ts',
      // A thread of the server's, started by src/modules/signatures/verify-apart.ts.
      'verify-worker': 'src/modules/signatures/verify-worker.ts',
      // A process of its own for one file of strangers, started by src/kernel/files/apart.ts.
      judge: 'src/kernel/files/judge/child.ts',
    },
    folder: 'dist',
    options: forServer,
  },
  desk: {
    entries: { desk: 'web/desk/main.tsx' },
    folder: 'dist/desk',
    options: { ...forBrowser, format: 'esm', splitting: true },
    manifest: true,
  },
  // web/portal/assets.ts reads them.
  portal: { texts: portalTexts, sources: ['web/portal/enhance.ts', 'web/portal/read-aloud.ts'], file: 'dist/portal.json' },
  bench: { entries: { bench: 'bench/main.ts' }, folder: 'dist', options: forServer },
};

/** What `npm start` needs. */
const usual = ['server', 'desk', 'portal'];

/**
 * Builds the targets whose sources changed since the last build.
 * @param {object} [options]
 * @param {(keyof typeof targets)[]} [options.only] default: what `npm start` needs
 * @param {(line: string) => void} [options.log] notices
 * @param {string} [options.root] another checkout, for tests
 * @param {boolean} [options.always] also when nothing changed
 * @returns {Promise<{ targets: string[], milliseconds: number } | undefined>} undefined when nothing changed
 */
export async function buildIfChanged({ only = usual, log = console.error, root = checkout, always = false } = {}) {
  const started = performance.now();
  const print = fingerprint(root);
  const notePath = join(root, 'dist/fingerprint.json');
  const note = existsSync(notePath) ? JSON.parse(readFileSync(notePath, 'utf8')) : {};
  const due = only.filter((name) => always || note[name] !== print);
  if (due.length === 0) return undefined;
  if (due.includes('server')) rmSync(join(root, 'dist/compile-cache'), { recursive: true, force: true });
  try {
    await Promise.all(due.map((name) => buildTarget(root, targets[name], log)));
  } catch (error) {
    if (!error.errors) throw error;
    // esbuild has printed where; a stack of ours would say nothing more.
    console.error('Dựng phần mềm không thành công, xem lỗi ở trên. / The build failed, see above.');
    process.exit(1);
  }
  // Its service would stay beside us for as long as the application runs.
  await (await import('esbuild')).stop();
  replaceFile(notePath, JSON.stringify({ ...note, ...Object.fromEntries(due.map((name) => [name, print])) }));
  return { targets: due, milliseconds: performance.now() - started };
}

async function buildTarget(root, target, log) {
  const { entries, folder, options, manifest, texts, sources, file: output } = target;
  if (texts) {
    if (!sources.every((source) => existsSync(join(root, source)))) return log(`Bỏ qua ${output}: chưa có nguồn. / Skipped.`);
    return replaceFile(join(root, output), JSON.stringify(texts(root, await import('esbuild'))));
  }
  const present = Object.entries(entries).filter(([, source]) => {
    const found = existsSync(join(root, source));
    if (!found) log(`Bỏ qua ${source}: chưa có. / Skipped, not there yet.`);
    return found;
  });
  if (present.length === 0) return;
  // Loaded only here: most starts and commands have nothing to build.
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    ...options,
    absWorkingDir: root,
    entryPoints: present.map(([name, source]) => ({ in: source, out: name })),
    outdir: folder,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  // Written one by one in whole files, so that a build beside a running server never shows it half of one.
  for (const { path, contents } of result.outputFiles) replaceFile(path, contents);
  if (!manifest) return;
  const [name] = present.map(([, source]) => source);
  const listed = manifestOf(result.metafile, name, folder);
  replaceFile(join(root, folder, 'manifest.json'), `${JSON.stringify(listed, null, 2)}\n`);
  const kept = new Set([...listed.files, 'manifest.json']);
  for (const file of readdirSync(join(root, folder))) if (!kept.has(file)) rmSync(join(root, folder, file));
}

/** Names relative to the folder: `js` and `css` for the page's head, `preload` what `js` needs at once, `files` all there is. */
function manifestOf({ outputs }, source, folder) {
  const local = (path) => relative(folder, path);
  const [path, entry] = Object.entries(outputs).find(([, output]) => output.entryPoint === source);
  return {
    js: local(path),
    css: entry.cssBundle ? [local(entry.cssBundle)] : [],
    preload: entry.imports.filter((it) => it.kind === 'import-statement' && !it.external).map((it) => local(it.path)),
    files: Object.keys(outputs).map(local),
  };
}

/** Of every file's path, size and time of change: 5 ms for a thousand files, and enough to know. */
function fingerprint(root) {
  const sum = createHash('sha256');
  const folders = ['src', 'web', 'sandbox', 'definitions', 'bench'].filter((name) => existsSync(join(root, name)));
  const files = folders.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const ours = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')].filter(existsSync);
  for (const path of [...files, ...ours].sort()) {
    const { size, mtimeMs } = statSync(path);
    sum.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  }
  return sum.digest('hex');
}

function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { targets: built, milliseconds } = await buildIfChanged({ always: true });
  console.log(`${built.join(', ')}: ${Math.round(milliseconds)} ms`);
}

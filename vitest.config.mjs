import { readFileSync } from 'node:fs';
import { textExtensions } from './tools/build.mjs';

/** The same files are text in tests as in the bundle (see build.mjs). */
const textImports = {
  name: 'text-imports',
  enforce: 'pre',
  load(id) {
    const path = id.split('?')[0];
    if (![...textExtensions, '.css'].some((extension) => path.endsWith(extension))) return null;
    return { code: `export default ${JSON.stringify(readFileSync(path, 'utf8'))};`, moduleType: 'js' };
  },
};

export default {
  plugins: [textImports],
  test: {
    include: ['{src,web,sandbox,tools,journeys,definitions}/**/*.test.{ts,tsx}'],
    globalSetup: ['src/testkit/global-setup.ts'],
    setupFiles: ['src/testkit/seed.ts'],
    pool: 'forks',
    // One less than the cores is the default: on two, half the machine would stand still.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
};

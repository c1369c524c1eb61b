import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const started: ChildProcess[] = [];
/** A small checkout with the real tools and an application of its own. */
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-tools-'));
  cpSync(join(checkout, 'tools'), join(root, 'tools'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
  put('package.json', '{ "type": "module" }');
  put(
    'src/main.ts',
    `import { appendFileSync } from 'node:fs';
    import css from './page.css';
    setInterval(() => {}, 1000);
    process.on('SIGTERM', () => { appendFileSync(process.env.JOURNAL!, 'ended in order\\n'); process.exit(0); });
    console.log(JSON.stringify({ pid: process.pid, css, mode: process.env.NODE_ENV }));`,
  );
  put('src/page.css', '@import "./base.css";\nbody { background: url(/paper.png) }');
  put('src/base.css', 'p { margin : 0px }');
  put('src/cli.ts', 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(2);');
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('npm start', { timeout: 60_000 }, () => {
  it('gives the application production mode and its style sheet as small text, imports resolved', async () => {
    const app = await start('look');
    expect(app.hello).toMatchObject({ css: 'p{margin:0}body{background:url(/paper.png)}', mode: 'production' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends the application in order on %s, once, with status 0', async (signal) => {
    const app = await start(signal);
    // As a terminal and npm do together: the whole group, and once more.
    process.kill(-app.starter.pid!, signal);
    app.starter.kill(signal);
    expect((await once(app.starter, 'exit'))[0]).toBe(0);
    expect(runs(app.hello.pid)).toBe(false);
    expect(app.journal()).toBe('ended in order\n');
  });

  it('takes the application along in order when it is itself killed', async () => {
    const app = await start('killed');
    app.starter.kill('SIGKILL');
    await expect.poll(() => runs(app.hello.pid), { timeout: 10_000 }).toBe(false);
    expect(app.journal()).toBe('ended in order\n');
  });

  it('says so and fails when the application was killed', async () => {
    const app = await start('app-killed');
    process.kill(app.hello.pid, 'SIGKILL');
    expect((await once(app.starter, 'exit'))[0]).toBe(137);
    expect(app.errors()).toContain('Một Cửa bị tắt đột ngột (SIGKILL)');
  });
});

describe('npm run -s motcua', { timeout: 60_000 }, () => {
  it('passes arguments and exit status on and leaves standard output to the command, also when it must build', () => {
    put('src/cli.ts', 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(2); // changed');
    for (const word of ['bản đầu', 'bản đã dựng']) {
      const { stdout, status } = run('tools/motcua.mjs', ['tìm', word, '--json']);
      expect([JSON.parse(stdout), status]).toEqual([['tìm', word, '--json'], 2]);
    }
  });

  it('names the source file, not the built one, in the stack of an error', () => {
    put('src/cli.ts', `\n\nconsole.log(JSON.stringify(new Error('hỏng').stack));`);
    const stack = JSON.parse(run('tools/motcua.mjs', []).stdout) as string;
    expect(stack).toMatch(/^Error: hỏng\n/);
    expect(stack).toContain(`${join(root, 'src/cli.ts')}:3:`);
  });
});

describe('npm test', { timeout: 60_000 }, () => {
  it('ends with the counts; a file that does not load counts as failed', () => {
    const imports = "import { expect, it } from 'vitest';\n";
    put('vitest.config.mjs', "export default { test: { include: ['src/**/*.test.ts'] } };");
    put(
      'src/a.test.ts',
      `${imports}it('holds', () => expect(1).toBe(1)); it('breaks', () => expect(1).toBe(2)); it.skip('later', () => {});`,
    );
    put('src/b.test.ts', "import './absent.ts';");
    const { stdout, status } = run('tools/test.mjs', []);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 2 failed, 1 skipped');
    expect(status).toBe(1);
    const part = run('tools/test.mjs', ['-t', 'holds', 'src/a.test.ts']);
    expect(part.stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 passed, 0 failed/);
    expect(part.status).toBe(0);
  });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(tool: string, args: string[]) {
  // The variables by which vitest knows its own workers must not reach the vitest inside.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV|NODE_OPTIONS)/.test(name)),
  );
  return spawnSync(process.execPath, [join(root, tool), ...args], { encoding: 'utf8', env, cwd: root });
}

async function start(name: string) {
  const journal = join(root, `${name}.journal`);
  const env: NodeJS.ProcessEnv = { ...process.env, JOURNAL: journal };
  delete env.NODE_ENV;
  const starter = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(starter);
  let errors = '';
  starter.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const hello = await new Promise<{ pid: number; css: string; mode: string }>((resolve, reject) => {
    createInterface({ input: starter.stdout }).on('line', (line) => line.startsWith('{') && resolve(JSON.parse(line)));
    starter.once('exit', () => reject(new Error(`start.mjs ended: ${errors}`)));
  });
  return { starter, hello, errors: () => errors, journal: () => readFileSync(journal, 'utf8') };
}

/** A process that nobody has buried yet does not run any more. */
function runs(pid: number): boolean {
  const listed = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return listed !== '' && !listed.startsWith('Z');
}

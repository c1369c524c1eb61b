import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

export type Sandbox = { url: string; stop(): Promise<void> };

/** Starts the stand-ins for national systems in a process of their own (demo only); it ends when this process ends. */
export async function startSandbox(options: {
  root: string;
  dataDir: string;
  port: number;
  secret: string;
  client: { id: string; secret: string; redirectUri: string; afterLogout: string };
}): Promise<Sandbox> {
  const child: ChildProcess = spawn(process.execPath, [join(options.root, 'dist/sandbox.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      SANDBOX_PORT: String(options.port),
      SANDBOX_DATA_DIR: join(options.dataDir, 'sandbox'),
      SANDBOX_SECRET: options.secret,
      SANDBOX_CLIENTS: JSON.stringify([
        {
          client_id: options.client.id,
          client_secret: options.client.secret,
          redirect_uris: [options.client.redirectUri],
          post_logout_redirect_uris: [options.client.afterLogout],
        },
      ]),
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { publicUrl: string }).publicUrl));
    child.once('exit', (code) =>
      reject(new StartError(`Phần mô phỏng hệ thống quốc gia (cổng ${options.port}) dừng ngay khi khởi động, mã ${code}.`)),
    );
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 3000).unref();
      }),
  };
}

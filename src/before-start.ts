import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { type Configuration, ConfigurationError, packageRoot } from './kernel/index.ts';
import { isUnitCode } from './modules/organisations/index.ts';
import { StartError } from './start-error.ts';

/** @throws ConfigurationError when MOTCUA_ROOT is no province or commune of the tables */
export function checkRoot({ MOTCUA_ROOT: root }: Configuration): void {
  if (!isUnitCode(root))
    throw new ConfigurationError([`MOTCUA_ROOT: không có tỉnh hay xã nào mang mã ${root}; ví dụ 51 (tỉnh) hoặc 21523 (xã)`]);
}

/** Makes the data folder where there is none. @throws StartError that names it when it cannot be used */
export function openDataDir(configuration: Configuration): string {
  const dataDir = resolve(packageRoot, configuration.MOTCUA_DATA_DIR);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(`MOTCUA_DATA_DIR: ${whyNot(dataDir, (cause as NodeJS.ErrnoException).code)}`, { cause });
  }
  return dataDir;
}

function whyNot(dataDir: string, code: string | undefined): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') return `${dataDir} là một tệp hoặc nằm dưới một tệp. Hãy chọn một thư mục.`;
  if (code === 'EROFS') return `${dataDir} nằm trên đĩa chỉ đọc. Hãy chọn một thư mục ghi được.`;
  if (code === 'ENOSPC') return `đĩa chứa ${dataDir} đã đầy.`;
  const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
  const ours = process.getuid?.();
  return owner !== undefined && owner !== ours
    ? `thư mục ${dataDir} thuộc tài khoản khác (uid ${owner}; đang chạy bằng uid ${ours}). Hãy chạy bằng tài khoản đó, đổi chủ thư mục, hoặc chọn thư mục khác.`
    : `không tạo được hoặc không ghi được vào thư mục ${dataDir}. Hãy cho quyền ghi, hoặc chọn thư mục khác.`;
}

/** Where the product listens. */
export const hostOf = (configuration: Configuration): string =>
  configuration.HOST ?? (configuration.MOTCUA_MODE === 'demo' ? 'localhost' : '0.0.0.0');

/** Demo without a VNeID of its own starts the stand-ins beside it. */
export const sandboxPortOf = (configuration: Configuration): number | null =>
  configuration.MOTCUA_MODE === 'demo' && !configuration.VNEID_ISSUER
    ? configuration.SANDBOX_PORT || configuration.PORT + 1
    : null;

/**
 * Whether every port is free, asked before anything starts, so that a taken one is a sentence and leaves nothing half begun.
 * @throws ConfigurationError or StartError that names the variable to change
 */
export async function checkPorts(configuration: Configuration): Promise<void> {
  const { PORT: port, SANDBOX_PORT: given } = configuration;
  const sandbox = sandboxPortOf(configuration);
  if (sandbox === port || (sandbox ?? 0) > 65535)
    throw new ConfigurationError([`SANDBOX_PORT: cần một cổng khác PORT, từ 1 đến 65535`]);
  await tryPort(port, hostOf(configuration), 'PORT', 'PORT=3100 npm start');
  if (sandbox !== null)
    await tryPort(
      sandbox,
      '127.0.0.1',
      given ? 'SANDBOX_PORT' : 'SANDBOX_PORT (không đặt thì là PORT + 1)',
      'SANDBOX_PORT=3901 npm start',
    );
}

async function tryPort(port: number, host: string, variable: string, example: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((done, failed) => server.once('error', failed).listen(port, host, done));
  } catch (cause) {
    throw portFailure(cause, { port, host, variable, example });
  }
  await new Promise((done) => server.close(done));
}

function portFailure(
  cause: unknown,
  { port, host, variable, example }: { port: number; host: string; variable: string; example: string },
): unknown {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(
        `${variable}: cổng ${port} đang có chương trình khác dùng (có thể là một Một Cửa đang chạy). Đặt cổng khác, ví dụ: ${example}`,
        { cause },
      );
    case 'EACCES':
      return new StartError(
        `${variable}: tài khoản này không được mở cổng ${port} (cổng dưới 1024 dành cho quản trị). Đặt cổng từ 1024 trở lên và để máy chủ web đứng trước, xem deploy/README.md.`,
        { cause },
      );
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartError(
        `HOST: máy này không có địa chỉ ${host}. Dùng localhost, 0.0.0.0 (mọi địa chỉ) hoặc một địa chỉ của máy.`,
        {
          cause,
        },
      );
    default:
      return cause;
  }
}

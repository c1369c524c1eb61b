import { createHmac, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, ConfigurationError, type Database, type Keys, type SealKey, sealKey } from './kernel/index.ts';
import { StartError } from './start-error.ts';

export type Secrets = {
  master: Buffer;
  files: Buffer;
  seal: SealKey;
  signingPassphrase: string;
  sandbox: string;
  vneidClient: string;
  made: boolean;
};

const secretsFile = 'demo-secrets.json';

/**
 * Keys and secrets: production has them in the environment or in files it names; demo makes its own under the data folder, once.
 * The sealing key is never in the database.
 */
export function openSecrets(configuration: Configuration, dataDir: string): Secrets {
  const path = join(dataDir, secretsFile);
  const production = configuration.MOTCUA_MODE === 'production';
  let made = false;
  let own: Record<string, string> = {};
  if (!production) {
    if (existsSync(path)) own = readOwn(path);
    else {
      made = true;
      own = {
        master: randomBytes(32).toString('base64'),
        files: randomBytes(32).toString('base64'),
        signingPassphrase: randomBytes(18).toString('base64url'),
        sandbox: randomBytes(24).toString('base64url'),
        vneidClient: randomBytes(24).toString('base64url'),
        seal: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
      writeFileSync(path, JSON.stringify(own, null, 1), { mode: 0o600 });
    }
  }
  const sealPem = configuration.MOTCUA_LOG_SIGNING_KEY_FILE
    ? readFileSync(configuration.MOTCUA_LOG_SIGNING_KEY_FILE, 'utf8')
    : own.seal!;
  return {
    master: Buffer.from(configuration.MOTCUA_SECRET_KEY ?? own.master!, 'base64'),
    files: Buffer.from(configuration.MOTCUA_FILE_KEY ?? own.files!, 'base64'),
    seal: sealKey(createPrivateKey(sealPem)),
    signingPassphrase: configuration.SIGNING_KEYS_PASSPHRASE ?? own.signingPassphrase ?? '',
    sandbox: own.sandbox ?? '',
    vneidClient: configuration.VNEID_CLIENT_SECRET ?? own.vneidClient ?? '',
    made,
  };
}

function readOwn(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (cause) {
    throw new StartError(
      `MOTCUA_DATA_DIR: không đọc được tệp khóa ${path}. Hãy chạy bằng tài khoản đã tạo tệp này, hoặc khôi phục tệp từ bản sao lưu.`,
      { cause },
    );
  }
}

/**
 * A database goes with the keys it was begun with: others would make every token invalid, personal data unreadable and the log look forged.
 * The first start leaves a keyed digest of each; nothing can be learnt about a key from it.
 * @throws ConfigurationError that names the folder and the variable of each key that is another one
 */
export async function refuseOtherKeys(
  db: Database,
  the: { configuration: Configuration; dataDir: string; secrets: Secrets; keys: Keys },
): Promise<void> {
  const { configuration, dataDir, secrets, keys } = the;
  const mark = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const wanted = [
    { name: 'master', variable: 'MOTCUA_SECRET_KEY', is: mark(keys.derive('fingerprint'), 'master') },
    // Not under the master key: a change of one is told apart from a change of the other.
    { name: 'seal', variable: 'MOTCUA_LOG_SIGNING_KEY_FILE', is: mark(Buffer.from('motcua/seal'), secrets.seal.publicKeyPem) },
  ] as const;
  // Of two first starts at once, the second finds what the first left.
  let known = await db.query<{ name: string; fingerprint: Buffer }>('select name, fingerprint from kernel.key_fingerprint');
  if (known.length < wanted.length) {
    await db.query(
      'insert into kernel.key_fingerprint (name, fingerprint) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing',
      [wanted.map((w) => w.name), wanted.map((w) => w.is)],
    );
    known = await db.query('select name, fingerprint from kernel.key_fingerprint');
  }
  const others = wanted.filter((w) => !known.find((k) => k.name === w.name)!.fingerprint.equals(w.is));
  if (others.length === 0) return;
  const database = configuration.DATABASE_URL ? 'cơ sở dữ liệu ở DATABASE_URL' : 'cơ sở dữ liệu này';
  const set = others.filter((w) => configuration[w.variable]);
  throw new ConfigurationError([
    ...set.map(
      (w) => `${w.variable}: ${database} được lập với một khóa khác. Hãy đặt lại khóa cũ, hoặc dùng một cơ sở dữ liệu mới.`,
    ),
    ...(set.length < others.length
      ? [
          `MOTCUA_DATA_DIR: ${database} được lập với bộ khóa khác, không phải bộ khóa trong thư mục ${dataDir}. Hãy đặt MOTCUA_DATA_DIR về thư mục cũ, ` +
            `hoặc chép tệp ${secretsFile} từ thư mục cũ (hay bản sao lưu) sang, hoặc dùng một cơ sở dữ liệu mới.`,
        ]
      : []),
  ]);
}

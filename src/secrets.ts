import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './kernel/index.ts';
import { type SealKey, sealKey } from './kernel/index.ts';

export type Secrets = {
  master: Buffer;
  files: Buffer;
  seal: SealKey;
  signingPassphrase: string;
  sandbox: string;
  vneidClient: string;
  made: boolean;
};

/**
 * Keys and secrets: production has them in the environment or in files it names; demo makes its own under the data folder, once.
 * The sealing key is never in the database.
 */
export function openSecrets(configuration: Configuration, dataDir: string): Secrets {
  const path = join(dataDir, 'demo-secrets.json');
  const production = configuration.MOTCUA_MODE === 'production';
  let made = false;
  let own: Record<string, string> = {};
  if (!production) {
    if (existsSync(path)) own = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
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

import { generateKeyPair } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openKeystore } from './keystore.ts';
import type { Signer } from './signer.ts';

export type Holder = { commonName: string; organisation: string; title?: string };
/** Gets a certificate for a fresh key: PEM of the chain, the signer's first. Demo only; a province brings its own keys. */
export type IssueCertificate = (holder: Holder, publicKeyPem: string) => Promise<string>;

/** Keys that the server holds, one PEM file each, opened at first use. */
export type Keyring = {
  /** @throws SignatureError `signatures.keystore` when there is no key and none can be made */
  signerFor(name: string, holder: Holder): Promise<Signer>;
  /** DER of the roots in `roots/*.pem`. */
  trustedRoots(): Promise<Uint8Array[]>;
};

const generate = promisify(generateKeyPair);

export function openKeyring(options: {
  folder: string;
  passphrase: string;
  issue?: IssueCertificate | undefined;
  fetchRoot?: (() => Promise<string>) | undefined;
}): Keyring {
  const opened = new Map<string, Promise<Signer>>();

  async function open(name: string, holder: Holder): Promise<Signer> {
    const path = join(options.folder, `${name}.pem`);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (!there && options.issue) await make(path, holder, options.issue);
    return openKeystore(path, options.passphrase);
  }

  async function make(path: string, holder: Holder, issue: IssueCertificate): Promise<void> {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 });
    const chain = await issue(holder, publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const key = privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: options.passphrase })
      .toString();
    await writeFile(`${path}.new`, `${key}${chain}`, { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  return {
    signerFor(name, holder) {
      if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`not a key name: ${name}`);
      let signer = opened.get(name);
      if (!signer) {
        signer = open(name, holder);
        opened.set(name, signer);
        signer.catch(() => opened.delete(name));
      }
      return signer;
    },
    async trustedRoots() {
      const folder = join(options.folder, 'roots');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if ((await readdir(folder)).length === 0 && options.fetchRoot)
        await writeFile(join(folder, 'demo-root.pem'), await options.fetchRoot());
      const roots: Uint8Array[] = [];
      for (const name of await readdir(folder)) {
        const pem = await readFile(join(folder, name), 'utf8');
        for (const body of pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g))
          roots.push(new Uint8Array(Buffer.from(body[1]!, 'base64')));
      }
      return roots;
    },
  };
}

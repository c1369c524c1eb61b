import { generateKeyPair, X509Certificate } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificateName } from './certificates.ts';
import { openKeystore } from './keystore.ts';
import { SignatureError, type Signer } from './signer.ts';

export type Holder = { commonName: string; organisation: string; title?: string };
/** Gets a certificate for a fresh key: PEM of the chain, the signer's first. Demo only; a province brings its own keys. */
export type IssueCertificate = (holder: Holder, publicKeyPem: string) => Promise<string>;

/** Keys that the server holds, one PEM file each, opened at first use. */
export type Keyring = {
  /**
   * The key called `name`, if its certificate was given to `holder` and has not run out at `at`: nobody signs as somebody else.
   * A person's key is named by position AND account (`personalKey`).
   * @throws SignatureError `signatures.keystore` when there is no key and none can be made, `signatures.wrong-key` when it is not the holder's
   */
  signerFor(name: string, holder: Holder, at: Date): Promise<Signer>;
  /** DER of the roots in `roots/*.pem`. */
  trustedRoots(): Promise<Uint8Array[]>;
};

const generate = promisify(generateKeyPair);

/** Name of the key by which one person signs in one position; the next holder of the seat has another. */
export const personalKey = (position: string, account: string): string => `position-${position}-${account}`;

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
    async signerFor(name, holder, at) {
      if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`not a key name: ${name}`);
      let signer = opened.get(name);
      if (!signer) {
        signer = open(name, holder);
        opened.set(name, signer);
        signer.catch(() => opened.delete(name));
      }
      await checkHolder(await signer, holder, at);
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

async function checkHolder(signer: Signer, holder: Holder, at: Date): Promise<void> {
  const [leaf] = await signer.certificateChain();
  if (certificateName(leaf!).commonName.normalize('NFC') !== holder.commonName.normalize('NFC'))
    throw new SignatureError('signatures.wrong-key', 'The certificate of this key names somebody else');
  if (at > new Date(new X509Certificate(leaf!).validTo))
    throw new SignatureError('signatures.wrong-key', 'The certificate of this key has run out');
}

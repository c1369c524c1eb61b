import { constants, createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { algorithmOf } from './cms-build.ts';
import { SignatureError, type Signer } from './signer.ts';

/**
 * Opens a key file of the server: one PEM with an encrypted PKCS#8 key (RFC 5958) and the certificates, the signer's first.
 * For demo and for system seals; people's keys belong on tokens or in a remote service behind the same port.
 * @param path the file; it should be readable by the service alone
 * @throws SignatureError `signatures.keystore` when the file, the passphrase or the pair of key and certificate is wrong
 */
export async function openKeystore(path: string, passphrase: string): Promise<Signer> {
  let pem: string;
  try {
    pem = await readFile(path, 'utf8');
  } catch {
    throw new SignatureError('signatures.keystore', 'The key file cannot be read');
  }
  return keystoreFromPem(pem, passphrase);
}

/** As {@link openKeystore}, from text. @throws SignatureError `signatures.keystore` */
export function keystoreFromPem(pem: string, passphrase: string): Signer {
  const keyPem = /-----BEGIN ENCRYPTED PRIVATE KEY-----[\s\S]+?-----END ENCRYPTED PRIVATE KEY-----/.exec(pem)?.[0];
  const certificates = (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (text) => new X509Certificate(text),
  );
  const leaf = certificates[0];
  if (!keyPem || !leaf) throw new SignatureError('signatures.keystore', 'An encrypted key and its certificates are needed');
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: keyPem, passphrase });
  } catch {
    throw new SignatureError('signatures.keystore', 'The key does not open with this passphrase');
  }
  if (!leaf.checkPrivateKey(key)) throw new SignatureError('signatures.keystore', 'Key and certificate are no pair');
  return signerOf(
    key,
    certificates.map((item) => new Uint8Array(item.raw)),
  );
}

/** A signer over a key in memory. @param certificateChain DER, the signer's first */
export function signerOf(key: KeyObject, certificateChain: readonly Uint8Array[]): Signer {
  const algorithm = algorithmOf(new X509Certificate(certificateChain[0]!));
  return {
    algorithm,
    certificateChain: async () => [...certificateChain],
    sign: async (bytes) =>
      new Uint8Array(
        sign(
          'sha256',
          bytes,
          algorithm === 'RS256' ? { key, padding: constants.RSA_PKCS1_PADDING } : { key, dsaEncoding: 'der' },
        ),
      ),
  };
}

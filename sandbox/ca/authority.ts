import { webcrypto } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { z } from 'zod';
import { keepOnce, readIfThere } from '../keys.ts';
import {
  derOf,
  engine,
  extension,
  hexOf,
  integerOf,
  KEY_USAGE,
  keyIdentifier,
  keyUsage,
  nameOf,
  OID,
  pemOf,
  randomSerial,
} from './der.ts';

const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const DAY = 86_400_000;
const VALIDITY = { root: 3650 * DAY, endEntity: 730 * DAY, crl: 7 * DAY };

/** Why a certificate was revoked: RFC 5280 5.3.1. */
export const REASONS = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
} as const;
export type RevocationReason = keyof typeof REASONS;

const Register = z.object({
  crlNumber: z.number().int(),
  issued: z.array(z.string()),
  revoked: z.array(z.object({ serial: z.string(), at: z.string(), reason: z.enum(Object.keys(REASONS) as [RevocationReason]) })),
});
type Register = z.infer<typeof Register>;

export interface CertificateOrder {
  commonName: string;
  organisation?: string | undefined;
  title?: string | undefined;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Uint8Array;
  purpose: 'signing' | 'timeStamping';
}

export interface Issued {
  certificate: pkijs.Certificate;
  pem: string;
  /** Hex, as in /ca/revoke. */
  serial: string;
}

export interface Ca {
  root: pkijs.Certificate;
  rootPem: string;
  issue(order: CertificateOrder): Promise<Issued>;
  /** @returns false when this authority never issued the serial; revoking twice keeps the first date */
  revoke(serial: string, reason: RevocationReason): Promise<boolean>;
  /** The current revocation list, DER (RFC 5280 5). */
  crl(): Promise<ArrayBuffer>;
}

/** A new RSA-2048 signing key: what old PDF readers and card middleware handle best. */
export const newSignerKey = async (): Promise<{ privatePem: string; publicKey: Uint8Array }> => {
  const pair = (await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  return {
    privatePem: pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)),
    publicKey: new Uint8Array(await webcrypto.subtle.exportKey('spki', pair.publicKey)),
  };
};

export const importSignerKey = async (privatePem: string): Promise<CryptoKey> =>
  (await webcrypto.subtle.importKey('pkcs8', derOf('PRIVATE KEY', privatePem), RSA, false, ['sign'])) as unknown as CryptoKey;

export const certificateOf = (pem: string): pkijs.Certificate =>
  pkijs.Certificate.fromBER(new Uint8Array(derOf('CERTIFICATE', pem)).buffer);

/** The demonstration authority: one self-signed root that issues end-entity certificates directly. */
export async function createCa({ folder, crlUrl }: { folder: string; crlUrl: string }): Promise<Ca> {
  // Key and certificate in one file, so that a crash can never leave one without the other.
  const kept = await keepOnce(join(folder, 'root.pem'), makeRoot);
  const root = certificateOf(kept);
  const rootPem = pemOf('CERTIFICATE', derOf('CERTIFICATE', kept));
  const key = await importSignerKey(kept);
  const registerFile = join(folder, 'register.json');
  const text = await readIfThere(registerFile);
  const register: Register = text === undefined ? { crlNumber: 1, issued: [], revoked: [] } : Register.parse(JSON.parse(text));
  let writing = Promise.resolve();
  const save = () => {
    writing = writing.then(async () => {
      await writeFile(`${registerFile}.new`, JSON.stringify(register), { mode: 0o600 });
      await rename(`${registerFile}.new`, registerFile);
    });
    return writing;
  };

  return {
    root,
    rootPem,
    async issue(order) {
      const certificate = await signCertificate(order, { root, key, crlUrl });
      const serial = hexOf(certificate.serialNumber);
      register.issued.push(serial);
      await save();
      return { certificate, serial, pem: pemOf('CERTIFICATE', certificate.toSchema(true).toBER()) };
    },
    async revoke(serial, reason) {
      if (!register.issued.includes(serial)) return false;
      if (!register.revoked.some((entry) => entry.serial === serial)) {
        register.revoked.push({ serial, at: new Date().toISOString(), reason });
        register.crlNumber += 1;
        await save();
      }
      return true;
    },
    crl: () => signCrl(register, root, key),
  };
}

async function makeRoot(): Promise<string> {
  const { privatePem, publicKey } = await newSignerKey();
  const certificate = new pkijs.Certificate({ version: 2, serialNumber: randomSerial() });
  certificate.subject = nameOf({ commonName: 'CA gốc thử nghiệm Một Cửa', organisation: 'Chỉ dùng để thử nghiệm' });
  certificate.issuer = certificate.subject;
  setValidity(certificate, VALIDITY.root);
  setPublicKey(certificate, publicKey);
  const id = await keyIdentifier(certificate.subjectPublicKeyInfo);
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    extension(OID.keyUsage, true, keyUsage(KEY_USAGE.keyCertSign | KEY_USAGE.crlSign)),
    extension(OID.subjectKeyId, false, new asn1js.OctetString({ valueHex: id })),
  ];
  await certificate.sign(await importSignerKey(privatePem), 'SHA-256', engine);
  return privatePem + pemOf('CERTIFICATE', certificate.toSchema(true).toBER());
}

interface Signer {
  root: pkijs.Certificate;
  key: CryptoKey;
  crlUrl: string;
}

async function signCertificate(order: CertificateOrder, { root, key, crlUrl }: Signer): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2, serialNumber: randomSerial(), issuer: root.subject });
  certificate.subject = nameOf(order);
  setValidity(certificate, VALIDITY.endEntity);
  setPublicKey(certificate, order.publicKey);
  const url = new pkijs.GeneralName({ type: 6, value: crlUrl });
  const points = new pkijs.CRLDistributionPoints({
    distributionPoints: [new pkijs.DistributionPoint({ distributionPoint: [url] })],
  });
  const signing = order.purpose === 'signing';
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, true, keyUsage(KEY_USAGE.digitalSignature | (signing ? KEY_USAGE.nonRepudiation : 0))),
    extension(
      OID.subjectKeyId,
      false,
      new asn1js.OctetString({ valueHex: await keyIdentifier(certificate.subjectPublicKeyInfo) }),
    ),
    extension(
      OID.authorityKeyId,
      false,
      new pkijs.AuthorityKeyIdentifier({
        keyIdentifier: new asn1js.OctetString({ valueHex: await keyIdentifier(root.subjectPublicKeyInfo) }),
      }).toSchema(),
    ),
    extension(OID.crlPoints, false, points.toSchema()),
  ];
  // RFC 3161 2.3: this purpose alone, and critical.
  if (!signing)
    certificate.extensions.push(
      extension(OID.extendedKeyUsage, true, new pkijs.ExtKeyUsage({ keyPurposes: [OID.timeStamping] }).toSchema()),
    );
  await certificate.sign(key, 'SHA-256', engine);
  return certificate;
}

async function signCrl(register: Register, root: pkijs.Certificate, key: CryptoKey): Promise<ArrayBuffer> {
  const now = wholeSecond(new Date());
  const crl = new pkijs.CertificateRevocationList({
    version: 1,
    issuer: root.subject,
    thisUpdate: new pkijs.Time({ value: now }),
    nextUpdate: new pkijs.Time({ value: new Date(now.getTime() + VALIDITY.crl) }),
  });
  if (register.revoked.length > 0) {
    crl.revokedCertificates = register.revoked.map(({ serial, at, reason }) => {
      // 'unspecified' is said by leaving the entry out (RFC 5280 5.3.1).
      const extensions =
        reason === 'unspecified'
          ? undefined
          : [extension(OID.crlReason, false, new asn1js.Enumerated({ value: REASONS[reason] }))];
      return new pkijs.RevokedCertificate({
        userCertificate: integerOf(serial),
        revocationDate: new pkijs.Time({ value: wholeSecond(new Date(at)) }),
        ...(extensions && { crlEntryExtensions: new pkijs.Extensions({ extensions }) }),
      });
    });
  }
  const authority = new pkijs.AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: await keyIdentifier(root.subjectPublicKeyInfo) }),
  });
  crl.crlExtensions = new pkijs.Extensions({
    extensions: [
      extension(OID.authorityKeyId, false, authority.toSchema()),
      extension(OID.crlNumber, false, new asn1js.Integer({ value: register.crlNumber })),
    ],
  });
  await crl.sign(key, 'SHA-256', engine);
  return crl.toSchema(true).toBER();
}

function setValidity(certificate: pkijs.Certificate, length: number): void {
  // A minute back: clocks differ a little.
  const from = wholeSecond(new Date(Date.now() - 60_000));
  certificate.notBefore = new pkijs.Time({ value: from });
  certificate.notAfter = new pkijs.Time({ value: new Date(from.getTime() + length) });
}

function setPublicKey(certificate: pkijs.Certificate, spki: Uint8Array): void {
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(new Uint8Array(spki).buffer);
}

/** Certificates and lists carry whole seconds (RFC 5280 4.1.2.5). */
export const wholeSecond = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

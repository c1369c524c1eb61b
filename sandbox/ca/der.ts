import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** pkijs speaks through this engine; Node's webcrypto does the work. */
export const engine = new pkijs.CryptoEngine({ name: 'sandbox', crypto: webcrypto as unknown as Crypto });

export const OID = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  crlReason: '2.5.29.21',
  crlPoints: '2.5.29.31',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** Bits of the key usage extension, RFC 5280 4.2.1.3, as the value of its first byte. */
export const KEY_USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 } as const;

export const pemOf = (label: string, der: ArrayBuffer | Uint8Array): string => {
  const lines =
    Buffer.from(der as Uint8Array)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** DER bytes of the first PEM block with this label. @throws Error when there is none */
export function derOf(label: string, pem: string): Buffer {
  const found = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(pem);
  if (!found?.[1]) throw new Error(`no ${label} in the text`);
  return Buffer.from(found[1], 'base64');
}

/** A 16-byte positive serial number that is never short (RFC 5280 4.1.2.2). */
export function randomSerial(): asn1js.Integer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return new asn1js.Integer({ valueHex: bytes.buffer });
}

export const hexOf = (serial: asn1js.Integer): string => Buffer.from(serial.valueBlock.valueHexView).toString('hex');
export const integerOf = (hex: string): asn1js.Integer =>
  new asn1js.Integer({ valueHex: new Uint8Array(Buffer.from(hex, 'hex')).buffer });

/**
 * A name in the order country, organisation, title, common name, each in a set of its own.
 * pkijs itself writes one set for all of them, which readers show as a single multi-valued part; hence by hand.
 */
export function nameOf(parts: {
  commonName: string;
  organisation?: string | undefined;
  title?: string | undefined;
}): pkijs.RelativeDistinguishedNames {
  const entry = (type: string, value: asn1js.BaseStringBlock) =>
    new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), value] })] });
  const text = (type: string, value: string | undefined) => (value ? [entry(type, new asn1js.Utf8String({ value }))] : []);
  const sequence = new asn1js.Sequence({
    value: [
      entry(OID.country, new asn1js.PrintableString({ value: 'VN' })),
      ...text(OID.organisation, parts.organisation),
      ...text(OID.title, parts.title),
      ...text(OID.commonName, parts.commonName),
    ],
  });
  return pkijs.RelativeDistinguishedNames.fromBER(sequence.toBER());
}

export const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

/** Key usage as a DER bit string without trailing zero bits. */
export function keyUsage(bits: number): asn1js.BitString {
  let unusedBits = 0;
  while (unusedBits < 7 && ((bits >> unusedBits) & 1) === 0) unusedBits += 1;
  return new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits });
}

/** SHA-1 of the public key bits: the usual key identifier (RFC 5280 4.2.1.2 (1)); a name, not a protection. */
export const keyIdentifier = async (key: pkijs.PublicKeyInfo): Promise<ArrayBuffer> =>
  webcrypto.subtle.digest('SHA-1', key.subjectPublicKey.valueBlock.valueHexView as Uint8Array<ArrayBuffer>);

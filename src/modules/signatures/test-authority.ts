import { createHash, createPrivateKey, type KeyObject, sign, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  type MessageImprint,
  PKIStatusInfo,
  TimeStampReq,
  TSTInfo,
} from 'pkijs';
import { bytesOf, oids } from './asn1.ts';

/** Certificates and time stamps for the tests of this module: a root, an intermediate, people. Not for anything else. */
export interface Identity {
  der: Uint8Array;
  key: KeyObject;
  certificate: Certificate;
  webKey: webcrypto.CryptoKey;
}

let serial = 100;

export interface IdentityOptions {
  commonName: string;
  title?: string;
  organisation?: string;
  issuer?: Identity;
  ca?: boolean;
  timestamping?: boolean;
  from?: string;
  to?: string;
  kind?: 'rsa' | 'ec';
  /** First octet of the key usage bits; default digitalSignature and nonRepudiation, or keyCertSign. */
  keyUsage?: number;
}

export async function makeIdentity(options: IdentityOptions): Promise<Identity> {
  const algorithm =
    options.kind === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
      : { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: serial++ });
  const name = (type: string, value: string | undefined) =>
    value ? [new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) })] : [];
  certificate.subject.typesAndValues = [
    ...name('2.5.4.3', options.commonName),
    ...name('2.5.4.12', options.title),
    ...name('2.5.4.10', options.organisation),
  ];
  certificate.issuer = options.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(options.from ?? '2025-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(options.to ?? '2030-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey as CryptoKey);
  const extension = (extnID: string, value: { toBER(sizeOnly?: boolean): ArrayBuffer }) =>
    new Extension({ extnID, critical: true, extnValue: value.toBER(false) });
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: options.ca ?? false }).toSchema()),
    extension(
      '2.5.29.15',
      new asn1.BitString({ valueHex: new Uint8Array([options.keyUsage ?? (options.ca ? 0b0000_0110 : 0b1100_0000)]).buffer }),
    ),
    ...(options.timestamping ? [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: [oids.timeStamping] }).toSchema())] : []),
  ];
  await certificate.sign((options.issuer?.webKey ?? pair.privateKey) as CryptoKey, 'SHA-256');
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    der: bytesOf(certificate.toSchema(true)),
    key: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
    certificate,
    webKey: pair.privateKey,
  };
}

const sequence = (...value: asn1.AsnType[]) => new asn1.Sequence({ value });
const identifier = (value: string) => new asn1.ObjectIdentifier({ value });
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });
const implicit = (tagNumber: number, value: asn1.AsnType[]) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
const attribute = (type: string, value: asn1.AsnType) => sequence(identifier(type), new asn1.Set({ value: [value] }));

export interface AuthorityBehaviour {
  at?: Date;
  /** Answers with this status instead of granting (RFC 3161 PKIStatus). */
  status?: number;
  wrongNonce?: boolean;
  wrongImprint?: boolean;
}

/** An RFC 3161 authority as a `fetch`, written apart from the client. `identity` must be an EC one. */
export function timestampAuthority(
  identity: Identity,
  chain: readonly Identity[] = [],
  behaviour: AuthorityBehaviour = {},
): typeof fetch {
  return async (_url, init) => {
    const request = TimeStampReq.fromBER(new Uint8Array(init!.body as Uint8Array));
    const status = new PKIStatusInfo({ status: behaviour.status ?? 0 }).toSchema();
    if ((behaviour.status ?? 0) > 1) return new Response(Buffer.from(sequence(status).toBER()));
    const imprint: MessageImprint = request.messageImprint;
    if (behaviour.wrongImprint) imprint.hashedMessage = octets(createHash('sha256').update('other').digest());
    const info = new TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint: imprint,
      serialNumber: new asn1.Integer({ value: serial++ }),
      genTime: behaviour.at ?? new Date('2026-11-20T03:26:05Z'),
      ...(behaviour.wrongNonce ? { nonce: new asn1.Integer({ value: 7 }) } : request.nonce ? { nonce: request.nonce } : {}),
    });
    const content = bytesOf(info.toSchema());
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const attributes = [
      attribute(oids.contentType, identifier(oids.tstInfo)),
      attribute(oids.messageDigest, octets(hash(content))),
      attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(hash(identity.der)))))),
    ]
      .map((item) => Buffer.from(item.toBER()))
      .sort(Buffer.compare)
      .map((der) => asn1.fromBER(der).result);
    const value = sign('sha256', Buffer.from(new asn1.Set({ value: attributes }).toBER()), identity.key);
    const sha256 = () => new AlgorithmIdentifier({ algorithmId: oids.sha256 }).toSchema();
    const signedData = sequence(
      new asn1.Integer({ value: 3 }),
      new asn1.Set({ value: [sha256()] }),
      sequence(
        identifier(oids.tstInfo),
        new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [octets(content)] }),
      ),
      implicit(
        0,
        [identity, ...chain].map((item) => asn1.fromBER(item.der).result),
      ),
      new asn1.Set({
        value: [
          sequence(
            new asn1.Integer({ value: 1 }),
            sequence(identity.certificate.issuer.toSchema(), identity.certificate.serialNumber),
            sha256(),
            implicit(0, attributes),
            new AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 }).toSchema(),
            octets(value),
          ),
        ],
      }),
    );
    const token = sequence(identifier(oids.signedData), implicit(0, [signedData]));
    return new Response(Buffer.from(sequence(status, token).toBER()), {
      headers: { 'content-type': 'application/timestamp-reply' },
    });
  };
}

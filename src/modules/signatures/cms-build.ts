import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import { Certificate } from 'pkijs';
import { bytesOf, oids } from './asn1.ts';
import type { SignatureAlgorithm } from './signer.ts';
import { SignatureError } from './signer.ts';

/** What the outside signer gets, and what must come back with its answer. */
export interface SignedAttributes {
  /** DER of the SET OF attributes (tag 0x31). */
  attributesDer: Uint8Array;
  /** The bytes to be signed, hashed by the signer with SHA-256: RFC 5652 §5.4 says these are the same DER. */
  toSign: Uint8Array;
}

/**
 * Signed attributes of PAdES baseline B (ETSI EN 319 142-1 §6.3, EN 319 122-1): content type, message digest, signing certificate v2
 * (RFC 5035) and algorithm protection (RFC 6211). No signing time: PAdES keeps it in the dictionary's M.
 * @param digest SHA-256 over the byte ranges
 * @param certificateChain DER, the signer's first
 * @throws SignatureError `signatures.unsupported-key` when the key is neither RSA nor P-256
 */
export function buildSignedAttributes(digest: Uint8Array, certificateChain: readonly Uint8Array[]): SignedAttributes {
  const certificate = certificateChain[0];
  if (!certificate) throw new SignatureError('signatures.unsupported-key', 'The chain is empty');
  const algorithm = algorithmOf(new X509Certificate(certificate));
  const attributes = [
    attribute(oids.contentType, new asn1.ObjectIdentifier({ value: oids.data })),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate)))))),
    attribute(oids.algorithmProtection, sequence(sha256Algorithm(), implicit(1, signatureAlgorithm(algorithm).valueBlock.value))),
  ];
  // DER wants the members of a SET OF in the order of their bytes.
  const sorted = attributes.map((item) => Buffer.from(item.toBER())).sort(Buffer.compare);
  const attributesDer = bytesOf(new asn1.Set({ value: sorted.map((der) => asn1.fromBER(der).result) }));
  return { attributesDer, toSign: attributesDer };
}

export interface CmsParts {
  attributesDer: Uint8Array;
  signatureValue: Uint8Array;
  certificateChain: readonly Uint8Array[];
  /** RFC 3161 token over `signatureValue`; without it the file is baseline B-B, with it B-T. */
  timestampToken?: Uint8Array | undefined;
}

/**
 * The detached CMS (RFC 5652) of a signature, DER.
 * @throws SignatureError `signatures.wrong-key` when the value was not made over these attributes by the chain's first certificate
 */
export function buildSignedData(parts: CmsParts): Uint8Array {
  const signerDer = parts.certificateChain[0]!;
  const x509 = new X509Certificate(signerDer);
  if (!verify('sha256', parts.attributesDer, x509.publicKey, parts.signatureValue)) {
    throw new SignatureError('signatures.wrong-key', 'The signature value does not belong to this certificate and document');
  }
  const certificate = Certificate.fromBER(new Uint8Array(signerDer));
  const attributes = (asn1.fromBER(parts.attributesDer).result as asn1.Set).valueBlock.value;
  const signerInfo = sequence(
    new asn1.Integer({ value: 1 }),
    sequence(certificate.issuer.toSchema(), certificate.serialNumber),
    sha256Algorithm(),
    implicit(0, attributes),
    signatureAlgorithm(algorithmOf(x509)),
    octets(parts.signatureValue),
    ...(parts.timestampToken ? [implicit(1, [attribute(oids.timestampToken, asn1.fromBER(parts.timestampToken).result)])] : []),
  );
  const signedData = sequence(
    new asn1.Integer({ value: 1 }),
    new asn1.Set({ value: [sha256Algorithm()] }),
    sequence(new asn1.ObjectIdentifier({ value: oids.data })),
    implicit(
      0,
      parts.certificateChain.map((der) => asn1.fromBER(der).result),
    ),
    new asn1.Set({ value: [signerInfo] }),
  );
  return bytesOf(sequence(new asn1.ObjectIdentifier({ value: oids.signedData }), implicit(0, [signedData])));
}

/** @throws SignatureError `signatures.unsupported-key` */
export function algorithmOf(certificate: X509Certificate): SignatureAlgorithm {
  const key = certificate.publicKey;
  if (key.asymmetricKeyType === 'rsa') return 'RS256';
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ES256';
  throw new SignatureError('signatures.unsupported-key', 'Only RSA and P-256 keys sign documents here');
}

function signatureAlgorithm(algorithm: SignatureAlgorithm): asn1.Sequence {
  const identifier = new asn1.ObjectIdentifier({ value: algorithm === 'RS256' ? oids.sha256WithRsa : oids.ecdsaWithSha256 });
  return algorithm === 'RS256' ? sequence(identifier, new asn1.Null()) : sequence(identifier);
}

function sha256Algorithm(): asn1.Sequence {
  return sequence(new asn1.ObjectIdentifier({ value: oids.sha256 }));
}

function attribute(type: string, value: asn1.AsnType): asn1.Sequence {
  return sequence(new asn1.ObjectIdentifier({ value: type }), new asn1.Set({ value: [value] }));
}

function sequence(...value: asn1.AsnType[]): asn1.Sequence {
  return new asn1.Sequence({ value });
}

function implicit(tagNumber: number, value: asn1.AsnType[]): asn1.Constructed {
  return new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
}

function octets(bytes: Uint8Array): asn1.OctetString {
  return new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

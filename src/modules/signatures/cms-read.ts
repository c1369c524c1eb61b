import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import { type Attribute, Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { bytesOf, oids, sameBytes } from './asn1.ts';
import { isIssuedBy } from './certificates.ts';

/** Why a CMS is not what it claims to be; every one of them means: do not rely on it. */
export type CmsFault = 'malformed' | 'digest-differs' | 'signature-wrong' | 'no-signing-certificate' | 'foreign-certificate';

export interface ReadCms {
  signer: X509Certificate;
  certificates: X509Certificate[];
  signatureValue: Uint8Array;
  /** eContent; absent in a detached signature. */
  content?: Uint8Array;
  timestampToken?: Uint8Array;
  faults: CmsFault[];
}

const digestNames: Record<string, string> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
  [oids.sha1]: 'sha1',
};
const signatureDigests: Record<string, { key: 'rsa' | 'ec'; digest?: string }> = {
  [oids.rsa]: { key: 'rsa' },
  [oids.sha256WithRsa]: { key: 'rsa', digest: 'sha256' },
  [oids.sha384WithRsa]: { key: 'rsa', digest: 'sha384' },
  [oids.sha512WithRsa]: { key: 'rsa', digest: 'sha512' },
  [oids.ecdsaWithSha256]: { key: 'ec', digest: 'sha256' },
  [oids.ecdsaWithSha384]: { key: 'ec', digest: 'sha384' },
  [oids.ecdsaWithSha512]: { key: 'ec', digest: 'sha512' },
};

/**
 * Reads and checks a CMS SignedData (RFC 5652) of one signer, strictly: what the signature does not cover must have its one right value.
 * @param der the CMS without padding
 * @param contentType `oids.data` for a PDF signature, `oids.tstInfo` for a time stamp
 * @param detached what was signed, given as pieces, when the content is not inside
 * @throws Error when this is no SignedData at all
 */
export function readCms(der: Uint8Array, contentType: string, detached?: readonly Uint8Array[]): ReadCms {
  const parsed = asn1.fromBER(der);
  if (parsed.offset !== der.length) throw new Error('Not one ASN.1 value');
  const info = new ContentInfo({ schema: parsed.result });
  if (info.contentType !== oids.signedData) throw new Error('Not SignedData');
  const data = new SignedData({ schema: info.content });
  const signerInfo = data.signerInfos[0];
  const { certificates, signer } = certificatesOf(data, signerInfo);
  if (!signerInfo || !signer) throw new Error('No signer');

  const faults = new Set<CmsFault>();
  if (!hasPlainStructure(data, signerInfo, contentType) || !writesBackAs(der, info.contentType, data)) faults.add('malformed');
  const content = data.encapContentInfo.eContent ? new Uint8Array(data.encapContentInfo.eContent.getValue()) : undefined;
  if ((content === undefined) === (detached === undefined)) faults.add('malformed');

  const attributes = signerInfo.signedAttrs?.attributes ?? [];
  const digest = digestNames[signerInfo.digestAlgorithm.algorithmId];
  if (!digest || digest === 'sha1') faults.add('malformed');
  else {
    const hash = createHash(digest);
    for (const piece of detached ?? [content ?? new Uint8Array()]) hash.update(piece);
    if (!sameBytes(octetsIn(attributes, oids.messageDigest), hash.digest())) faults.add('digest-differs');
    if (!signatureHolds(signerInfo, signer, digest)) faults.add('signature-wrong');
  }
  if (identifierIn(attributes, oids.contentType) !== contentType) faults.add('malformed');
  if (!namesSigner(attributes, signer)) faults.add('no-signing-certificate');
  if (!protectsAlgorithms(attributes, signerInfo)) faults.add('malformed');
  if (!certificates.every((one) => belongsToChain(one, signer, certificates))) faults.add('foreign-certificate');

  const token = valueIn(signerInfo.unsignedAttrs?.attributes ?? [], oids.timestampToken);
  return {
    signer,
    certificates,
    signatureValue: new Uint8Array(signerInfo.signature.getValue()),
    ...(content ? { content } : {}),
    ...(token ? { timestampToken: bytesOf(token) } : {}),
    faults: [...faults],
  };
}

function certificatesOf(data: SignedData, signerInfo: SignerInfo | undefined) {
  const plain = (data.certificates ?? []).filter((item): item is Certificate => item instanceof Certificate);
  const certificates = plain.map((item) => new X509Certificate(bytesOf(item.toSchema())));
  // Byte for byte: names compare without regard to case elsewhere, and this one lies outside the signature.
  const sid = signerInfo?.sid;
  const index =
    sid instanceof IssuerAndSerialNumber
      ? plain.findIndex(
          (item) =>
            sameBytes(bytesOf(item.issuer.toSchema()), bytesOf(sid.issuer.toSchema())) &&
            sameBytes(bytesOf(item.serialNumber), bytesOf(sid.serialNumber)),
        )
      : -1;
  return { certificates, signer: certificates[index] };
}

/** Versions, sets and algorithm lists stand outside the signature: they may only be what RFC 5652 §5 says they must be. */
function hasPlainStructure(data: SignedData, signerInfo: SignerInfo, contentType: string): boolean {
  const unsigned = signerInfo.unsignedAttrs?.attributes ?? [];
  return (
    data.version === (contentType === oids.data ? 1 : 3) &&
    data.encapContentInfo.eContentType === contentType &&
    data.signerInfos.length === 1 &&
    signerInfo.version === 1 &&
    data.digestAlgorithms.every((item) => item.algorithmId in digestNames) &&
    data.digestAlgorithms.some((item) => item.algorithmId === signerInfo.digestAlgorithm.algorithmId) &&
    (data.certificates ?? []).every((item) => item instanceof Certificate && namesOneAlgorithm(item)) &&
    [...data.digestAlgorithms, signerInfo.digestAlgorithm, signerInfo.signatureAlgorithm].every(
      (item) => item.algorithmParams === undefined || item.algorithmParams instanceof asn1.Null,
    ) &&
    unsigned.every((item) => item.values.length === 1) &&
    (contentType !== oids.data || unsigned.every((item) => item.type === oids.timestampToken))
  );
}

/** RFC 5280 §4.1.1.2: the algorithm outside the signed part of a certificate is the one inside. */
function namesOneAlgorithm(certificate: Certificate): boolean {
  return sameBytes(bytesOf(certificate.signature.toSchema()), bytesOf(certificate.signatureAlgorithm.toSchema()));
}

/** Parsers forgive a wrong tag; written again from what was understood, a proper CMS gives the same bytes. */
function writesBackAs(der: Uint8Array, contentType: string, data: SignedData): boolean {
  return sameBytes(der, bytesOf(new ContentInfo({ contentType, content: data.toSchema() }).toSchema()));
}

function signatureHolds(signerInfo: SignerInfo, signer: X509Certificate, digest: string): boolean {
  const algorithm = signatureDigests[signerInfo.signatureAlgorithm.algorithmId];
  const keyType = signer.publicKey.asymmetricKeyType;
  if (!algorithm || algorithm.key !== keyType || (algorithm.digest ?? digest) !== digest || !signerInfo.signedAttrs) return false;
  const signed = new Uint8Array(signerInfo.signedAttrs.encodedValue.slice(0));
  signed[0] = 0x31; // signed as SET OF, stored with an implicit tag
  return verify(digest, signed, signer.publicKey, new Uint8Array(signerInfo.signature.getValue()));
}

/** ESS signing certificate (RFC 5035, RFC 2634): without it another certificate of the same key could be put in its place. */
function namesSigner(attributes: readonly Attribute[], signer: X509Certificate): boolean {
  for (const [type, standard] of [
    [oids.signingCertificateV2, 'sha256'],
    [oids.signingCertificate, 'sha1'],
  ] as const) {
    const value = valueIn(attributes, type);
    if (!value) continue;
    const first = children(children(value)[0])[0];
    const parts = children(first);
    const named = parts[0] instanceof asn1.Sequence ? children(parts[0])[0] : undefined;
    const digest = named instanceof asn1.ObjectIdentifier ? digestNames[named.valueBlock.toString()] : standard;
    const hash = parts.find((part): part is asn1.OctetString => part instanceof asn1.OctetString);
    return (
      digest !== undefined &&
      hash !== undefined &&
      sameBytes(new Uint8Array(hash.getValue()), createHash(digest).update(signer.raw).digest())
    );
  }
  return false;
}

/** RFC 6211, where the signer used it: the algorithms named outside the signature are those named inside. */
function protectsAlgorithms(attributes: readonly Attribute[], signerInfo: SignerInfo): boolean {
  const value = valueIn(attributes, oids.algorithmProtection);
  if (!value) return true;
  const [digest, signature] = children(value);
  const inside = [children(digest)[0], children(signature)[0]].map((item) =>
    item instanceof asn1.ObjectIdentifier ? item.valueBlock.toString() : '',
  );
  return inside[0] === signerInfo.digestAlgorithm.algorithmId && inside[1] === signerInfo.signatureAlgorithm.algorithmId;
}

/**
 * Certificates lie outside the signature. Each must be signed by another in the bag (or by itself, a root), or be the last one of the
 * signer's own path, whose issuer the verifier knows: the chain check looks at that one, and at a signer that vouches for itself.
 */
function belongsToChain(one: X509Certificate, signer: X509Certificate, bag: readonly X509Certificate[]): boolean {
  if (bag.some((other) => isIssuedBy(one, other))) return true;
  if (bag.some((other) => other.subject === one.issuer && !(other === one && one === signer))) return false;
  return one === signer || bag.some((other) => other !== one && isIssuedBy(other, one));
}

function valueIn(attributes: readonly Attribute[], type: string): asn1.AsnType | undefined {
  return attributes.find((item) => item.type === type)?.values[0];
}

function octetsIn(attributes: readonly Attribute[], type: string): Uint8Array {
  const value = valueIn(attributes, type);
  return value instanceof asn1.OctetString ? new Uint8Array(value.getValue()) : new Uint8Array();
}

function identifierIn(attributes: readonly Attribute[], type: string): string | undefined {
  const value = valueIn(attributes, type);
  return value instanceof asn1.ObjectIdentifier ? value.valueBlock.toString() : undefined;
}

function children(value: asn1.AsnType | undefined): asn1.AsnType[] {
  return value instanceof asn1.Constructed || value instanceof asn1.Sequence || value instanceof asn1.Set
    ? value.valueBlock.value
    : [];
}

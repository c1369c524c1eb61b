import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type Ca, certificateOf, importSignerKey, newSignerKey, wholeSecond } from '../ca/authority.ts';
import { engine, randomSerial } from '../ca/der.ts';
import { keepOnce } from '../keys.ts';

/** Policy under which the sandbox stamps, below 2.999, the arc kept for examples (ITU-T X.660). */
export const TSA_POLICY = '2.999.3161.1';

const OID = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
};
/** Digest length in bytes of the imprints that are accepted; SHA-1 is not among them. */
const IMPRINTS: Record<string, number> = {
  '2.16.840.1.101.3.4.2.1': 32,
  '2.16.840.1.101.3.4.2.2': 48,
  '2.16.840.1.101.3.4.2.3': 64,
};
/** PKIFailureInfo, RFC 3161 2.4.2: bit numbers. */
const FAILURE = { badAlg: 0, badRequest: 2, badDataFormat: 5, unacceptedPolicy: 15, unacceptedExtension: 16 } as const;
type Failure = keyof typeof FAILURE;

export interface Tsa {
  /** Answers a TimeStampReq (DER) with a TimeStampResp (DER), granted or refused; never throws for bad input. */
  answer(request: Uint8Array): Promise<ArrayBuffer>;
}

/** A time stamp authority with a key of its own and a certificate from the sandbox's authority. */
export async function createTsa({ folder, ca }: { folder: string; ca: Ca }): Promise<Tsa> {
  // The name carries the root: with a new root comes a new certificate.
  const rootMark = createHash('sha256').update(ca.rootPem).digest('hex').slice(0, 12);
  const kept = await keepOnce(join(folder, `tsa-${rootMark}.pem`), async () => {
    const { privatePem, publicKey } = await newSignerKey();
    const issued = await ca.issue({ commonName: 'Dấu thời gian thử nghiệm Một Cửa', publicKey, purpose: 'timeStamping' });
    return privatePem + issued.pem;
  });
  const certificate = certificateOf(kept);
  const key = await importSignerKey(kept);

  return {
    async answer(bytes) {
      const request = parse(bytes);
      if (!request) return refusal('badDataFormat', 'The request is not a TimeStampReq.');
      const failure = flawOf(request);
      if (failure) return refusal(failure, 'The request cannot be granted.');
      const content = await token(request, certificate, key);
      const timeStampToken = new pkijs.ContentInfo({ contentType: OID.signedData, content: content.toSchema(true) });
      const status = new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted });
      return new pkijs.TimeStampResp({ status, timeStampToken }).toSchema().toBER();
    },
  };
}

function parse(bytes: Uint8Array): pkijs.TimeStampReq | undefined {
  try {
    const parsed = asn1js.fromBER(new Uint8Array(bytes));
    if (parsed.offset !== bytes.length) return undefined;
    return new pkijs.TimeStampReq({ schema: parsed.result });
  } catch {
    return undefined;
  }
}

/** What keeps a well-formed request from being granted (RFC 3161 2.4.1), if anything. */
function flawOf({ version, messageImprint, reqPolicy, extensions }: pkijs.TimeStampReq): Failure | undefined {
  if (version !== 1) return 'badRequest';
  const { algorithmId, algorithmParams } = messageImprint.hashAlgorithm;
  const length = IMPRINTS[algorithmId];
  if (length === undefined) return 'badAlg';
  if (algorithmParams !== undefined && !(algorithmParams instanceof asn1js.Null)) return 'badAlg';
  if (messageImprint.hashedMessage.valueBlock.valueHexView.length !== length) return 'badDataFormat';
  if (reqPolicy && reqPolicy !== TSA_POLICY) return 'unacceptedPolicy';
  if (extensions && extensions.length > 0) return 'unacceptedExtension';
  return undefined;
}

function refusal(failure: Failure, text: string): ArrayBuffer {
  const bit = FAILURE[failure];
  const bits = new Uint8Array(Math.floor(bit / 8) + 1);
  bits[bits.length - 1] = 0x80 >> (bit % 8);
  const status = new pkijs.PKIStatusInfo({
    status: pkijs.PKIStatus.rejection,
    statusStrings: [new asn1js.Utf8String({ value: text })],
    failInfo: new asn1js.BitString({ valueHex: bits.buffer, unusedBits: 7 - (bit % 8) }),
  });
  return new pkijs.TimeStampResp({ status }).toSchema().toBER();
}

async function token(request: pkijs.TimeStampReq, certificate: pkijs.Certificate, key: CryptoKey): Promise<pkijs.SignedData> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: TSA_POLICY,
    messageImprint: request.messageImprint,
    serialNumber: randomSerial(),
    genTime: wholeSecond(new Date()),
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
    ...(request.nonce && { nonce: request.nonce }),
  });
  const content = info.toSchema().toBER();
  const digest = (data: ArrayBuffer) => new Uint8Array(createHash('sha256').update(new Uint8Array(data)).digest()).buffer;
  const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });
  const attributes = inSetOrder([
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.tstInfo })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digest(content) })),
    attribute(OID.signingCertificateV2, signingCertificateV2(digest(certificate.toSchema(true).toBER()))),
  ]);
  const { issuer, serialNumber } = certificate;
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.tstInfo }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    ...(request.certReq && { certificates: [certificate] }),
  });
  // Set afterwards: the constructor would cut it into BER pieces, and DER is asked for.
  signed.encapContentInfo.eContent = new asn1js.OctetString({ valueHex: content });
  await signed.sign(key, 0, 'SHA-256', undefined, engine);
  return signed;
}

/** ESSCertIDv2 with the default hash, SHA-256 (RFC 5035): which certificate made the signature. */
const signingCertificateV2 = (hash: ArrayBuffer): asn1js.Sequence => {
  const id = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: hash })] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
};

/** DER orders the members of a SET OF by their encoding. */
const inSetOrder = (attributes: pkijs.Attribute[]): pkijs.Attribute[] =>
  attributes
    .map((attribute) => ({ attribute, der: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ attribute }) => attribute);

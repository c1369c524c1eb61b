import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { sameBytes } from './asn1.ts';

export interface CertificateName {
  commonName: string;
  organisation?: string;
  title?: string;
}

const nameTypes = { commonName: '2.5.4.3', organisation: '2.5.4.10', title: '2.5.4.12' } as const;
const keyUsageType = '2.5.29.15';

/** Who a certificate was given to. @param der the certificate */
export function certificateName(der: Uint8Array): CertificateName {
  const { subject } = Certificate.fromBER(new Uint8Array(der));
  const of = (type: string) => {
    const found = subject.typesAndValues.find((item) => item.type === type);
    return found ? String(found.value.valueBlock.value) : undefined;
  };
  const organisation = of(nameTypes.organisation);
  const title = of(nameTypes.title);
  return { commonName: of(nameTypes.commonName) ?? '', ...(organisation ? { organisation } : {}), ...(title ? { title } : {}) };
}

export type ChainFault = 'untrusted' | 'expired' | 'not-yet-valid' | 'not-for-signing';

/**
 * Looks for a path from a certificate to one of the trusted roots, all of it valid at one moment (RFC 5280 §6, without policies, name
 * constraints and revocation: this module has no long-term data yet).
 * @param at the moment of signing
 */
export function checkChain(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  trustedRoots: readonly Uint8Array[],
  at: Date,
): ChainFault[] {
  const faults = new Set<ChainFault>();
  const usage = Certificate.fromBER(new Uint8Array(leaf.raw)).extensions?.find((item) => item.extnID === keyUsageType);
  // digitalSignature or nonRepudiation: the two highest bits.
  const bits = usage?.parsedValue?.valueBlock?.valueHexView?.[0] as number | undefined;
  if (bits !== undefined && (bits & 0b1100_0000) === 0) faults.add('not-for-signing');

  const roots = trustedRoots.map((der) => new X509Certificate(der));
  let current = leaf;
  for (let depth = 0; depth < 8; depth += 1) {
    if (at < new Date(current.validFrom)) faults.add('not-yet-valid');
    if (at > new Date(current.validTo)) faults.add('expired');
    if (roots.some((root) => sameBytes(root.raw, current.raw))) return [...faults];
    const issuer = [...roots, ...others].find((candidate) => candidate.ca && isIssuedBy(current, candidate));
    if (!issuer || sameBytes(issuer.raw, current.raw)) break;
    current = issuer;
  }
  faults.add('untrusted');
  return [...faults];
}

/** True when `issuer`'s name and key made this certificate. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

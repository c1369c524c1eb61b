/**
 * Whoever holds a key: a server key file, a token (PKCS#11), a remote signing service. The private key never passes this port.
 */
export interface Signer {
  /** RS256 = RSASSA-PKCS1-v1_5, ES256 = ECDSA on P-256, both with SHA-256 (RFC 7518 names). */
  readonly algorithm: SignatureAlgorithm;
  /** DER certificates: the signer's own first, then each issuer; the root may be left out. */
  certificateChain(): Promise<Uint8Array[]>;
  /**
   * Signs `bytes` (the holder hashes them with SHA-256 itself). ES256 answers in the DER form of CMS (ECDSA-Sig-Value), not raw r||s.
   */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export type SignatureAlgorithm = 'RS256' | 'ES256';

export type SignatureFault =
  | 'signatures.field-exists'
  | 'signatures.no-such-page'
  | 'signatures.not-prepared'
  | 'signatures.digest-differs'
  | 'signatures.wrong-key'
  | 'signatures.container-too-small'
  | 'signatures.unsupported-key'
  | 'signatures.keystore';

/** A document or key that cannot be signed with. `code` is stable; `message` is for logs and holds no personal data. */
export class SignatureError extends Error {
  readonly code: SignatureFault;
  constructor(code: SignatureFault, message: string) {
    super(message);
    this.code = code;
  }
}

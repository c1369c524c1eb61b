import { z } from 'zod';

/** Why a signature, or the whole file, should not be relied on; each has its Vietnamese sentence in verify.ts. */
export const problemCodes = [
  'unreadable',
  'malformed',
  'digest-differs',
  'signature-wrong',
  'no-signing-certificate',
  'foreign-certificate',
  'changed-after-signing',
  'appended-after-signing',
  'signature-removed',
  'signature-missing',
  'untrusted',
  'expired',
  'not-yet-valid',
  'not-for-signing',
  'timestamp-wrong',
  'timestamp-untrusted',
] as const;

export const SignatureProblem = z.object({ code: z.enum(problemCodes), text: z.string() });

export const VerifiedSignature = z.object({
  /** Name of the form field. */
  field: z.string(),
  signer: z.object({ commonName: z.string(), organisation: z.string().optional(), title: z.string().optional() }),
  /** ISO 8601; claimed by the signer. */
  signedAt: z.string().optional(),
  /** Proved by an authority; absent when there is none or it is wrong. */
  timestamp: z.object({ at: z.string(), authority: z.string(), trusted: z.boolean() }).optional(),
  reason: z.string().optional(),
  location: z.string().optional(),
  /** The bytes that it covers are as signed, and nothing that shows was changed later. */
  intact: z.boolean(),
  chainTrusted: z.boolean(),
  /** False for all but the last one. */
  coversWholeFile: z.boolean(),
  problems: z.array(SignatureProblem),
});

export const PdfVerification = z.object({
  signatures: z.array(VerifiedSignature),
  /** The file is not what its last signer left: one changed byte is enough. */
  altered: z.boolean(),
  /** At least one signature, not altered, every signer trusted, nothing else wrong. */
  valid: z.boolean(),
  problems: z.array(SignatureProblem),
  /** One sentence for citizens and officers. */
  reasonVietnamese: z.string(),
});

export type ProblemCode = (typeof problemCodes)[number];
export type SignatureProblem = z.infer<typeof SignatureProblem>;
export type VerifiedSignature = z.infer<typeof VerifiedSignature>;
export type PdfVerification = z.infer<typeof PdfVerification>;

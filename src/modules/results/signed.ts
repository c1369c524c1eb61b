import { z } from 'zod';
import { exampleResult } from '../../../definitions/examples/calls.ts';
import { json, type Patch } from '../../kernel/index.ts';

/** What the outside step of a signature brings back: the paper as it was signed, in facts. */
export const signedPaper = {
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  token: z.string().regex(/^[\w-]{22}$/),
  code: z.string().max(30),
  name: z.string().max(200),
  number: z.string().max(40),
  issuer: z.uuid(),
  issuerName: z.string().max(200),
  about: z.string().max(200),
  data: z.record(z.string(), z.json()),
  jws: z.string().max(200_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1).max(2_147_483_647),
  signerName: z.string().max(200),
  signerTitle: z.string().max(200),
  signedAt: z.iso.datetime(),
  timestamped: z.boolean(),
};
export const SignedPaperSchema = z.strictObject(signedPaper);
export type SignedPaper = z.infer<typeof SignedPaperSchema>;

export const exampleSignedPaper: z.input<typeof SignedPaperSchema> = {
  dataHash: '0'.repeat(64),
  token: 'A'.repeat(22),
  ...exampleResult,
  issuer: '00000000-0000-7000-8000-000000000000',
  data: {},
  jws: 'a.b.c',
  sha256: '0'.repeat(64),
  bytes: 1,
  signedAt: '2026-11-22T03:00:00Z',
  timestamped: true,
};

type Whose = { dossier: string; receiving: string; resolving: string; subject: string; replaces?: string } & {
  [Column in 'mandate' | 'procedure' | 'field']?: string | null;
};

/** The signed paper becomes a result of its dossier. */
export const issued = (id: string, of: Whose, paper: SignedPaper): Patch => ({
  kind: 'insert',
  table: 'results.result',
  values: {
    id,
    token: paper.token,
    dossier: of.dossier,
    code: paper.code,
    name: paper.name,
    number: paper.number,
    issuer: paper.issuer,
    issuer_name: paper.issuerName,
    receiving: of.receiving,
    resolving: of.resolving,
    subject: of.subject,
    mandate: of.mandate ?? null,
    procedure: of.procedure ?? null,
    field: of.field ?? null,
    about: paper.about,
    data: json(paper.data),
    jws: paper.jws,
    sha256: Buffer.from(paper.sha256, 'hex'),
    bytes: paper.bytes,
    signer_name: paper.signerName,
    signer_title: paper.signerTitle,
    signed_at: new Date(paper.signedAt),
    timestamped: paper.timestamped,
    state: 'valid',
    replaces: of.replaces ?? null,
  },
});

/** As the dossier keeps it. */
export const onDossier = (id: string, paper: SignedPaper) => ({
  id,
  number: paper.number,
  signedAt: paper.signedAt,
  timestamp: paper.timestamped,
  name: paper.name,
  token: paper.token,
});

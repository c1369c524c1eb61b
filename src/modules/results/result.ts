import { defineAggregate, type Row } from '../../kernel/index.ts';

export type ResultRow = Row & {
  id: string;
  version: number;
  token: string;
  dossier: string;
  code: string;
  name: string;
  number: string;
  issuer: string;
  issuer_name: string;
  receiving: string;
  resolving: string;
  subject: string;
  mandate: string | null;
  procedure: string | null;
  field: string | null;
  about: string;
  data: unknown;
  jws: string;
  sha256: Buffer;
  bytes: number;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
  timestamped: boolean;
  state: 'valid' | 'revoked' | 'replaced';
  /** The earlier paper that this one stands for. */
  replaces: string | null;
  ended_at: Date | null;
  ended_reason: string | null;
};

/** An electronic result: signed PDF, its machine-readable twin, and a token by which anyone can check it. */
export const Result = defineAggregate<ResultRow>({
  name: 'result',
  table: 'results.result',
  label: 'kết quả',
  relations: {
    subject: { person: 'subject' },
    representative: { mandate: 'mandate', covers: ['procedure', 'field'] },
    receiving: { organisation: 'receiving' },
    resolving: { organisation: 'resolving' },
  },
  subjectOf: (row) => row.subject,
});

/** 'Phạm Đinh Bảo An' -> 'P. Đ. B. A.': what a public check shows. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toUpperCase()}.`)
    .join(' ');

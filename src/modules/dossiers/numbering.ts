import { localDay } from '../../kernel/working-time/index.ts';

export { localDay };

/** The series that a dossier code's running number comes from: one a body and day. Gaps are allowed, numbers never come twice. */
export const codeSeries = (identifier: string, at: Date): string => `dossier:${identifier}:${localDay(at)}`;

/** Slip 01's own number: gap-free, one series a body and year. */
export const slipSeries = (organisation: string, at: Date): string => `slip-01:${organisation}:${localDay(at).slice(0, 4)}`;

/** `<identifier>-YYMMDD-NNNN`, Circular 03/2025/TT-VPCP, Article 13; at least four digits. */
export const dossierCode = (identifier: string, at: Date, n: number): string =>
  `${identifier}-${localDay(at).slice(2).replaceAll('-', '')}-${String(n).padStart(4, '0')}`;

/** Today's form, the central systems' form, and the form before 2026 (`000.00.01.H22-YYMMDD-NNNN`). */
export const dossierCodePattern = /^[0-9A-Z]{1,5}(\.[0-9A-Z]{1,5}){0,6}-\d{6}-\d{4,8}$/;

/** What people type: small letters, spaces, long dashes. */
export const cleanCode = (text: string): string =>
  text.normalize('NFKC').replace(/[‐-―]/g, '-').replace(/\s+/g, '').toUpperCase();

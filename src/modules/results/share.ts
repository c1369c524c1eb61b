import { createHmac, timingSafeEqual } from 'node:crypto';
import { defineAggregate, type Keys, type Row } from '../../kernel/index.ts';

export type ShareRow = Row & {
  id: string;
  version: number;
  result: string;
  subject: string;
  /** For whom, in the person's own words. */
  note: string;
  made_at: Date;
  expires_at: Date;
  ended_at: Date | null;
};

/** A link by which somebody may look at one paper for a while. */
export const Share = defineAggregate<ShareRow>({
  name: 'share',
  table: 'results.share',
  label: 'liên kết chia sẻ',
  relations: { subject: { person: 'subject' } },
  subjectOf: (row) => row.subject,
});

/** The link's secret, 128 bits of a keyed digest of its id: the database alone opens no paper. */
export const secretOf = (keys: Pick<Keys, 'derive'>, id: string): string =>
  createHmac('sha256', keys.derive('result-shares')).update(id).digest('base64url').slice(0, 22);

export function isSecretOf(keys: Pick<Keys, 'derive'>, id: string, given: string): boolean {
  const [a, b] = [Buffer.from(secretOf(keys, id)), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export const isOpenAt = (row: Pick<ShareRow, 'expires_at' | 'ended_at'>, now: Date): boolean =>
  row.ended_at === null && row.expires_at > now;

export type ShareServices = { keys: Pick<Keys, 'derive'>; publicUrl: string };
export const linkOf = (the: ShareServices, id: string): string => `${the.publicUrl}/chia-se/${id}/${secretOf(the.keys, id)}`;

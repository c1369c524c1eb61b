import { z } from 'zod';
import { type Database, defineQuery, FileAnswerSchema, isUuid, problem } from '../../../kernel/index.ts';
import type { ResultRow } from '../result.ts';
import { isOpenAt, isSecretOf, type ShareRow, type ShareServices } from '../share.ts';
import { fileName } from './results.ts';

const Link = z.strictObject({ share: z.string().max(60), secret: z.string().max(60) });
const example = { share: '00000000-0000-7000-8000-000000000000', secret: 'A'.repeat(22) };

/** A wrong link, an ended one and one that never was look alike. */
const closed = () =>
  problem(
    'results.share-closed',
    404,
    'Liên kết này không mở được: đã hết hạn, đã được đóng, hoặc chép thiếu. Hỏi lại người gửi.',
  );

async function opened(
  the: ShareServices,
  db: Database,
  { share, secret }: z.infer<typeof Link>,
  now: Date,
): Promise<{ share: ShareRow; result: ResultRow }> {
  if (!isUuid(share) || !isSecretOf(the.keys, share, secret)) throw closed();
  const [found] = await db.named<ShareRow>('share', 'select * from results.share where id = $1', [share]);
  if (!found || !isOpenAt(found, now)) throw closed();
  const [result] = await db.named<ResultRow>('shared_result', 'select * from results.result where id = $1', [found.result]);
  return { share: found, result: result! };
}

/** What whoever has the link sees; the person reads who looked, and when. */
export const shared = (the: ShareServices) =>
  defineQuery({
    type: 'results.shared',
    label: 'Xem giấy tờ được chia sẻ',
    input: Link,
    reply: z.object({
      name: z.string(),
      number: z.string(),
      issuer: z.string(),
      about: z.string(),
      signedAt: z.string(),
      state: z.enum(['valid', 'revoked', 'replaced']),
      token: z.string(),
      bytes: z.number(),
      expiresAt: z.string(),
    }),
    may: ['public', 'none'],
    level: 0,
    personal: true,
    example,
    load: async ({ db, now, discloses }, input) => {
      const { share, result } = await opened(the, db, input, now);
      discloses(result.subject, { aggregate: 'share', id: share.id });
      return {
        name: result.name,
        number: result.number,
        issuer: result.issuer_name,
        about: result.about,
        signedAt: result.signed_at.toISOString(),
        state: result.state,
        token: result.token,
        bytes: result.bytes,
        expiresAt: share.expires_at.toISOString(),
      };
    },
  });

export const sharedPdf = (the: ShareServices) =>
  defineQuery({
    type: 'results.shared-pdf',
    label: 'Tải giấy tờ được chia sẻ',
    input: Link,
    reply: FileAnswerSchema,
    may: ['public', 'none'],
    level: 0,
    personal: true,
    example,
    load: async ({ db, now, discloses }, input) => {
      const { share, result } = await opened(the, db, input, now);
      discloses(result.subject, { aggregate: 'share', id: share.id });
      return {
        file: {
          sha256: result.sha256.toString('hex'),
          mediaType: 'application/pdf',
          bytes: result.bytes,
          name: fileName(result),
        },
      };
    },
  });

import { Readable } from 'node:stream';
import type { Actor } from '../actor.ts';
import type { Kernel } from '../kernel.ts';
import { problem } from '../problem.ts';
import { runApart } from './apart.ts';
import type { Judgement } from './judgement.ts';
import { fileLimits } from './limits.ts';
import type { MediaType } from './media-type.ts';
import { cleanName, type MadeOf, needAccount, type Receipt, record } from './receive.ts';

type LooseRow = {
  id: string;
  name: string;
  media_type: MediaType;
  bytes: number;
  pages: number | null;
  sha256: Buffer;
  received_at: Date;
  judgement: Judgement | null;
};

/** One's own files that belong to nothing yet, in the order asked. @throws Problem 404 when one is not there */
async function ownLoose(kernel: Kernel, actor: Actor, ids: readonly string[]): Promise<LooseRow[]> {
  const rows = await kernel.db.query<LooseRow>(
    `select id, name, media_type, bytes, pages, sha256, received_at, judgement from kernel.file
     where id = any($1::uuid[]) and owner = $2 and bound_to is null`,
    [[...new Set(ids)], needAccount(actor)],
  );
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw problem('kernel.not-found', 404, 'Không tìm thấy tệp, hoặc tệp đã thuộc một hồ sơ.');
    return row;
  });
}

/**
 * One paper of several pages, in this order, each turned as said. The same pages give the paper that was made before.
 * @returns null where they must stay apart: one is digitally signed, or together they are too large; then each goes as it is
 */
export async function joinFiles(kernel: Kernel, actor: Actor, paper: { name: string; pages: MadeOf }): Promise<Receipt | null> {
  const rows = await ownLoose(
    kernel,
    actor,
    paper.pages.map(({ file }) => file),
  );
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  const pages = rows.reduce((sum, row) => sum + (row.pages ?? 1), 0);
  if (rows.some((row) => row.judgement?.signed) || bytes > fileLimits.joinedBytes || pages > fileLimits.pages) return null;
  const earlier = await madeBefore(kernel, actor, paper.pages);
  if (earlier) return earlier;
  const outcome = await runApart(
    { do: 'join', pages: rows.map((row, i) => ({ mediaType: row.media_type, turn: paper.pages[i]!.turn })) },
    rows.map((row) => ({ bytes: row.bytes, open: () => kernel.files.open(row.sha256) })),
  );
  if ('failure' in outcome) {
    kernel.logger.warn('pages-not-joined', { reason: outcome.failure, pages: rows.length });
    return null;
  }
  const saved = await kernel.files.save(Readable.from([outcome.bytes]), fileLimits.bytes * 2);
  return record(kernel, actor, {
    ...saved,
    name: `${cleanName(paper.name)}.pdf`,
    mediaType: 'application/pdf',
    pages,
    judgement: null,
    madeOf: paper.pages,
  });
}

async function madeBefore(kernel: Kernel, actor: Actor, pages: MadeOf): Promise<Receipt | undefined> {
  const [row] = await kernel.db.query<LooseRow>(
    `select id, name, media_type, bytes, pages, sha256, received_at, judgement from kernel.file
     where owner = $1 and bound_to is null and made_of = $2::jsonb order by received_at desc limit 1`,
    [needAccount(actor), JSON.stringify(pages)],
  );
  if (!row) return undefined;
  const { id, name, media_type: mediaType, bytes, pages: count, sha256, received_at } = row;
  const receivedAt = received_at.toISOString();
  return { id, name, mediaType, bytes, pages: count, sha256: sha256.toString('hex'), receivedAt, warnings: [] };
}

export const thumbnailSide = 240;
const kept = new Map<string, Buffer>();
const mostKept = 300;

/** A small JPEG of one's own loose file, turned. @throws Problem 404; 503 when none can be made now */
export async function thumbnail(kernel: Kernel, actor: Actor, id: string, turn: MadeOf[number]['turn']): Promise<Buffer> {
  const [row] = (await ownLoose(kernel, actor, [id])) as [LooseRow];
  const key = `${row.sha256.toString('hex')} ${turn}`;
  const there = kept.get(key);
  if (there) return there;
  const outcome = await runApart({ do: 'thumbnail', mediaType: row.media_type, turn, side: thumbnailSide }, [
    { bytes: row.bytes, open: () => kernel.files.open(row.sha256) },
  ]);
  if ('failure' in outcome) throw problem('files.no-thumbnail', 503, 'Chưa xem trước được tệp này.');
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, outcome.bytes);
  return outcome.bytes;
}

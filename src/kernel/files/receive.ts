import { Readable } from 'node:stream';
import type { Actor } from '../actor.ts';
import { type RateLimit, rateLimit } from '../http/rate-limit.ts';
import { newId } from '../ids.ts';
import type { Kernel } from '../kernel.ts';
import { json } from '../patch.ts';
import { problem } from '../problem.ts';
import { needRoom } from '../room.ts';
import { writeOnce } from '../write.ts';
import { type Failure, runApart } from './apart.ts';
import { type Found, type Judgement, warningTexts } from './judgement.ts';
import { fileLimits } from './limits.ts';
import { type MediaType, mediaTypeOf, nameFor, strangerOf } from './media-type.ts';
import { type RefusalCode, refuse } from './refusals.ts';
import type { StagedFile } from './store.ts';
import { scan } from './virus.ts';

/** What one account may have lying about that no dossier has taken yet, pieces included. */
const mostLoose = 2 * 1024 * 1024 * 1024;

export type Receipt = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: string;
  /** Kind words about what may be wrong with it; it is taken all the same. */
  warnings: string[];
};

/** Of a paper made here out of others: which, in order, and how far each was turned clockwise. */
export type MadeOf = { file: string; turn: 0 | 90 | 180 | 270 }[];

/**
 * Takes one uploaded file: streamed to disk encrypted, judged by its bytes where nothing else is, put into the store, kept loose under
 * its owner until an action binds it. What is refused was never in the store.
 * @throws Problem 413, 415, 422 (why, and what helps), 503 when it cannot be judged now
 */
export async function receiveFile(
  kernel: Kernel,
  actor: Actor,
  file: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<Receipt> {
  const account = needAccount(actor);
  await needTurn(kernel, account);
  await needRoom(kernel);
  const staged = await kernel.files.stage(file.content, fileLimits.bytes, judgeHead);
  try {
    const mediaType = judgeHead(staged.head);
    const { found, instead } = await examine(kernel, actor, staged, mediaType);
    const { pages, warnings, likeness, signed } = found;
    const name = cleanName(file.name);
    if (!instead || !found.instead) {
      await staged.keep();
      return await record(kernel, actor, {
        ...staged,
        name: nameFor(name, mediaType),
        mediaType,
        pages,
        judgement: { warnings, likeness, signed, from: null },
        madeOf: null,
      });
    }
    const kept = await kernel.files.save(Readable.from([instead]), fileLimits.bytes);
    const from = { mediaType, bytes: staged.bytes, sha256: staged.sha256.toString('hex') };
    return await record(kernel, actor, {
      ...kept,
      name: nameFor(nameFor(name, mediaType).replace(/\.[^.]*$/, ''), found.instead),
      mediaType: found.instead,
      pages,
      judgement: { warnings, likeness, signed, from },
      madeOf: null,
    });
  } finally {
    await staged.discard();
  }
}

type New = {
  sha256: Buffer;
  bytes: number;
  name: string;
  mediaType: MediaType;
  pages: number | null;
  judgement: Judgement | null;
  madeOf: MadeOf | null;
};

/** The row and its line in the log, for content that is in the store. */
export async function record(kernel: Kernel, actor: Actor, file: New): Promise<Receipt> {
  const now = kernel.clock.now();
  const id = newId(now);
  const { sha256, bytes, name, mediaType, pages, judgement, madeOf } = file;
  const values = {
    id,
    sha256,
    name,
    media_type: mediaType,
    bytes,
    pages,
    owner: needAccount(actor),
    received_at: now,
    judgement: judgement && json(judgement),
    made_of: madeOf && json(madeOf),
  };
  const found = { sha256: sha256.toString('hex'), bytes, mediaType };
  await writeOnce(
    kernel.db,
    [{ kind: 'insert', table: 'kernel.file', values }],
    {
      epoch: kernel.epoch,
      at: now,
      kind: 'action',
      action: 'files.upload',
      actor: actor.account,
      on_behalf_of: actor.onBehalfOf,
      position: actor.position,
      organisation: actor.organisation,
      purpose: null,
      aggregate: 'file',
      aggregate_id: id,
      aggregate_version: 1,
      subject: actor.person,
      personal: null,
      before_hash: null,
      after_hash: null,
      batch: null,
      facts: JSON.stringify([{ type: madeOf ? 'file-joined' : 'file-received', data: found }]),
    },
    null,
  );
  // Housekeeping may have removed the same content a moment before this row was there to hold it.
  if (!(await kernel.files.has(sha256))) throw refuse('files.gone');
  const warnings = judgement ? warningTexts(judgement.warnings, mediaType !== 'application/pdf') : [];
  return { id, name, mediaType, bytes, pages, sha256: found.sha256, receivedAt: now.toISOString(), warnings };
}

/** @throws Problem 401 before a byte of the body is read */
export function needAccount(actor: Actor): string {
  if (!actor.account || actor.level < 1)
    throw problem('kernel.signed-out', 401, 'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập rồi tải lại tệp.');
  return actor.account;
}

/** Judged by its first bytes before the rest is read. @throws Problem 415, 422 */
export function judgeHead(head: Buffer): MediaType {
  if (head.length === 0) throw refuse('files.empty');
  const mediaType = mediaTypeOf(head);
  if (!mediaType) throw refuse(strangerOf(head));
  return mediaType;
}

const failures: Record<Failure, RefusalCode> = {
  heavy: 'files.too-heavy',
  broken: 'files.damaged',
  busy: 'files.busy',
  absent: 'files.unchecked',
};

/** What was found lately, by content: a bad line sends the same file again and again. */
const judged = new Map<string, Exclude<Found, { refused: RefusalCode }>>();
const mostJudged = 200;

/**
 * Looks at the whole file: first for malware where a scanner is named, then at what it is. A scanner that does not answer means that
 * the file is not taken now (never that it is clean).
 * @throws Problem 422, 503
 */
async function examine(kernel: Kernel, actor: Actor, staged: StagedFile, mediaType: MediaType) {
  const { MOTCUA_CLAMAV: scanner } = kernel.configuration;
  if (scanner) {
    const said = await scan(scanner, await staged.open()).catch((error: Error) => {
      const unchecked = refuse('files.unchecked');
      unchecked.cause = error;
      throw unchecked;
    });
    if ('infected' in said) {
      kernel.logger.warn('file-infected', { account: actor.account, signature: said.infected });
      throw refuse('files.infected');
    }
  }
  const hash = staged.sha256.toString('hex');
  const before = judged.get(hash);
  if (before) return { found: before, instead: undefined };
  const outcome = await runApart({ do: 'judge', mediaType }, [staged]);
  if ('failure' in outcome) {
    const died = outcome.failure === 'broken' && mediaType === 'image/heic';
    const refused = refuse(died ? 'files.heic' : failures[outcome.failure]);
    refused.cause = new Error(`the child for files: ${outcome.failure}`);
    throw refused;
  }
  const answer = outcome.answer as Found;
  if ('refused' in answer) throw refuse(answer.refused);
  if (answer.instead === null) {
    if (judged.size >= mostJudged) judged.delete(judged.keys().next().value!);
    judged.set(hash, answer);
  }
  return { found: answer, instead: outcome.bytes.length > 0 ? outcome.bytes : undefined };
}

const turns = new WeakMap<Kernel, RateLimit>();

/** A declaration with every paper photographed page by page fits in; a flood and a hoard do not. @throws Problem 429 */
export async function needTurn(kernel: Kernel, account: string): Promise<void> {
  if (kernel.configuration.MOTCUA_RATE_LIMIT === 'on') {
    const limit = turns.get(kernel) ?? rateLimit({ perSecond: 1, burst: 100 });
    turns.set(kernel, limit);
    if (!limit.take(account))
      throw problem('kernel.too-many', 429, 'Bạn gửi quá nhiều tệp trong một lúc. Hãy đợi một phút rồi gửi tiếp.');
  }
  await needSpace(kernel, account);
}

/** @throws Problem 429 to who has more lying about than anybody's papers come to */
export async function needSpace(kernel: Kernel, account: string): Promise<void> {
  const [loose] = await kernel.db.query<{ bytes: string }>(
    `select ((select coalesce(sum(bytes), 0) from kernel.file where owner = $1 and bound_to is null)
           + (select coalesce(sum(received), 0) from kernel.upload where owner = $1 and file is null))::text as bytes`,
    [account],
  );
  if (Number(loose!.bytes) > mostLoose)
    throw problem('files.too-many', 429, 'Bạn có quá nhiều tệp chưa nộp cùng hồ sơ nào. Hãy nộp hồ sơ đang làm trước.');
}

/** The last part of a path, without control characters; people see it on the receipt. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Control characters and those that turn the direction of writing have no place in a file's name.
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 120);
  return clean.isWellFormed() && clean !== '' ? clean : 'tep';
}

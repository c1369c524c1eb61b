import { z } from 'zod';
import { type Database, defineQuery } from '../../../kernel/index.ts';
import type { DossierView } from '../../dossiers/index.ts';
import { fieldsOnPaper } from '../correctable.ts';
import { type CorrectionRow, standsNow } from '../correction.ts';
import { drawnFrom } from '../drawn-from.ts';
import { findPaper } from '../paper.ts';
import { Result, type ResultRow } from '../result.ts';
import { isOpenAt, linkOf, type ShareRow, type ShareServices } from '../share.ts';
import type { SignServices } from '../sign.ts';

const moment = z.string();
const CorrectionView = z.object({
  id: z.uuid(),
  state: z.enum(['asked', 'verified', 'signing', 'done', 'refused']),
  askedAt: moment,
  dueAt: moment,
  changes: z.array(z.object({ label: z.string(), shown: z.string(), wanted: z.string() })),
  refusal: z.object({ reason: z.string(), legalBasis: z.string() }).nullable(),
});
const ShareView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  note: z.string(),
  link: z.string(),
  madeAt: moment,
  expiresAt: moment,
  open: z.boolean(),
  /** Who looked, oldest first; null: somebody who had not signed in. */
  openings: z.array(z.object({ at: moment, by: z.string().nullable() })),
});
export const MyPaperSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string(),
  number: z.string(),
  issuer: z.string(),
  about: z.string(),
  signedAt: moment,
  signer: z.string(),
  timestamped: z.boolean(),
  state: z.enum(['valid', 'revoked', 'replaced']),
  endedAt: moment.nullable(),
  reason: z.string().nullable(),
  token: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  dossier: z.object({ id: z.uuid(), code: z.string(), title: z.string(), field: z.string(), procedure: z.string() }),
  replacedBy: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  replaces: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** Other dossiers that this very file was handed in with. */
  usedIn: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
  corrections: z.array(CorrectionView),
  shares: z.array(ShareView),
});
export type MyPaper = z.infer<typeof MyPaperSchema>;

/** One of my papers: where it stands, where it was used, whom I showed it. */
export const myPaper = (the: ShareServices) =>
  defineQuery({
    type: 'results.my-paper',
    label: 'Một giấy tờ của tôi',
    path: '{id}',
    input: z.strictObject({}),
    reply: MyPaperSchema,
    target: Result,
    may: ['subject'],
    personal: false,
    example: {},
    load: async ({ db, now }, _input, row): Promise<MyPaper> => {
      const [dossiers, kin, used, corrections, shares] = await Promise.all([
        db.named<DossierView>('my_paper_dossier', 'select * from dossiers.dossier_view where id = $1', [row.dossier]),
        db.named<ResultRow>('my_paper_kin', 'select * from results.result where replaces = $1 or id = $2', [
          row.id,
          row.replaces,
        ]),
        db.named<{ id: string; code: string; title: string }>(
          'my_paper_used',
          `select distinct d.id, d.code, d.title from kernel.file f join dossiers.dossier_view d on d.id = f.bound_to
           where f.sha256 = $1 and d.subject = $2 and d.id <> $3`,
          [row.sha256, row.subject, row.dossier],
        ),
        db.named<CorrectionRow>(
          'my_paper_corrections',
          'select * from results.correction where result = $1 order by asked_at desc',
          [row.id],
        ),
        sharesOf(db, the, row.id, now),
      ]);
      const dossier = dossiers[0]!;
      const other = (found: ResultRow | undefined) => (found ? { id: found.id, number: found.number } : null);
      return {
        id: row.id,
        version: row.version,
        name: row.name,
        number: row.number,
        issuer: row.issuer_name,
        about: row.about,
        signedAt: row.signed_at.toISOString(),
        signer: `${row.signer_title} ${row.signer_name}`,
        timestamped: row.timestamped,
        state: row.state,
        endedAt: row.ended_at?.toISOString() ?? null,
        reason: row.ended_reason,
        token: row.token,
        bytes: row.bytes,
        sha256: row.sha256.toString('hex'),
        dossier: {
          id: dossier.id,
          code: dossier.code,
          title: dossier.title,
          field: dossier.field,
          procedure: dossier.procedure,
        },
        replacedBy: other(kin.find((one) => one.replaces === row.id)),
        replaces: other(kin.find((one) => one.id === row.replaces)),
        usedIn: used,
        corrections: corrections.map(correctionView),
        shares,
      };
    },
  });

export const correctionView = (one: CorrectionRow): z.infer<typeof CorrectionView> => ({
  id: one.id,
  state: one.state,
  askedAt: one.asked_at.toISOString(),
  dueAt: one.due_at.toISOString(),
  changes: one.changes.map(({ label, shown, wanted }) => ({ label, shown, wanted })),
  refusal: one.refusal && { reason: one.refusal.reason, legalBasis: one.refusal.legalBasis },
});

async function sharesOf(db: Database, the: ShareServices, result: string, now: Date): Promise<MyPaper['shares']> {
  const shares = await db.named<ShareRow>(
    'my_paper_shares',
    'select * from results.share where result = $1 order by made_at desc',
    [result],
  );
  if (shares.length === 0) return [];
  const looks = await db.named<{ share: string; at: Date; name: string | null; kind: string | null }>(
    'my_paper_openings',
    `select l.aggregate_id as share, l.at, a.display_name as name, a.kind from kernel.log l left join identity.account_view a on a.id = l.actor
     where l.aggregate_id = any($1::uuid[]) and l.kind = 'read' order by l.seq limit 500`,
    [shares.map((one) => one.id)],
  );
  return shares.map((one) => ({
    id: one.id,
    version: one.version,
    note: one.note,
    link: linkOf(the, one.id),
    madeAt: one.made_at.toISOString(),
    expiresAt: one.expires_at.toISOString(),
    open: isOpenAt(one, now),
    openings: looks
      .filter(({ share }) => share === one.id)
      .map(({ at, name, kind }) => ({ at: at.toISOString(), by: name && (kind === 'officer' ? `Cán bộ ${name}` : name) })),
  }));
}

const Correctable = z.object({ field: z.string(), label: z.string(), shown: z.string() });

/** What stands on the paper and came from the declaration: what can be said to be wrong. */
export const correctable = (the: SignServices) =>
  defineQuery({
    type: 'results.correctable',
    label: 'Những chỗ trên giấy có thể đề nghị sửa',
    input: z.strictObject({}),
    path: '{id}/correctable',
    reply: z.object({
      items: z.array(Correctable),
      definition: z.string(),
      answers: z.record(z.string(), z.json()),
      next: z.null(),
    }),
    target: Result,
    may: ['subject'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db }, _input, row) => {
      const [dossier] = await db.named<DossierView>('my_paper_dossier', 'select * from dossiers.dossier_view where id = $1', [
        row.dossier,
      ]);
      const stands = await standsNow(db, dossier!);
      const { drawn, template } = drawnFrom(the, dossier!, stands);
      const paper = row.state === 'valid' ? findPaper(template) : undefined;
      return {
        items: paper ? fieldsOnPaper(paper, drawn) : [],
        definition: dossier!.definition,
        answers: stands.answers as Record<string, never>,
        next: null,
      };
    },
  });

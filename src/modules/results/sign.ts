import { Readable } from 'node:stream';
import { type Kernel, newToken, runAction, systemActor } from '../../kernel/index.ts';
import { type DossierView, decidedHash, issuingBody, localDay, type PaperServices, situationOf } from '../dossiers/index.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';
import type { communeIndex } from '../forms/rules.ts';
import { resultFor } from '../procedures/index.ts';
import { signByBody, signByPerson, signResult } from '../signatures/index.ts';
import { type CorrectionRow, correctedHash, standsNow, withChanges } from './correction.ts';
import { drawResult, findPaper } from './paper.ts';
import type { ResultRow } from './result.ts';
import type { SignedPaper } from './signed.ts';

export type SignServices = PaperServices & { communes: () => ReturnType<typeof communeIndex> };

/** Who decided, in which seat, on what. */
type Decided = { account: string; position: string; at: string; dataHash: string };

/** One paper to be signed. `bookNumber`: of the decision; the book's year is the decision's too. */
type ToSign = {
  row: DossierView;
  decided: Decided;
  bookNumber: number;
  answers: Answers;
  known: KnownRecords;
  written: string;
  /** The earlier paper that this one stands for. */
  replaces?: { number: string; token: string };
};

/**
 * The outside step between `dossiers.approve` and `results.record`: renders the result from what the leader decided on, signs it by
 * the leader and by the body, time-stamps it. May be repeated after a crash: only one recording wins, and unrecorded files are nobody's.
 */
export async function signResultOf(kernel: Kernel, the: SignServices, dossier: string): Promise<void> {
  const [row] = await kernel.db.query<DossierView>('select * from dossiers.dossier_view where id = $1', [dossier]);
  if (row?.step !== 'signing' || !row.signing) return;
  const [declared] = await kernel.db.query<{ answers: Answers; known: KnownRecords; hash: Buffer }>(
    'select answers, known, hash from dossiers.declaration_view where dossier = $1',
    [dossier],
  );
  if (decidedHash(declared!.hash, row.signing.content) !== row.signing.dataHash)
    throw new Error('declaration differs from what was approved');
  const { answers, known } = declared!;
  const written = row.signing.content ?? '';
  await runAction(kernel, kernel.actions.get('results.record')!, {
    actor: { ...systemActor, onBehalfOf: row.signing.account },
    id: dossier,
    idempotencyKey: `record:${dossier}:${row.version}`,
    input: await signPaper(kernel, the, { row, decided: row.signing, bookNumber: row.result_number!, answers, known, written }),
  });
}

/** The same for a paper that stands for one in which the office wrote something wrong: between `approve-correction` and its recording. */
export async function signCorrectionOf(kernel: Kernel, the: SignServices, id: string): Promise<void> {
  const [correction] = await kernel.db.query<CorrectionRow>('select * from results.correction where id = $1', [id]);
  if (correction?.state !== 'signing' || !correction.signing) return;
  const [[row], [old]] = await Promise.all([
    kernel.db.query<DossierView>('select * from dossiers.dossier_view where id = $1', [correction.dossier]),
    kernel.db.query<ResultRow>('select * from results.result where id = $1', [correction.result]),
  ]);
  const stands = await standsNow(kernel.db, row!);
  if (correctedHash(stands, correction) !== correction.signing.dataHash)
    throw new Error('declaration differs from what was approved');
  const paper = await signPaper(kernel, the, {
    row: row!,
    decided: correction.signing,
    bookNumber: correction.book_number!,
    answers: withChanges(stands.answers, correction.changes),
    known: stands.known,
    written: correction.opinion?.content ?? stands.written ?? '',
    replaces: { number: old!.number, token: old!.token },
  });
  await runAction(kernel, kernel.actions.get('results.record-correction')!, {
    actor: { ...systemActor, onBehalfOf: correction.signing.account },
    id,
    idempotencyKey: `record-correction:${id}:${correction.version}`,
    input: paper,
  });
}

async function signPaper(
  kernel: Kernel,
  the: SignServices,
  { row, decided, bookNumber, answers, known, written, replaces }: ToSign,
): Promise<SignedPaper> {
  const published = the.catalogue.getVersion(row.definition);
  const kind = resultFor(published.procedure, situationOf(row));
  const paper = findPaper(kind.template);
  if (!paper) throw new Error(`definitions/results has no paper called ${kind.template}`);

  const directory = the.directory();
  const body = directory.getById(issuingBody(directory, row.resolving));
  const signer = await signerOf(kernel, decided);
  const now = kernel.clock.now();
  // The book's year is that of the decision; so are the paper's number and day, whenever the key gets to sign.
  const issuedOn = localDay(new Date(decided.at));
  const number = `${bookNumber}/${issuedOn.slice(0, 4)}`;
  const token = newToken();
  const drawn = await drawResult(
    paper,
    {
      published,
      answers,
      known,
      communes: the.communes(),
      kind: kind.name,
      dossier: { code: row.code, applicant: row.applicant_name, submittedOn: localDay(row.submitted_at) },
      written,
    },
    {
      number,
      issuedOn,
      registeredAt: body.name,
      signer: { ...authorityOf(signer.prefix, body.name), title: signer.title, name: signer.name },
    },
    `${the.publicUrl}/kiem-tra/${token}`,
  );

  let stamped = true;
  const timestamp = async (value: Uint8Array): Promise<Uint8Array | undefined> => {
    const answer = await the.timestamp(value);
    if (!answer) stamped = false;
    return answer;
  };
  const signing = { keyring: the.keyring, timestamp };
  const { position, account } = decided;
  const { places } = drawn.rendered;
  const person = { name: signer.name, title: signer.title, position, account, body: body.name };
  const byPerson = await signByPerson(signing, drawn.rendered, person, { box: 'signer', reason: kind.name, at: now });
  const byBody = await signByBody(signing, { pdf: byPerson.pdf, places }, body, {
    box: 'organisation',
    reason: kind.name,
    at: now,
  });
  const twin = {
    type: kind.code,
    name: kind.name,
    number,
    issuer: body.code,
    token,
    ...(replaces && { replaces }),
    ...drawn.twin,
  };
  const jws = await signResult(Buffer.from(JSON.stringify(twin)), { signer: byBody.signer, signingTime: now });
  const saved = await kernel.files.save(Readable.from([byBody.pdf]), 20_000_000);
  return {
    dataHash: decided.dataHash,
    token,
    code: kind.code,
    name: kind.name,
    number,
    issuer: body.id,
    issuerName: body.name,
    about: drawn.about,
    data: twin as SignedPaper['data'],
    jws,
    sha256: saved.sha256.toString('hex'),
    bytes: saved.bytes,
    signerName: signer.name,
    signerTitle: signer.title,
    signedAt: now.toISOString(),
    timestamped: stamped,
  };
}

async function signerOf(
  kernel: Kernel,
  { account, position }: Decided,
): Promise<{ name: string; title: string; prefix: string | null }> {
  const [found] = await kernel.db.query<{ name: string; title: string; prefix: string | null }>(
    `select a.display_name as name, p.title, p.signing_prefix as prefix from identity.account_view a, organisations.position_view p where a.id = $1 and p.id = $2`,
    [account, position],
  );
  if (!found) throw new Error('the signer or the position is not known any more');
  // On the paper a vice-chair signs for the chair; the duties in the title of the seat are for the desk only.
  return { ...found, title: found.prefix === 'KT.' ? 'Phó Chủ tịch' : found.title };
}

/** Lines above the signature by Decree 30/2020: on behalf of the body, or for its chair. */
function authorityOf(prefix: string | null, body: string): { authority?: string } {
  if (prefix === 'KT.') return { authority: 'KT. Chủ tịch' };
  if (prefix === 'TM.') return { authority: `TM. ${body}` };
  return prefix ? { authority: prefix } : {};
}

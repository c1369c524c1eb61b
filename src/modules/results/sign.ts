import { type JsonValue, renderDocument } from '../../kernel/documents/index.ts';
import { type Kernel, newToken, runAction, systemActor } from '../../kernel/index.ts';
import { type DossierRow, localDay, once, type PaperServices, stampTime } from '../dossiers/index.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';
import type { communeIndex } from '../forms/rules.ts';
import { personalKey, signPdf, signResult } from '../signatures/index.ts';
import { certificates } from './certificate.ts';

export type SignServices = PaperServices & { communes: () => ReturnType<typeof communeIndex> };

/**
 * The outside step between `dossiers.approve` and `results.record`: renders the result from what the leader decided on, signs it by
 * the leader and by the body, time-stamps it. May be repeated after a crash: only one recording wins, and unrecorded files are nobody's.
 */
export async function signResultOf(kernel: Kernel, the: SignServices, dossier: string): Promise<void> {
  const [row] = await kernel.db.query<DossierRow>('select * from dossiers.dossier_view where id = $1', [dossier]);
  if (row?.step !== 'signing' || !row.signing) return;
  const [declared] = await kernel.db.query<{ answers: Answers; known: KnownRecords; hash: Buffer }>(
    'select answers, known, hash from dossiers.declaration_view where dossier = $1',
    [dossier],
  );
  if (declared!.hash.toString('hex') !== row.signing.dataHash) throw new Error('declaration differs from what was approved');
  const published = the.catalogue.getVersion(row.definition);
  const kind = published.procedure.results[0]!;
  const build = certificates[kind.template];
  if (!build) throw new Error(`no certificate builder for ${kind.template}`);

  const directory = the.directory();
  const unit = directory.getById(row.resolving);
  const body = unit.parentId && unit.hierarchy === 'state' ? directory.getById(unit.parentId) : unit;
  const signer = await signerOf(kernel, row);
  const now = kernel.clock.now();
  const issuedOn = localDay(now);
  const number = `${row.result_number}/${issuedOn.slice(0, 4)}`;
  const token = newToken();
  const certificate = build(
    { published, answers: declared!.answers, known: declared!.known, communes: the.communes() },
    {
      number,
      issuedOn,
      registeredAt: body.name,
      signer: { ...authorityOf(signer.prefix, body.name), title: signer.title, name: signer.name },
      checkUrl: `${the.publicUrl}/kiem-tra/${token}`,
    },
  );
  const rendered = await renderDocument(certificate.template, certificate.data as JsonValue);
  const place = (name: string) => rendered.places.find((p) => p.name === name)!;

  let stamped = true;
  const timestamp = async (value: Uint8Array): Promise<Uint8Array | undefined> => {
    const answer = await the.timestamp(value);
    if (!answer) stamped = false;
    return answer;
  };
  const person = await the.keyring.signerFor(
    personalKey(row.signing.position, row.signing.account),
    { commonName: signer.name, organisation: body.name, title: signer.title },
    now,
  );
  const organisation = await the.keyring.signerFor(
    `organisation-${body.code}`,
    { commonName: body.name, organisation: body.name },
    now,
  );
  const once1 = await signPdf(rendered.pdf, {
    signer: person,
    timestamp,
    fieldName: 'NguoiKy',
    page: place('signer').page,
    rect: place('signer').rect,
    signingTime: now,
    reason: kind.name,
    appearance: { colour: 'blue', lines: [signer.name, signer.title, body.name, `Ký số lúc ${stampTime(now)}`] },
  });
  const pdf = await signPdf(once1, {
    signer: organisation,
    timestamp,
    fieldName: 'CoQuan',
    page: place('organisation').page,
    rect: place('organisation').rect,
    signingTime: now,
    reason: kind.name,
    appearance: { colour: 'red', lines: [body.name, `Ký số lúc ${stampTime(now)}`] },
  });
  const twin = {
    type: kind.code,
    name: kind.name,
    number,
    issuer: body.code,
    token,
    ...(certificate.twin as Record<string, unknown>),
  };
  const jws = await signResult(Buffer.from(JSON.stringify(twin)), { signer: organisation, signingTime: now });
  const saved = await kernel.files.save(once(pdf), 20_000_000);
  await runAction(kernel, kernel.actions.get('results.record')!, {
    actor: { ...systemActor, onBehalfOf: row.signing.account },
    id: dossier,
    idempotencyKey: `record:${dossier}`,
    input: {
      dataHash: row.signing.dataHash,
      token,
      code: kind.code,
      name: kind.name,
      number,
      issuer: body.id,
      issuerName: body.name,
      about: certificate.about,
      data: twin,
      jws,
      sha256: saved.sha256.toString('hex'),
      bytes: saved.bytes,
      signerName: signer.name,
      signerTitle: signer.title,
      signedAt: now.toISOString(),
      timestamped: stamped,
    },
  });
}

async function signerOf(kernel: Kernel, row: DossierRow): Promise<{ name: string; title: string; prefix: string | null }> {
  const [found] = await kernel.db.query<{ name: string; title: string; prefix: string | null }>(
    `select a.display_name as name, p.title, p.signing_prefix as prefix from identity.account_view a, organisations.position_view p where a.id = $1 and p.id = $2`,
    [row.signing!.account, row.signing!.position],
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

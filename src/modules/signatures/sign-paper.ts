import type { RenderedDocument } from '../../kernel/documents/index.ts';
import { stampTime } from '../../kernel/working-time/index.ts';
import { type Keyring, personalKey } from './keyring.ts';
import { signPdf } from './pades.ts';
import type { Signer } from './signer.ts';

/** What signing a paper of our own needs. */
export type SigningServices = {
  keyring: Keyring;
  /** Time stamp over a signature value; undefined when the service does not answer (the paper is then marked as waiting for one). */
  timestamp: (signatureValue: Uint8Array) => Promise<Uint8Array | undefined>;
};

export type PaperSignature = {
  /** Name of the box that the template keeps free. */
  box: string;
  /** Why it is signed, as a reader of the file sees it: the title of the paper. */
  reason: string;
  at: Date;
};

type Paper = Pick<RenderedDocument, 'pdf' | 'places'>;

/**
 * A rendered paper signed by a body with its red stamp, the key of `organisation-<code>`.
 * @throws SignatureError without a key of that body; Error when the template has no such box
 */
export async function signByBody(
  the: SigningServices,
  paper: Paper,
  body: { code: string; name: string },
  signature: PaperSignature,
): Promise<{ pdf: Uint8Array; signer: Signer }> {
  const { at } = signature;
  const signer = await the.keyring.signerFor(`organisation-${body.code}`, { commonName: body.name, organisation: body.name }, at);
  const lines = [body.name, `Ký số lúc ${stampTime(at)}`];
  return { pdf: await signed(the, paper, signature, signer, 'CoQuan', { colour: 'red', lines }), signer };
}

/** The same by a person in a position, in blue: name, title, body and time. */
export async function signByPerson(
  the: SigningServices,
  paper: Paper,
  person: { name: string; title: string; position: string; account: string; body: string },
  signature: PaperSignature,
): Promise<{ pdf: Uint8Array; signer: Signer }> {
  const { at } = signature;
  const { name, title, body } = person;
  const key = personalKey(person.position, person.account);
  const signer = await the.keyring.signerFor(key, { commonName: name, organisation: body, title }, at);
  const lines = [name, title, body, `Ký số lúc ${stampTime(at)}`];
  return { pdf: await signed(the, paper, signature, signer, 'NguoiKy', { colour: 'blue', lines }), signer };
}

function signed(
  the: SigningServices,
  { pdf, places }: Paper,
  { box, reason, at }: PaperSignature,
  signer: Signer,
  fieldName: string,
  appearance: { colour: 'red' | 'blue'; lines: string[] },
): Promise<Uint8Array> {
  const place = places.find((p) => p.name === box);
  if (!place) throw new Error(`the template keeps no box '${box}' free`);
  const { page, rect } = place;
  return signPdf(pdf, { signer, fieldName, page, rect, appearance, reason, signingTime: at, timestamp: the.timestamp });
}

/** Bytes on the wire of every kind of portal page, as a browser gets them: compressed, without fonts. Each beside what was promised. */
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { exampleDeclarations } from '../definitions/procedures/examples.ts';
import type { Booted } from '../src/boot.ts';
import { newId } from '../src/kernel/index.ts';
import { knownOf } from '../src/modules/forms/index.ts';
import { findPerson } from '../src/modules/registers/index.ts';
import type { Report } from './report.ts';

/** What a page of a form may weigh: its HTML, style and script. */
export const formCeiling = 15 * 1024;

export type Reader = { port: number; cookie: string };
type Weight = { html: number; kept: number; files: number; status: number };

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const inAll = ({ all, files }: { all: number; files: number }): string =>
  files > 0 ? `${kb(all)} (${kb(files)} of it to send files, after the page stands)` : kb(all);

/** Compressed bytes of an answer, counted as they came, with what the page loads besides (style and script, kept by the browser afterwards). */
export async function weigh({ port, cookie }: Reader, path: string, known: Map<string, number>): Promise<Weight> {
  const page = await raw(port, path, cookie);
  const bytesOf = async (asset: string): Promise<number> => {
    const before = known.get(asset);
    if (before !== undefined) return before;
    const { bytes } = await raw(port, asset, '');
    known.set(asset, bytes);
    return bytes;
  };
  let kept = 0;
  for (const [, asset] of page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)) kept += await bytesOf(asset!);
  // Where there is a place for files, what sends them comes by itself once the page stands.
  const sender = page.text.includes('data-upload=') ? /data-uploader="([^"]+)"/.exec(page.text)?.[1] : undefined;
  const files = sender ? await bytesOf(sender) : 0;
  return { html: page.bytes, kept: kept + files, files, status: page.status };
}

function raw(port: number, path: string, cookie: string): Promise<{ bytes: number; text: string; status: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', ...(cookie && { cookie }) };
    request({ host: 'localhost', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const text = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString();
        resolve({ bytes: body.length, text, status: response.statusCode ?? 0 });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Pages that anyone opens, and one's own. A form among them is judged as one. */
const pages: readonly (readonly [what: string, path: string, form?: true])[] = [
  ['home', '/'],
  ['search', '/thu-tuc?q=khai+sinh'],
  ['every procedure', '/thu-tuc'],
  ['procedure', '/thu-tuc/1.001193'],
  ['procedure, from facts alone', '/thu-tuc/1.003197'],
  ['versions of a procedure', '/thu-tuc/1.001193/phien-ban'],
  ['posted list', '/niem-yet'],
  ['life events', '/su-kien'],
  ['life event, answered', '/su-kien/sinh-con?xem=1'],
  ['track a dossier', '/tra-cuu', true],
  ['check a paper', '/kiem-tra', true],
  ['public figures', '/so-lieu'],
  ['figures of a commune', '/so-lieu?xa=21523'],
  ['contact', '/lien-he'],
  ['report a fault', '/bao-loi', true],
  ['display, accessibility', '/tiep-can', true],
  ['help', '/tro-giup'],
  ['personal data', '/du-lieu-ca-nhan'],
  ['seals', '/so-niem-phong'],
  ['no such page', '/khong-co'],
  ['my page', '/cua-toi'],
  ['start of a declaration', '/to-khai/moi?thu-tuc=1.001193', true],
];

export async function measureWeights(report: Report, reader: Reader, part: string): Promise<void> {
  const known = new Map<string, number>();
  for (const [what, path, form] of pages) {
    const { html, kept, status } = await weigh(reader, path, known);
    if (status >= 300 && what !== 'no such page') {
      report.add({ part, what, value: 'not measured', detail: `${status}` });
      continue;
    }
    report.add({
      part,
      what,
      value: kb(html),
      detail: `first visit ${kb(html + kept)} with style and script`,
      ...(form && { target: '<= 15 KB in all', met: html + kept <= formCeiling }),
    });
  }
}

/** Every step of every declaration with a form of its own: empty, and filled in as its examples say. The heaviest is named. */
export async function measureSteps(report: Report, reader: Reader, booted: Booted, person: string, part: string): Promise<void> {
  const assets = new Map<string, number>();
  const subject = await findPerson(booted.db, person);
  const now = new Date();
  let most = { what: '', html: 0, files: 0, all: 0 };
  let count = 0;
  for (const [code, examples] of Object.entries(exampleDeclarations)) {
    const published = booted.app.catalogue.find(code);
    if (!published) continue;
    let heaviest = { what: '', html: 0, files: 0, all: 0 };
    const applicant = { applicant: knownOf(subject!) };
    const given = [{ name: 'empty', answers: {}, known: applicant }, ...examples];
    for (const { name, answers, known } of given) {
      const draft = newId(now);
      await booted.db.query(
        `insert into forms.draft (id, subject, procedure, definition, organisation, answers, papers, known, step, short_code, made_at, saved_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, '[]', $7, $8, 'BENCH1', $9, $9, $9::timestamptz + interval '30 days')`,
        [
          draft,
          person,
          code,
          published.hash,
          booted.app.directory.get().centreOf('21523')!.id,
          JSON.stringify(answers),
          JSON.stringify({ ...known, ...applicant }),
          published.form.steps[0]!.id,
          now,
        ],
      );
      for (const step of [...published.form.steps.map(({ id }) => id), 'xem-lai']) {
        const { html, kept, files, status } = await weigh(reader, `/to-khai/${draft}/${step}`, assets);
        if (status !== 200) continue;
        count++;
        const one = { what: `${step}, ${name}`, html, files, all: html + kept };
        if (one.all > heaviest.all) heaviest = one;
      }
    }
    report.add({
      part,
      what: `${code} ${published.procedure.plainName}`.slice(0, 44),
      value: kb(heaviest.html),
      detail: `first visit ${inAll(heaviest)}; heaviest step ${heaviest.what}`,
      target: '<= 15 KB in all',
      met: heaviest.all <= formCeiling,
    });
    if (heaviest.all > most.all) most = { ...heaviest, what: `${code} ${heaviest.what}` };
  }
  report.add({
    part,
    what: `heaviest of ${count} steps`,
    value: kb(most.html),
    detail: `${most.what}; first visit ${inAll(most)} with style and script`,
    target: '<= 15 KB in all',
    met: most.all <= formCeiling,
  });
}

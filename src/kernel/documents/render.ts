import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readDocumentFonts } from './fonts.ts';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** Archive profiles of PDF/A (ISO 19005) that the compiler can write. */
export type PdfStandard = 'a-1b' | 'a-2b' | 'a-2u' | 'a-2a' | 'a-3b' | '1.7';

export interface RenderOptions {
  /** Default `a-2b`: plain archive quality, which a signed and stamped file keeps. */
  pdfStandard?: PdfStandard;
  /** Accessible structure tree. Default true; false for drawings that are put inside another document. */
  tags?: boolean;
  /** Pictures that the template reads by name, e.g. `{ 'seal.png': bytes }` for `image("seal.png")`. */
  files?: Readonly<Record<string, Uint8Array>>;
}

/**
 * A box that the template keeps free, e.g. for a signature.
 * `rect` is [left, bottom, right, top] in points from the lower left corner of page `page` (1 is the first), as PDF counts.
 */
export interface DocumentPlace {
  name: string;
  page: number;
  rect: [number, number, number, number];
}

export interface RenderedDocument {
  pdf: Uint8Array;
  pages: number;
  places: DocumentPlace[];
}

/** The template or its data were wrong. `message` is for developers and logs: it names the fault, never the data. */
export class DocumentError extends Error {
  readonly code = 'documents.render';
}

// The compiler sees only what is given to it: this folder does not exist, so no template can read a file of the server.
const NO_FOLDER = '/motcua-documents';
const FORGET_EVERY = 64;

let compiler: NodeCompiler | undefined;
let compiled = 0;

function sharedCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: NO_FOLDER, fontArgs: [{ fontBlobs: readDocumentFonts() }] });
  return compiler;
}

/**
 * Sets a document with typst. The data reach the template as `json(bytes(sys.inputs.data))`, never as source text, so whatever
 * a citizen typed is printed as typed. The same template and data give the same bytes (templates must set `document(date:)` from
 * the data, never `auto`), on every machine, without network.
 *
 * One call takes 2-20 ms and holds the thread that long: render in reactions and jobs, not while a list is being answered.
 * Calls may overlap: nothing is kept between them but fonts and the compiler's own cache.
 *
 * A template marks a free box with `metadata((name:, page:, x:, y:, width:, height:, page-height:))` labelled `<place>`
 * (points from the upper left corner); it comes back in `places`.
 * @param template typst source, a constant of the program or the province, never of a citizen
 * @param data anything that JSON can hold: the template's own interface
 * @throws DocumentError when the template does not compile with these data
 */
export async function renderDocument(
  template: string,
  data: JsonValue | object,
  options: RenderOptions = {},
): Promise<RenderedDocument> {
  const typst = sharedCompiler();
  const files = Object.entries(options.files ?? {});
  for (const [name, content] of files) typst.mapShadow(shadowPath(name), Buffer.from(content));
  try {
    const result = typst.compile({
      mainFileContent: template,
      inputs: { data: JSON.stringify(data) },
      resetRead: files.length > 0,
    });
    const document = result.result;
    if (!document) throw new DocumentError(faultOf(result.takeDiagnostics()?.shortDiagnostics));
    return {
      pdf: new Uint8Array(typst.pdf(document, { pdfStandard: options.pdfStandard ?? 'a-2b', pdfTags: options.tags ?? true })),
      pages: document.numOfPages,
      places: (typst.query(document, { selector: '<place>', field: 'value' }) as RawPlace[]).map(toPdfPlace),
    };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(`The document could not be written: ${error instanceof Error ? error.message : 'unknown fault'}`);
  } finally {
    for (const [name] of files) typst.unmapShadow(shadowPath(name));
    compiled += 1;
    // The compiler remembers layouts of past documents; without this a server's memory grows with every citizen.
    if (compiled % FORGET_EVERY === 0) typst.evictCache(2);
  }
}

/** As {@link renderDocument}, for callers that need the file alone. */
export async function renderPdf(template: string, data: JsonValue | object, options: RenderOptions = {}): Promise<Uint8Array> {
  return (await renderDocument(template, data, options)).pdf;
}

interface RawPlace {
  name: string;
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  'page-height': number;
}

function toPdfPlace(raw: RawPlace): DocumentPlace {
  const round = (points: number) => Math.round(points * 100) / 100;
  const top = raw['page-height'] - raw.y;
  return { name: raw.name, page: raw.page, rect: [round(raw.x), round(top - raw.height), round(raw.x + raw.width), round(top)] };
}

function shadowPath(name: string): string {
  if (!/^[\w.-]+$/.test(name)) throw new DocumentError('A file of a document needs a plain name');
  return `${NO_FOLDER}/${name}`;
}

function faultOf(diagnostics: readonly unknown[] | undefined): string {
  const first = diagnostics?.[0];
  if (first && typeof first === 'object' && 'message' in first) return `The template does not compile: ${String(first.message)}`;
  return 'The template does not compile';
}

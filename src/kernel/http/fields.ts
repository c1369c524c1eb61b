import type { HttpContext } from './context.ts';

/** Field of the answer that names those whose files ran past. */
export const lostFiles = '_lost';

const longestHead = 8 * 1024;
/** Far more than a step has fields; a body of millions of empty parts would keep the processor busy. */
const mostParts = 2000;

/**
 * The typed fields of a form sent with files (multipart/form-data, RFC 7578), while the files themselves run past unread: for
 * what nobody is known to have sent, of which only a form's text is worth keeping. Never holds more than `most` bytes of text.
 * @param most bytes of names and text together
 * @param mostOverall bytes of the whole body
 * @returns undefined when it is another kind of body, broken off, or more than that
 */
export async function readFields(
  c: HttpContext,
  { most, mostOverall }: { most: number; mostOverall: number },
): Promise<FormData | undefined> {
  const boundary = /^multipart\/form-data;.*boundary="?([\w'()+,./:=? -]{1,70}?)"?\s*(?:;|$)/i.exec(
    c.req.header('content-type') ?? '',
  )?.[1];
  const reader = c.req.raw.body?.getReader();
  if (!boundary || !reader) return undefined;
  const parts = new FieldParts(boundary, most);
  let bytes = 0;
  try {
    while (!parts.ended) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      bytes += value.length;
      if (bytes > mostOverall || !parts.add(value)) return undefined;
    }
    return parts.form;
  } finally {
    // Left as it is, not cancelled: that would cut the line before the answer is out.
    reader.releaseLock();
  }
}

/** Takes the body piece by piece; keeps of each piece only what may be the beginning of the next mark. */
class FieldParts {
  readonly form = new FormData();
  ended = false;
  private readonly mark: Buffer;
  private rest = Buffer.from('\r\n');
  private inHead = false;
  private name: string | undefined;
  private text: Buffer[] = [];
  private left: number;
  private parts = 0;

  constructor(boundary: string, most: number) {
    this.mark = Buffer.from(`\r\n--${boundary}`);
    this.left = most;
  }

  /** @returns false when it cannot be a form, or holds too much text */
  add(piece: Uint8Array): boolean {
    this.rest = Buffer.concat([this.rest, piece]);
    while (!this.ended) {
      const went = this.inHead ? this.takeHead() : this.takeContent();
      if (went !== 'on') return went === 'more';
    }
    return true;
  }

  private takeHead(): 'on' | 'more' | 'no' {
    if (this.rest.length < 4) return 'more';
    if (this.rest.subarray(0, 2).toString() === '--') {
      this.ended = true;
      return 'on';
    }
    const end = this.rest.indexOf('\r\n\r\n');
    if (end < 0) return this.rest.length > longestHead ? 'no' : 'more';
    const head = this.rest.subarray(0, end).toString();
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    const isFile = /;\s*filename\*?=/i.test(head);
    this.name = isFile ? undefined : name;
    // A file was chosen here, not just offered: whoever sent it must be told that it did not come along.
    if (isFile && name !== undefined && /;\s*filename\*?="?[^";]/i.test(head)) this.form.append(lostFiles, unescaped(name));
    this.rest = this.rest.subarray(end + 4);
    this.inHead = false;
    // An empty field's end begins right here.
    this.parts += 1;
    return this.parts <= mostParts && this.keep(Buffer.from(name ?? '')) ? 'on' : 'no';
  }

  private takeContent(): 'on' | 'more' | 'no' {
    const end = this.rest.indexOf(this.mark);
    const sure = end < 0 ? Math.max(0, this.rest.length - this.mark.length + 1) : end;
    const content = this.rest.subarray(0, sure);
    if (this.name !== undefined) {
      if (!this.keep(content)) return 'no';
      this.text.push(Buffer.from(content));
    }
    this.rest = this.rest.subarray(end < 0 ? sure : end + this.mark.length);
    if (end < 0) return 'more';
    if (this.name !== undefined) this.form.append(unescaped(this.name), Buffer.concat(this.text).toString('utf8'));
    this.name = undefined;
    this.text = [];
    this.inHead = true;
    return 'on';
  }

  private keep(bytes: Buffer): boolean {
    this.left -= bytes.length;
    return this.left >= 0;
  }
}

/** Browsers write these three so inside a field's name (WHATWG HTML, multipart/form-data encoding). */
const unescaped = (name: string): string => name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');

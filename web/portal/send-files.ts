/**
 * Sends chosen files at once, in pieces that a bad line can carry, and goes on where it was cut off: after a broken line, in another tab, on another device
 * (tus 1.0, see src/kernel/http/uploads.ts). Loaded by enhance.ts where the page has `input[type=file][data-upload]`.
 * What has arrived is drawn by the server (`html` of the answer) into `[data-pages]`, else as a plain receipt below the input.
 */
const page = document;
const english = page.documentElement.lang === 'en';
const say = (vietnamese: string, inEnglish: string) => (english ? inEnglish : vietnamese);

type Receipt = {
  id: string;
  name: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  warnings?: string[];
  version?: number;
  /** The pages of this paper as they now stand. */
  html?: string;
};

/** Smaller files go in one request: on a good line that is two fewer. */
const oneGo = 192 * 1024;
const smallestPiece = 64 * 1024;
const largestPiece = 4 * 1024 * 1024;
const patience = 60_000;

/** Said by the server: no use in trying again as it is. */
class Refusal extends Error {}

const pause = (seconds: number) =>
  new Promise<void>((go) => {
    setTimeout(go, seconds * 1000);
    // The line is back: no need to wait the time out.
    addEventListener('online', () => go(), { once: true });
  });

type State = { stopped: boolean; upload?: string; show(sent: number, waits: boolean): void };

/** Tries until the server has said something, however long the line is away. */
async function ask(state: State, address: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    if (state.stopped) throw new Refusal();
    const timer = new AbortController();
    const ticking = setTimeout(() => timer.abort(), patience);
    try {
      const reply = await fetch(address, { ...init, signal: timer.signal });
      if (reply.status < 500 && reply.status !== 429) return reply;
      // A server that says why (no room, no scanner) is asked a few times; a gateway's word means nothing.
      const why = await detailOf(reply);
      if (why && attempt >= 4) throw new Refusal(why);
    } catch (error) {
      if (error instanceof Refusal) throw error;
    } finally {
      clearTimeout(ticking);
    }
    state.show(-1, true);
    await pause(Math.min(20, 1 + attempt * 2));
  }
}

async function detailOf(reply: Response): Promise<string | undefined> {
  try {
    return ((await reply.json()) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}

async function refusalOf(reply: Response): Promise<Refusal> {
  if (reply.status === 401 || reply.redirected)
    return new Refusal(
      say(
        'Phiên làm việc đã hết. Bạn đăng nhập lại rồi chọn lại tệp này; phần đã gửi vẫn còn.',
        'You were signed out. Sign in and choose the file again; what was sent is kept.',
      ),
    );
  return new Refusal(
    (await detailOf(reply)) ?? say('Tệp chưa gửi được. Bạn chọn lại tệp.', 'The file was not taken. Choose it again.'),
  );
}

/** Size, and a digest of beginning and end: enough to know the same photograph again, on any device and without HTTPS. */
async function markOf(file: File): Promise<string> {
  let hash = 0xcbf29ce484222325n;
  const prime = 0x100000001b3n;
  for (const part of [file.slice(0, 16_384), file.slice(-16_384)])
    for (const byte of new Uint8Array(await part.arrayBuffer())) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return `${file.size}-${hash.toString(36)}`;
}

const base64 = (text: string): string => {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
};

const tus = { 'tus-resumable': '1.0.0' };

async function sendInPieces(file: File, purpose: string, state: State): Promise<string> {
  const about = { filename: file.name, purpose, mark: await markOf(file) };
  const metadata = Object.entries(about)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');
  const begun = await ask(state, '/api/v1/uploads', {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(file.size), 'upload-metadata': metadata },
  });
  if (begun.status !== 201) throw await refusalOf(begun);
  const address = begun.headers.get('location') ?? '';
  state.upload = address;
  let sent = Number(begun.headers.get('upload-offset'));
  let size = smallestPiece * 2;
  while (sent < file.size) {
    state.show(sent, false);
    const from = performance.now();
    const reply = await ask(state, address, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(sent), 'content-type': 'application/offset+octet-stream' },
      body: file.slice(sent, sent + size),
    });
    if (reply.status === 204) {
      sent = Number(reply.headers.get('upload-offset'));
      const took = performance.now() - from;
      if (took < 1500) size = Math.min(largestPiece, size * 2);
      else if (took > 6000) size = Math.max(smallestPiece, size / 2);
    } else if (reply.status === 409) {
      // The answer to this piece was lost, or another tab has sent it: the server knows how far it is.
      const { offset } = (await reply.json()) as { offset?: number };
      if (typeof offset !== 'number') throw new Refusal();
      sent = offset;
    } else throw await refusalOf(reply);
  }
  state.show(sent, false);
  return address.split('/').at(-1) ?? '';
}

/** The file is whole there: it is looked at and taken for what it is meant for. */
async function takeIn(url: string, name: string, value: string | File, state: State): Promise<Receipt> {
  for (;;) {
    const body = new FormData();
    body.append(name, value);
    const reply = await ask(state, url, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (reply.ok && !reply.redirected) return (await reply.json()) as Receipt;
    // Another request of ours is looking at it still.
    const busy = reply.status === 409 && ((await reply.clone().json()) as { code?: string }).code === 'files.finishing';
    if (!busy) throw await refusalOf(reply);
    await pause(2);
  }
}

const megabytes = (bytes: number) =>
  bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.', english ? '.' : ',')} MB`;

function line(className: string, text: string): HTMLElement {
  const made = page.createElement('p');
  made.className = className;
  made.textContent = text;
  return made;
}

/** How far one file has got, with a way to stop it. */
function placeFor(file: File, state: State): HTMLElement {
  const place = page.createElement('div');
  const bar = page.createElement('progress');
  const words = line('small', '');
  const stop = page.createElement('button');
  bar.max = file.size;
  bar.setAttribute('aria-label', say(`Đang gửi ${file.name}`, `Sending ${file.name}`));
  stop.type = 'button';
  stop.className = 'linkbtn small';
  stop.textContent = say(`Dừng gửi ${file.name}`, `Stop sending ${file.name}`);
  stop.onclick = () => {
    state.stopped = true;
    place.remove();
    if (state.upload) void fetch(state.upload, { method: 'DELETE', headers: tus }).catch(() => {});
  };
  place.append(bar, words, stop);
  let last = 0;
  state.show = (sent, waits) => {
    if (sent >= 0) last = sent;
    bar.value = last;
    const far = `${megabytes(last)} / ${megabytes(file.size)}`;
    if (waits)
      words.textContent = say(
        `Mạng yếu hoặc bị ngắt. Đã gửi ${far}; có mạng lại là gửi tiếp, không phải gửi từ đầu.`,
        `The line is weak or gone. ${far} sent; it goes on from there when the line is back.`,
      );
    else
      words.textContent = last >= file.size ? say('Đã gửi xong, đang kiểm tra…', 'Sent, being checked…') : `${file.name}: ${far}`;
  };
  return place;
}

function drawReceipt(input: HTMLInputElement, place: HTMLElement, receipt: Receipt): void {
  const pages = input.closest('.field')?.querySelector('[data-pages]');
  if (receipt.html !== undefined && pages) {
    pages.innerHTML = receipt.html;
    const said = line('vh', say(`Đã nhận ${receipt.name}`, `Received ${receipt.name}`));
    place.replaceChildren(said);
  } else {
    const id = page.createElement('input');
    id.type = 'hidden';
    id.name = input.dataset.kept ?? input.name;
    id.value = receipt.id;
    const box = page.createElement('div');
    box.className = 'receipt';
    const { sha256, pages: count } = receipt;
    const rows: [string, string][] = [
      [
        say('Đã nhận', 'Received'),
        `${receipt.name}, ${megabytes(receipt.bytes)}${count ? `, ${count} ${say('trang', 'pages')}` : ''}`,
      ],
      [say('Mã kiểm tra', 'Check code'), `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`],
      ...(receipt.warnings ?? []).map((text): [string, string] => [say('Nên xem lại', 'Please look again'), text]),
    ];
    for (const [label, value] of rows) {
      const row = line('', '');
      const strong = page.createElement('b');
      strong.textContent = `${label}: `;
      row.append(strong, value);
      box.append(row);
    }
    const drop = page.createElement('button');
    drop.type = 'button';
    drop.className = 'linkbtn small';
    drop.textContent = say(`Bỏ ${receipt.name}`, `Remove ${receipt.name}`);
    drop.onclick = () => {
      id.remove();
      place.remove();
    };
    if (input.dataset.kept) box.append(drop);
    place.replaceChildren(box);
    input.after(id);
  }
  input.required = false;
  const version = input.form?.elements.namedItem('version');
  if (receipt.version !== undefined && version instanceof HTMLInputElement) version.value = String(receipt.version);
  input.form?.dispatchEvent(new Event('input'));
}

const queues = new WeakMap<HTMLInputElement, { last: Promise<void>; status: HTMLElement; waiting: number; lost: boolean }>();

/** Sends what was just chosen, one after the other: a slow line carries one photo at a time. */
function sendFiles(input: HTMLInputElement): void {
  const url = input.dataset.upload;
  const files = [...(input.files ?? [])];
  if (!url || files.length === 0) return;
  let queue = queues.get(input);
  if (!queue) {
    const status = page.createElement('div');
    status.setAttribute('role', 'status');
    input.after(status);
    queue = { last: Promise.resolve(), status, waiting: 0, lost: false };
    queues.set(input, queue);
  }
  const own = queue;
  own.lost = false;
  // What was wrong with the file before says nothing about this one.
  const field = input.closest('.field');
  field?.classList.remove('bad');
  for (const old of field?.querySelectorAll(':scope>.error,[role=status] .error') ?? []) old.remove();
  for (const file of files) {
    own.waiting++;
    own.last = own.last.then(async () => {
      own.lost = !(await sendOne(input, file, url, own.status)) || own.lost;
      own.waiting--;
      // Whatever the server has need not go again with the form; what it refused stays chosen, beside the reason.
      if (own.waiting === 0 && !own.lost) input.value = '';
    });
  }
}

async function sendOne(input: HTMLInputElement, file: File, url: string, status: HTMLElement): Promise<boolean> {
  const state: State = { stopped: false, show: () => {} };
  const place = placeFor(file, state);
  status.append(place);
  state.show(0, false);
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', leaving);
  try {
    const inPieces = file.size > oneGo && input.dataset.purpose !== undefined;
    const receipt = inPieces
      ? await takeIn(url, 'upload', await sendInPieces(file, input.dataset.purpose ?? '', state), state)
      : await takeIn(url, 'file', file, state);
    drawReceipt(input, place, receipt);
    return true;
  } catch (error) {
    if (state.stopped) return true;
    place.replaceChildren(line('error', (error as Error).message || say('Tệp chưa gửi được.', 'The file was not sent.')));
    return false;
  } finally {
    removeEventListener('beforeunload', leaving);
  }
}

export type { Receipt };

// Called from enhance.ts.
(window as unknown as { sendFiles: typeof sendFiles }).sendFiles = sendFiles;

/**
 * The portal's only script. Everything on every page works without it; it adds: saving while typing, sending a photo at once with
 * progress and receipt, conditional fields, one press = one submission, a warning before losing words, and reading aloud.
 * Markup it looks for: `form[data-form]`, `[data-autosave=URL]`, `[data-saved]`, `input[type=file][data-upload=URL]`, `form[data-once]`.
 */
import { startConditions } from '../forms/conditions-client.ts';

const page = document;
const english = page.documentElement.lang === 'en';
const say = (vietnamese: string, inEnglish: string) => (english ? inEnglish : vietnamese);

/** Keeps a hidden field as the server last said it. */
function set(form: HTMLFormElement | null, name: string, value: string | number | undefined): void {
  const field = form?.elements.namedItem(name);
  if (value !== undefined && field instanceof HTMLInputElement) field.value = String(value);
}

type Receipt = {
  id: string;
  name: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: string;
  version?: number;
};

/** Saves what is typed two seconds after the last change; says when it did, and says so when it could not. */
function autosave(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  const place = page.querySelector('[data-saved]');
  let timer = 0;
  let dirty = false;
  if (place) place.setAttribute('aria-live', 'polite');
  const save = async () => {
    if (!url || !dirty) return;
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    dirty = false;
    try {
      const reply = await fetch(url, { method: 'POST', body, headers: { accept: 'application/json' } });
      if (!reply.ok) throw new Error(String(reply.status));
      const { savedAt, version, was } = (await reply.json()) as { savedAt: string; version?: number; was?: string };
      set(form, 'version', version);
      set(form, '_was', was);
      const time = new Intl.DateTimeFormat('vi-VN', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(
        new Date(savedAt),
      );
      if (place) place.textContent = `${say('Đã lưu lúc', 'Saved at')} ${time.replace(/^0/, '')}`;
    } catch {
      dirty = true;
      if (place)
        place.textContent = say('Chưa lưu được, bấm Lưu và tiếp tục khi có mạng', 'Not saved; press Save when you are online');
    }
  };
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    dirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(save, 2000);
  });
  form.addEventListener('submit', () => {
    dirty = false;
    clearTimeout(timer);
  });
  addEventListener('beforeunload', (event) => {
    if (!dirty) return;
    event.preventDefault();
    // Browsers before 2023 ask only for this one.
    event.returnValue = true;
  });
}

/** A second press within ten seconds is held back; the first request is never cancelled and its data never changed. */
function once(form: HTMLFormElement): void {
  let pressed = 0;
  form.addEventListener('submit', (event) => {
    if (event.submitter?.getAttribute('aria-disabled') === 'true') {
      event.preventDefault();
      page.querySelector<HTMLElement>('.summary a')?.focus();
      return;
    }
    const now = Date.now();
    if (now - pressed < 10_000) {
      event.preventDefault();
      return;
    }
    pressed = now;
  });
  // Coming back by the browser's own button: the page may be used again.
  addEventListener('pageshow', () => {
    pressed = 0;
  });
}

/** Sends a chosen file at once; the plain form would send it with the step. */
function upload(input: HTMLInputElement): void {
  const url = input.dataset.upload;
  if (!url) return;
  const status = page.createElement('div');
  status.setAttribute('role', 'status');
  input.after(status);
  // One after the other: a slow line carries one photo at a time, and each has a place of its own below.
  let last = Promise.resolve();
  let lost = false;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    lost = false;
    // What was wrong with the file before says nothing about this one.
    const field = input.closest('.field');
    field?.classList.remove('bad');
    for (const old of field?.querySelectorAll(':scope>.error,[role=status] .error') ?? []) old.remove();
    for (const file of files) last = last.then(() => send(file));
    last = last.then(() => {
      if (files.length > 0 && !lost) input.value = '';
    });
  });
  const send = (file: File): Promise<void> =>
    new Promise((done) => {
      const place = page.createElement('div');
      const bar = page.createElement('progress');
      bar.max = 100;
      bar.setAttribute('aria-label', say(`Đang gửi ${file.name}`, `Sending ${file.name}`));
      place.append(bar);
      status.append(place);
      const failed = (detail?: string) => {
        lost = true;
        const line = page.createElement('p');
        line.className = 'error';
        line.textContent =
          detail ??
          say(
            'Mạng bị ngắt, tệp chưa tới nơi. Bấm Lưu và tiếp tục để gửi lại.',
            'The file did not arrive. Press Save to send it again.',
          );
        place.replaceChildren(line);
      };
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file);
      request.open('POST', url);
      request.setRequestHeader('accept', 'application/json');
      request.responseType = 'json';
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) bar.value = (event.loaded / event.total) * 100;
      };
      request.onload = () => {
        if (request.status < 300) kept(input, place, request.response as Receipt);
        else failed((request.response as { detail?: string } | null)?.detail);
      };
      request.onerror = () => failed();
      request.onloadend = done as () => void;
      request.send(body);
    });
}

/** The file is on the server: its id goes with the form, the file itself need not go twice. */
function kept(input: HTMLInputElement, status: HTMLElement, receipt: Receipt): void {
  const id = page.createElement('input');
  id.type = 'hidden';
  id.name = input.name;
  id.value = receipt.id;
  const box = page.createElement('div');
  box.className = 'receipt';
  const size =
    receipt.bytes < 1_048_576
      ? `${Math.max(1, Math.round(receipt.bytes / 1024))} KB`
      : `${(receipt.bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`;
  const lines = [
    [say('Đã nhận', 'Received'), `${receipt.name}, ${size}${receipt.pages ? `, ${receipt.pages} ${say('trang', 'pages')}` : ''}`],
    [
      say('Mã kiểm tra', 'Check code'),
      `${receipt.sha256.slice(0, 4)} ${receipt.sha256.slice(4, 8)} … ${receipt.sha256.slice(-4)}`,
    ],
  ];
  for (const [label, value] of lines) {
    const line = page.createElement('p');
    const strong = page.createElement('b');
    strong.textContent = `${label}: `;
    line.append(strong, value ?? '');
    box.append(line);
  }
  status.replaceChildren(box);
  input.after(id);
  input.required = false;
  set(input.form, 'version', receipt.version);
  input.form?.dispatchEvent(new Event('input'));
}

/** 'Đọc to trang này': only where the machine has a Vietnamese voice. Pressing again stops. */
function readAloud(): void {
  const speech = window.speechSynthesis;
  const main = page.querySelector('main');
  const title = main?.querySelector('h1');
  if (!speech || !main || !title) return;
  const offer = () => {
    const voice = speech.getVoices().find((item) => item.lang.toLowerCase().startsWith('vi'));
    if (!voice || page.querySelector('[data-read]')) return;
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'linkbtn small noprint';
    button.dataset.read = '';
    const idle = say('Đọc to trang này', 'Read this page aloud (Vietnamese)');
    button.textContent = idle;
    button.onclick = () => {
      if (speech.speaking) {
        speech.cancel();
        return;
      }
      button.textContent = say('Dừng đọc', 'Stop reading');
      // Whole paragraphs: some engines fall silent on very long texts.
      const parts = [...main.querySelectorAll('h1,h2,h3,p,li,dt,dd,label,legend')].filter(
        (item) => !item.querySelector('p,li,dd') && item.getClientRects().length > 0,
      );
      parts.forEach((item, index) => {
        const words = new SpeechSynthesisUtterance(item.textContent ?? '');
        words.voice = voice;
        words.lang = 'vi-VN';
        words.onend = words.onerror = () => {
          if (index === parts.length - 1 || !speech.speaking) button.textContent = idle;
        };
        speech.speak(words);
      });
    };
    title.after(button);
  };
  offer();
  speech.addEventListener?.('voiceschanged', offer);
  addEventListener('pagehide', () => speech.cancel());
}

for (const form of page.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  if (form.dataset.autosave) autosave(form);
  once(form);
  startConditions(form);
}
for (const form of page.querySelectorAll<HTMLFormElement>('form[data-once]:not([data-form])')) once(form);
for (const input of page.querySelectorAll<HTMLInputElement>('input[type=file][data-upload]')) upload(input);
// The communes suggested are those of the province that is chosen.
for (const select of page.querySelectorAll<HTMLSelectElement>('select[data-province]')) {
  select.addEventListener('change', () =>
    page.getElementById(select.dataset.province ?? '')?.setAttribute('list', `communes-${select.value}`),
  );
}
readAloud();

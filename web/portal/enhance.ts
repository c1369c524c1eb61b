/**
 * The portal's only script. Everything on every page works without it; it adds: saving while typing, sending a photo at once with
 * progress and receipt, conditional fields, one press = one submission, a warning before losing words, and reading aloud.
 * Markup it looks for: `form[data-form]`, `[data-autosave=URL]`, `[data-saved]`, `input[type=file][data-upload=URL]`, `form[data-once]`.
 */
import { startConditions } from '../forms/conditions-client.ts';

const page = document;
/** Where the scripts are that come when they are wanted, as the page says it. */
const { reader, uploader } = (page.currentScript as HTMLScriptElement | null)?.dataset ?? {};
const english = page.documentElement.lang === 'en';
const say = (vietnamese: string, inEnglish: string) => (english ? inEnglish : vietnamese);

/** Keeps a hidden field as the server last said it. */
function set(form: HTMLFormElement | null, name: string, value: string | number | undefined): void {
  const field = form?.elements.namedItem(name);
  if (value !== undefined && field instanceof HTMLInputElement) field.value = String(value);
}

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

/** Chosen files go at once; what sends them (send-files.ts) comes while somebody chooses or takes the photograph, so that the page itself stays light. */
function upload(input: HTMLInputElement): void {
  const w = window as unknown as { sendFiles?: (input: HTMLInputElement) => void };
  input.addEventListener('change', () => {
    if (w.sendFiles) w.sendFiles(input);
    else load(uploader, () => w.sendFiles?.(input));
  });
  for (const sign of ['focus', 'click']) input.addEventListener(sign, () => load(uploader), { once: true });
}

const loading = new Map<string, HTMLScriptElement>();

/** Once, however often it is asked for; after a failure again. */
function load(address: string | undefined, then?: () => void): void {
  if (!address) return;
  let script = loading.get(address);
  if (!script) {
    script = page.createElement('script');
    script.src = address;
    script.onerror = () => loading.delete(address);
    loading.set(address, script);
    page.head.append(script);
  }
  if (then) script.addEventListener('load', then);
}

/** 'Đọc to trang này': only where the machine has a voice. The reader itself (read-aloud.ts) comes when it is asked for. */
function offerReading(): void {
  const speech = window.speechSynthesis;
  const title = page.querySelector('h1');
  const main = page.querySelector('main');
  if (!speech || !title || !main || !reader) return;
  const offer = () => {
    if (speech.getVoices().length === 0 || page.querySelector('[data-read]')) return;
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'linkbtn small noprint';
    button.dataset.read = '';
    button.textContent = say('Đọc to trang này', 'Read this page aloud');
    button.onclick = () => {
      const { startReading } = window as unknown as { startReading?: (offer: HTMLElement) => void };
      if (startReading) return startReading(button);
      load(reader, button.onclick as () => void);
    };
    if (main.contains(title)) title.after(button);
    else main.prepend(button);
  };
  offer();
  speech.addEventListener?.('voiceschanged', offer);
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
offerReading();

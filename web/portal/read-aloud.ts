/**
 * Reading a page aloud with the machine's own voices: sentence by sentence, the spoken one marked, with pause, back, on and stop. Comes
 * to the page only when somebody asks for it (enhance.ts offers it). Nothing leaves the machine.
 */
const page = document;
const english = page.documentElement.lang === 'en';
const say = (vietnamese: string, inEnglish: string) => (english ? inEnglish : vietnamese);
const speech = window.speechSynthesis;

/** One sentence: where it stands, and what language it is in. */
type Sentence = { text: string; lang: string; block: Element; range: Range };

const blocks = 'h1,h2,h3,h4,p,li,dt,dd,label,legend,th,td,summary,.hint,figcaption,caption';
const silent = '.reader,.noread,[aria-hidden=true],.vh,svg,select,script,textarea,template,button,[hidden]';

/** Every sentence of `main` that can be seen, in order. Text belongs to the innermost of the blocks around it, so nothing is read twice. */
function sentencesOf(main: Element): Sentence[] {
  const found: Sentence[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const flush = () => {
    if (block && nodes.length > 0) found.push(...split(block, nodes));
    nodes = [];
  };
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest(silent) || parent.getClientRects().length === 0) continue;
    const around = parent.closest(blocks) ?? parent;
    if (around !== block) flush();
    block = around;
    nodes.push(node);
  }
  flush();
  return found;
}

/** The sentences of one block; each is in the language of its first word. */
function split(block: Element, nodes: Text[]): Sentence[] {
  const whole = nodes.map((node) => node.data).join(' ');
  const sentences: Sentence[] = [];
  for (const [from, to] of bounds(whole)) {
    const text = whole.slice(from, to).replace(/\s+/g, ' ').trim();
    // Arrows, dots and dashes between links are for the eye.
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const range = page.createRange();
    const [first, start] = placeOf(nodes, from + (whole.slice(from, to).length - whole.slice(from, to).trimStart().length));
    const [last, end] = placeOf(nodes, to);
    range.setStart(first, start);
    range.setEnd(last, end);
    sentences.push({ text, lang: first.parentElement?.closest('[lang]')?.getAttribute('lang') || 'vi', block, range });
  }
  return sentences;
}

/** 'Điều 15.2' and '22.11.2026' hold no end of a sentence: that is a mark followed by a space. */
function bounds(text: string): [number, number][] {
  const ends: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…;:]["”)]*\s+|\n\s*\n/g)) {
    const to = match.index + match[0].length;
    if (to - from < 3) continue;
    ends.push([from, to]);
    from = to;
  }
  if (from < text.length) ends.push([from, text.length]);
  return ends;
}

/** The node and place of an offset in the joined text, nodes being one space apart. */
function placeOf(nodes: Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, Math.max(0, left)];
    left -= node.length + 1;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}

/** The controls and the sentence that is spoken: weighs nothing on pages that nobody has read to them. */
const style = `
.reader { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block: .75rem; padding-block: .5rem; position: sticky; top: 0; z-index: 5; background: var(--paper); }
.reader .btn { padding-inline: 1rem; }
::highlight(reading) { background-color: #ffe08a; color: #1c1a19; }
.reading { background: #ffe08a; color: #1c1a19; }
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];

const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
  speech.getVoices().find((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(lang.slice(0, 2)));

/** Absent before Chrome 105, Safari 17.2 and Firefox 140. */
const highlights = CSS.highlights as HighlightRegistry | undefined;

/** Shows which sentence is being read; on browsers without highlights, which block. */
function mark(sentence: Sentence | undefined): void {
  for (const one of page.querySelectorAll('.reading')) one.classList.remove('reading');
  highlights?.delete('reading');
  if (!sentence) return;
  if (highlights) highlights.set('reading', new Highlight(sentence.range));
  else sentence.block.classList.add('reading');
  const { top, bottom } = sentence.range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) sentence.block.scrollIntoView({ block: 'center' });
}

/** Puts the controls where the offer stood, and begins. `offer` comes back when the reading is over. */
function startReading(offer: HTMLElement): void {
  const main = page.querySelector('main');
  if (!main) return;
  const box = page.createElement('div');
  box.className = 'reader noprint';
  box.dataset.read = '';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', say('Đọc to', 'Reading aloud'));
  // What is said here would be spoken over the reading voice by a screen reader: only the end is told.
  const status = page.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'small';
  const button = (words: string, press: () => void): HTMLButtonElement => {
    const made = page.createElement('button');
    made.type = 'button';
    made.className = 'btn second';
    made.textContent = words;
    made.onclick = press;
    return made;
  };

  const sentences = sentencesOf(main);
  const missing = !sentences.some(({ lang }) => voiceFor(lang));
  let at = 0;
  let paused = false;
  /** Answers of an utterance that was cut off say nothing about the one that is spoken now. */
  let turn = 0;

  const speak = () => {
    const mine = ++turn;
    speech.cancel();
    // A part in a language without a voice is left out: another language's voice would only make noise of it.
    while (at < sentences.length && !voiceFor(sentences[at]!.lang)) at++;
    const sentence = sentences[at];
    if (!sentence) return stop(say('Đã đọc hết trang.', 'The page has been read.'));
    const words = new SpeechSynthesisUtterance(sentence.text);
    words.voice = voiceFor(sentence.lang) ?? null;
    words.lang = words.voice?.lang ?? sentence.lang;
    words.onend = words.onerror = () => {
      if (mine !== turn || paused) return;
      at++;
      speak();
    };
    mark(sentence);
    speech.speak(words);
  };
  const go = (step: number) => {
    at = Math.min(sentences.length - 1, Math.max(0, at + step));
    paused = false;
    hold.textContent = say('Tạm dừng', 'Pause');
    speak();
  };
  // Many telephones end the speech when asked to pause it, so the place is remembered here.
  const hold = button(say('Tạm dừng', 'Pause'), () => {
    paused = !paused;
    hold.textContent = paused ? say('Đọc tiếp', 'Continue') : say('Tạm dừng', 'Pause');
    if (!paused) return speak();
    turn++;
    speech.cancel();
  });
  const stop = (words: string) => {
    turn++;
    speech.cancel();
    mark(undefined);
    removeEventListener('keydown', onKey);
    const had = box.contains(page.activeElement);
    status.textContent = words;
    box.replaceChildren(status);
    box.before(offer);
    offer.hidden = false;
    if (had) offer.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop('');
  };

  for (const old of page.querySelectorAll('.reader')) old.remove();
  offer.hidden = true;
  offer.after(box);
  if (missing) {
    // The offer stays for those who install a voice meanwhile.
    offer.hidden = false;
    status.textContent = say(
      'Máy này chưa có giọng đọc tiếng Việt. Bạn thêm trong phần Cài đặt của máy, mục Ngôn ngữ hoặc Chuyển văn bản thành giọng nói, rồi bấm lại.',
      'This device has no voice for the language of this page. Add one in its settings, under language or text-to-speech, and press again.',
    );
    box.append(status);
    return;
  }
  box.append(
    hold,
    button(say('Câu trước', 'Back'), () => go(-1)),
    button(say('Câu sau', 'On'), () => go(1)),
    button(say('Dừng đọc', 'Stop'), () => stop('')),
    status,
  );
  addEventListener('keydown', onKey);
  addEventListener('pagehide', () => speech.cancel());
  hold.focus();
  speak();
}

(window as unknown as { startReading?: typeof startReading }).startReading = startReading;

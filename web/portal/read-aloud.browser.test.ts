import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type SampleServer, serveSamples } from './browser-for-tests.ts';

let server: SampleServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveSamples();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A machine that has these voices; what it is asked to say is kept in `window.said`, and it speaks until `window.finish()`. */
const voices = (languages: string[]) => `
  window.said = [];
  let speaking = null;
  const speech = {
    getVoices: () => ${JSON.stringify(languages)}.map((lang) => ({ lang, name: lang, voiceURI: lang, localService: true, default: false })),
    speak: (words) => { speaking = words; window.said.push({ text: words.text, lang: words.lang }); },
    cancel: () => { speaking = null; },
    addEventListener: () => {},
  };
  window.finish = () => { const words = speaking; speaking = null; words && words.onend && words.onend(); };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

async function withPage(name: string, languages: string[], use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(voices(languages));
    await page.goto(`${server.address}/${name}`);
    await use(page);
  } finally {
    await context.close();
  }
}
type Said = { text: string; lang: string };
const said = (page: Page): Promise<Said[]> => page.evaluate(() => (window as unknown as { said: Said[] }).said);
const finish = (page: Page) => page.evaluate(() => (window as unknown as { finish: () => void }).finish());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map((range) => String(range).replace(/\s+/g, ' ').trim())[0]);

describe('reading aloud', () => {
  it('reads sentence by sentence, marks the one that is spoken, pauses, goes back and stops, all by keyboard', async () => {
    await withPage('help', ['vi-VN'], async (page) => {
      await page.getByRole('button', { name: 'Đọc to trang này' }).press('Enter');
      await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
      expect(await said(page)).toEqual([{ text: 'Hướng dẫn', lang: 'vi-VN' }]);
      expect(await marked(page)).toBe('Hướng dẫn');
      await finish(page);
      await finish(page);
      expect((await said(page)).at(-1)!.text).toBe(
        'Tìm thủ tục ở trang chủ, đọc phần Cần giấy tờ gì, rồi bấm Bắt đầu khai và đăng nhập bằng VNeID.',
      );
      await finish(page);
      // Two sentences of one paragraph are two.
      expect((await said(page)).at(-1)!.text).toBe('Điền từng bước ngắn.');
      expect(await marked(page)).toBe('Điền từng bước ngắn.');

      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tạm dừng');
      await page.keyboard.press('Enter');
      const before = (await said(page)).length;
      await page.keyboard.press('Enter');
      expect((await said(page)).slice(before)).toEqual([{ text: 'Điền từng bước ngắn.', lang: 'vi-VN' }]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect((await said(page)).at(-1)!.text).toMatch(/^Tìm thủ tục/);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: 'Tạm dừng' }).count()).toBe(0);
      expect(await marked(page)).toBeUndefined();
      expect(await page.getByRole('button', { name: 'Đọc to trang này' }).isVisible()).toBe(true);
    });
  });

  it('reads the questions of a form with their hints, and no button twice', async () => {
    await withPage('birth-applicant', ['vi-VN', 'en-US'], async (page) => {
      await page.getByRole('button', { name: 'Đọc to trang này' }).click();
      await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
      for (let i = 0; i < 60; i++) await finish(page);
      const texts = (await said(page)).map(({ text }) => text);
      const label = await page.locator('main label').first().innerText();
      expect(texts.join(' ')).toContain(label.split('\n')[0]!.trim());
      expect(texts).not.toContain('Lưu và tiếp tục');
      expect(new Set(texts).size).toBeGreaterThan(5);
    });
  });

  it('says plainly when the machine has no Vietnamese voice, and offers nothing when it has no voice at all', async () => {
    await withPage('help', ['en-US'], async (page) => {
      await page.getByRole('button', { name: 'Đọc to trang này' }).click();
      await page.getByText('Máy này chưa có giọng đọc tiếng Việt').waitFor();
      expect(await said(page)).toEqual([]);
    });
    await withPage('help', [], async (page) => {
      expect(await page.getByRole('button', { name: 'Đọc to trang này' }).count()).toBe(0);
    });
  });

  it('reads an English page in English and its Vietnamese parts in Vietnamese', async () => {
    await withPage('contact-english', ['vi-VN', 'en-GB'], async (page) => {
      await page.getByRole('button', { name: 'Read this page aloud' }).click();
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      for (let i = 0; i < 12; i++) await finish(page);
      const all = await said(page);
      expect(all.find(({ text }) => text === 'Contact')).toMatchObject({ lang: 'en-GB' });
      expect(all.find(({ text }) => text.startsWith('Công Tằng'))).toMatchObject({ lang: 'vi-VN' });
    });
  });
});

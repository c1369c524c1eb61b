import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPortalAssets } from './assets.ts';
import { renderPage } from './index.ts';
import { samples as plain } from './samples.tsx';
import { actingSamples } from './samples-acting.tsx';
import { afterSamples } from './samples-after.tsx';
import { birthSamples } from './samples-birth.tsx';
import { catalogueSamples } from './samples-catalogue.tsx';
import { previewSamples } from './samples-preview.tsx';
import { publicSamples } from './samples-public.tsx';
import { visitSamples } from './samples-visits.tsx';
import { withQuery } from './shell.ts';
import { wordTable } from './words.ts';

const samples = [
  ...plain,
  ...birthSamples,
  ...catalogueSamples,
  ...afterSamples,
  ...publicSamples,
  ...actingSamples,
  ...visitSamples,
  ...previewSamples,
];
const assets = createPortalAssets(join(import.meta.dirname, '../..'));
const pages = samples.map((sample) => ({
  ...sample,
  html: renderPage(sample.element, { title: sample.title, shell: sample.shell, assets, formStep: sample.formStep }),
}));

describe.each(pages)('$name', ({ html, shell, form, formStep }) => {
  it('says its language and has one main heading', () => {
    expect(html).toContain(`<html lang="${shell.lang}"`);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('keeps the strict policy: no inline style, no inline script, no handler', () => {
    const bare = html.replaceAll(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/\sstyle=/);
    expect(html).not.toContain('<style');
    expect(html.match(/<script/g) ?? []).toHaveLength(1);
    expect(bare).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
    expect(html).not.toContain('javascript:');
  });

  it('shows hostile text as text', () => {
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('<script>');
  });

  it('names every control', () => {
    const labelled = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]+)"/g)].map((match) => match[1]));
    for (const [tag] of html.matchAll(/<(?:input|select|textarea)\s[^>]*>/g)) {
      if (tag.includes('type="hidden"')) continue;
      const id = /\sid="([^"]+)"/.exec(tag)?.[1];
      const inLabel =
        html.slice(0, html.indexOf(tag)).lastIndexOf('<label') > html.slice(0, html.indexOf(tag)).lastIndexOf('</label');
      expect(inLabel || (id !== undefined && labelled.has(id)), tag).toBe(true);
    }
  });

  it('has unique ids, and every reference and inner link leads to one', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids).toHaveLength(new Set(ids).size);
    const references = [...html.matchAll(/\saria-(?:labelledby|describedby)="([^"]+)"/g)].flatMap((match) =>
      match[1]!.split(' '),
    );
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    for (const reference of [...references, ...links]) expect(ids).toContain(reference);
  });

  it('repeats the session’s secret in every form that changes something', () => {
    const open = html.includes('action="/tra-cuu"') && html.includes('class="hero"');
    if (open || shell.formToken === null) return;
    for (const [text] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)) expect(text).toContain('name="_token"');
  });

  if (form) {
    it('weighs at most 15 KB compressed with its style and script', () => {
      const sheets = [assets.css, assets.script, ...(formStep ? [] : [assets.moreCss])];
      const weight = sheets.reduce(
        (sum, path) => sum + gzipSync(assets.files.get(path)!.body, { level: 9 }).length,
        gzipSync(html, { level: 9 }).length,
      );
      expect(weight).toBeLessThanOrEqual(15 * 1024);
    });
  }
});

describe('the portal', () => {
  it('says every word of its shell in both languages', () => {
    for (const word of Object.values(wordTable)) {
      expect(word.vi.trim()).not.toBe('');
      expect(word.en.trim()).not.toBe('');
    }
  });

  it('marks Vietnamese content in the English shell', () => {
    const home = pages.find((page) => page.name === 'home-english')!;
    expect(home.html).toMatch(/<span lang="vi">Công Tằng Tôn Nữ[^<]*<\/span>/);
    expect(home.html).toContain('<b>Having a child</b>');
    const step = pages.find((page) => page.name === 'step-returned')!;
    expect(step.html).toMatch(/<main[^>]* lang="vi"/);
    expect(step.html).toMatch(/<span[^>]* lang="en"[^>]*>Not saved yet/);
  });

  it('withdraws and submits with a key, so that pressing twice is harmless', () => {
    for (const name of ['dossier', 'review'])
      expect(pages.find((page) => page.name === name)!.html).toContain('name="idempotencyKey"');
  });

  it('tracks by POST only: a code never stands in an address', () => {
    for (const { html } of pages) expect(html).not.toMatch(/href="[^"]*\/tra-cuu\?/);
  });

  it('keeps language links on this site whatever the address was', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const link = withQuery(path, 'lang', 'en');
        const url = new URL(link, 'https://motcua.example');
        expect(url.origin).toBe('https://motcua.example');
        expect(url.searchParams.get('lang')).toBe('en');
      }),
    );
  });

  it('serves a style sheet whose fonts exist, and a script of at most 3 KB', () => {
    const css = [assets.css, assets.moreCss].map((path) => assets.files.get(path)!.body.toString()).join();
    for (const [, path] of css.matchAll(/url\("?(\/assets\/[^)"]+)"?\)/g)) expect(assets.files.has(path!), path).toBe(true);
    expect(gzipSync(assets.files.get(assets.script)!.body).length).toBeLessThanOrEqual(3 * 1024);
  });

  it('uses only classes that its own style sheets know', () => {
    const known = (path: string) =>
      [
        ...assets.files
          .get(path)!
          .body.toString()
          .matchAll(/\.(-?[a-zA-Z_][\w-]*)/g),
      ].map((match) => match[1]);
    const first = new Set(known(assets.css));
    const both = new Set([...first, ...known(assets.moreCss)]);
    const unknown = new Set<string>();
    for (const { html, formStep } of pages) {
      for (const [, names] of html.matchAll(/\sclass="([^"]*)"/g)) {
        for (const name of names!.split(/\s+/)) if (name && !(formStep ? first : both).has(name)) unknown.add(name);
      }
      if (formStep) expect(html).not.toMatch(/<(table|dialog|details)[\s>]/);
    }
    expect([...unknown]).toEqual([]);
  });
});

import type { Page } from 'playwright-core';

/** What every page of the portal must keep, looked at in a real browser. Each gives the faults found, in words; none is an empty list. */

/** Elements that reach out of a window of this size, when that makes the page scroll sideways. */
export async function wideAt(page: Page, width: number, height: number): Promise<string[]> {
  await page.setViewportSize({ width, height });
  return page.evaluate(() => {
    const reaches = (item: Element) => item.getBoundingClientRect().right > innerWidth + 1;
    // What holds a wide thing is only as wide as that: the innermost ones are the cause.
    const wide = [...document.querySelectorAll('body *')].filter(
      (item) => reaches(item) && !item.closest('svg, .vh, .skip, thead, caption') && ![...item.children].some(reaches),
    );
    return document.documentElement.scrollWidth > innerWidth ? wide.map((item) => item.outerHTML.slice(0, 120)) : [];
  });
}

const mostStops = 150;

/** Goes through the page by Tab alone: in the order of the text, nothing left out, each stop to be seen and marked. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    const reachable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter((item) => item.checkVisibility() && item.tabIndex >= 0 && !(item as HTMLButtonElement).disabled)
      // Of the choices of one question the browser stops at one; the arrows do the rest.
      .filter((item) => {
        if (!(item instanceof HTMLInputElement) || item.type !== 'radio') return true;
        const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(item.name)}"]`)];
        return item === (group.find((one) => one.checked) ?? group[0]);
      });
    const faults: string[] = [];
    let stop = 0;
    const nameOf = (item: Element) => item.outerHTML.slice(0, 120);
    addEventListener('focusin', (event) => {
      const item = event.target as HTMLElement;
      if (item !== reachable[stop])
        faults.push(`stop ${stop} is out of order: ${nameOf(item)} instead of ${nameOf(reachable[stop] ?? document.body)}`);
      stop = reachable.indexOf(item) + 1;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(item);
      if ((outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0) && boxShadow === 'none')
        faults.push(`no mark of focus: ${nameOf(item)}`);
    });
    // Where it is left is where it was seen: the browser scrolls after it has told of the arrival.
    addEventListener('focusout', (event) => {
      const item = event.target as HTMLElement;
      // Only seen while it has the focus.
      if (item.matches('.skip')) return;
      const { top, bottom, left, right } = item.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
        faults.push(`focus is out of sight: ${nameOf(item)}`);
    });
    Object.assign(window, { keyboardFaults: faults });
    return reachable.length;
  });
  for (let index = 0; index < Math.min(stops, mostStops); index++) await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { keyboardFaults } = window as unknown as { keyboardFaults: string[] };
    const { activeElement } = document;
    const none = activeElement === document.body ? ['the last stop is nowhere'] : [];
    (activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return [...keyboardFaults, ...none].slice(0, 3);
  });
}

type Axe = {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
};

/** With the reader's choice of high contrast: every text at least 7 to 1. axe must be in the page. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(async () => {
    document.documentElement.setAttribute('data-contrast', 'more');
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly: ['color-contrast', 'color-contrast-enhanced'] });
    document.documentElement.removeAttribute('data-contrast');
    return violations.flatMap((fault) =>
      fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`),
    );
  });
  return faults;
}

/** On paper (A4 less its margins): no navigation, no buttons, nothing cut off at the side, and the text is there. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const wide = await wideAt(page, 661, 935);
  const shown = await page.evaluate(() => {
    const visible = (item: Element) => item.getClientRects().length > 0;
    const gone = [...document.querySelectorAll('nav, .btn, .foot, .skip, .linkbtn, [data-read]')].filter(visible);
    const main = document.querySelector('main');
    const empty = !main || main.innerText.trim().length < 10;
    return [
      ...gone.map((item) => `on paper: ${item.outerHTML.slice(0, 120)}`),
      ...(empty ? ['nothing on paper'] : []),
      ...[...document.querySelectorAll('h1')].filter((item) => !visible(item)).map(() => 'no heading on paper'),
    ];
  });
  await page.emulateMedia({ media: null });
  return [...wide.map((item) => `too wide on paper: ${item}`), ...shown];
}

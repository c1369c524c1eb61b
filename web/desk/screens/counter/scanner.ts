import { useEffect, useRef } from 'react';

/** Keys of one scan arrive within a few milliseconds of each other; nobody types that fast. */
const gap = 80;

const onNothing = (): boolean => {
  const active = document.activeElement;
  return active === null || active === document.body || active.id === 'noi-dung';
};

/**
 * A scanner is a keyboard: what it types while the focus is on nothing would be lost. Before the receipt the first digit takes
 * the focus to the card's field, and the browser puts it there. After the receipt the whole scan is gathered, and its Enter
 * begins the next person (`onScan`).
 */
export function useScanner(done: boolean, onScan: (text: string) => void): void {
  const latest = useRef({ done, onScan });
  useEffect(() => {
    latest.current = { done, onScan };
  });
  useEffect(() => {
    let text = '';
    let last = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
      if (!latest.current.done) {
        if (onNothing() && /^[\d|]$/.test(event.key)) document.getElementById('card')?.focus();
        return;
      }
      if (event.key === 'Enter') {
        const scanned = event.timeStamp - last <= gap && text.length >= 12 ? text : '';
        text = '';
        if (scanned === '') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        latest.current.onScan(scanned);
      } else if (event.key.length === 1) {
        text = event.timeStamp - last <= gap ? text + event.key : event.key;
        last = event.timeStamp;
        // A letter of the scan is no shortcut of the page.
        if (text.length > 1) event.stopImmediatePropagation();
      }
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

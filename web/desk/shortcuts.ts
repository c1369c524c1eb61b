import { useEffect, useRef, useSyncExternalStore } from 'react';

type Target = { tagName?: string; type?: string; isContentEditable?: boolean } | null;
type KeyPress = {
  key: string;
  keyCode?: number;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  isComposing?: boolean;
  target: unknown;
};

const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color']);

/** True where a letter means text, a choice or a search in a list: never take it away. */
export function isTyping(target: Target): boolean {
  if (!target) return false;
  if (target.isContentEditable) return true;
  const tag = target.tagName?.toUpperCase();
  if (tag === 'TEXTAREA' || tag === 'SELECT' || tag === 'IFRAME') return true;
  return tag === 'INPUT' && !notText.has(target.type ?? 'text');
}

/**
 * The name of the shortcut that a key press stands for, or null. Single characters ('j', '?', '[') are dead while text is
 * being typed or composed (Telex, VNI) and when the officer switched them off (WCAG 2.1.4). Function keys and Escape always
 * work; `ctrl+k` is written so.
 */
export function shortcutOf(press: KeyPress, lettersOn: boolean): string | null {
  if (press.isComposing || press.keyCode === 229 || press.key === 'Process' || press.key === 'Dead') return null;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.key.length === 1 ? `ctrl+${press.key.toLowerCase()}` : null;
  if (press.key.length > 1) {
    if (/^F\d{1,2}$/.test(press.key) || press.key === 'Escape') return press.key.toLowerCase();
    return isTyping(press.target as Target) ? null : press.key.toLowerCase();
  }
  if (!lettersOn || press.key === ' ' || isTyping(press.target as Target)) return null;
  return press.key.toLowerCase();
}

const name = 'motcua.desk.letters';
const listeners = new Set<() => void>();

/** Whether single-letter shortcuts are on for this person on this machine (default: on). */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function setLetters(on: boolean): void {
  localStorage.setItem(name, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useLetters(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, lettersOn);
}

/** Runs the named shortcut of the page; silent while a dialog is open. */
export function useShortcuts(map: Record<string, (() => void) | undefined>): void {
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const shortcut = shortcutOf(event, lettersOn());
      const run = shortcut === null ? undefined : current.current[shortcut];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const body = { tagName: 'BODY' };

describe('single-letter shortcuts', () => {
  it('work on the page, in either case', () => {
    expect(shortcutOf({ key: 'j', target: body }, true)).toBe('j');
    expect(shortcutOf({ key: 'J', target: body }, true)).toBe('j');
    expect(shortcutOf({ key: '?', target: body }, true)).toBe('?');
  });

  it('are dead while text is typed or a value is chosen', () => {
    for (const target of [
      { tagName: 'INPUT', type: 'search' },
      { tagName: 'INPUT' },
      { tagName: 'TEXTAREA' },
      { tagName: 'SELECT' },
      { tagName: 'DIV', isContentEditable: true },
    ]) {
      expect(shortcutOf({ key: 'j', target }, true)).toBeNull();
    }
    expect(shortcutOf({ key: 'x', target: { tagName: 'INPUT', type: 'checkbox' } }, true)).toBe('x');
  });

  it('are dead while an input method composes (Telex, VNI)', () => {
    expect(shortcutOf({ key: 'j', isComposing: true, target: body }, true)).toBeNull();
    expect(shortcutOf({ key: 'Process', keyCode: 229, target: body }, true)).toBeNull();
  });

  it('never steal a browser or system combination', () => {
    expect(shortcutOf({ key: 'j', altKey: true, target: body }, true)).toBeNull();
    expect(shortcutOf({ key: 'r', ctrlKey: true, target: body }, true)).toBe('ctrl+r');
  });

  it('can be switched off, and then only function keys, Escape and Ctrl K remain', () => {
    expect(shortcutOf({ key: 'j', target: body }, false)).toBeNull();
    expect(shortcutOf({ key: '[', target: body }, false)).toBeNull();
    expect(shortcutOf({ key: 'F2', target: { tagName: 'INPUT' } }, false)).toBe('f2');
    expect(shortcutOf({ key: 'Escape', target: body }, false)).toBe('escape');
    expect(shortcutOf({ key: 'k', ctrlKey: true, target: { tagName: 'INPUT' } }, false)).toBe('ctrl+k');
  });
});

import { describe, expect, it } from 'vitest';
import { type KeyPress, listKeyOf } from '@/components/case-list/list-keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  repeat: false,
  ...more,
});

describe('keys of the case list', () => {
  it('do what the help says', () => {
    const does = ['j', 'k', 'Enter', 'x', '/', 'n', '?'].map((key) => listKeyOf(press(key), false));
    expect(does).toEqual(['next', 'previous', 'open', 'select', 'search', 'new', 'help']);
    expect(listKeyOf(press('q'), false)).toBeNull();
    expect(listKeyOf(press('constructor'), false)).toBeNull();
  });

  it('do nothing while someone types', () => {
    for (const key of ['j', 'Enter', '/', '?']) expect(listKeyOf(press(key), true)).toBeNull();
  });

  it('do nothing while a syllable is being composed, however the browser says it', () => {
    expect(listKeyOf(press('n', { isComposing: true }), false)).toBeNull();
    expect(listKeyOf(press('Enter', { keyCode: 229 }), false)).toBeNull();
  });

  it('leave the browser’s own shortcuts alone', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(listKeyOf(press('n', { [modifier]: true }), false)).toBeNull();
    }
  });

  it('only move while held down', () => {
    expect(listKeyOf(press('j', { repeat: true }), false)).toBe('next');
    expect(listKeyOf(press('x', { repeat: true }), false)).toBeNull();
    expect(listKeyOf(press('n', { repeat: true }), false)).toBeNull();
  });
});

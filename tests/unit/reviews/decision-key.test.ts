import { expect, it } from 'vitest';
import { decisionKeyOf } from '@/components/reviews/decision-key';

const press = (key: string, also = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  repeat: false,
  ...also,
});

it('a, r and d open a confirmation, and nothing else does', () => {
  expect(['a', 'r', 'd', 'x', 'constructor'].map((key) => decisionKeyOf(press(key), false))).toEqual([
    'approve',
    'return',
    'decline',
    null,
    null,
  ]);
});

it('never while someone types, composes a syllable, holds a modifier or holds the key down', () => {
  expect(decisionKeyOf(press('a'), true)).toBeNull();
  for (const also of [
    { isComposing: true },
    { keyCode: 229 },
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { repeat: true },
  ]) {
    expect(decisionKeyOf(press('a', also), false)).toBeNull();
  }
});

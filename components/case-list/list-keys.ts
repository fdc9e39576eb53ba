/** What a key does in a list. */
export type ListKey = 'next' | 'previous' | 'open' | 'select' | 'search' | 'new' | 'help';

const keys: Readonly<Record<string, ListKey>> = {
  j: 'next',
  k: 'previous',
  Enter: 'open',
  x: 'select',
  '/': 'search',
  n: 'new',
  '?': 'help',
};

/** The keys in the order the help shows them. */
export const listKeys = Object.entries(keys).map(([key, does]) => ({ key, does }));

/** The parts of a key press that decide. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
  repeat: boolean;
}

/**
 * What a press means; null when it is not ours: with a modifier, while a syllable is being composed (key code 229 in
 * browsers that say so by nothing else), or while `isTyping`. Moving may be held down, nothing else.
 */
export function listKeyOf(press: KeyPress, isTyping: boolean): ListKey | null {
  if (isTyping || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.isComposing || press.keyCode === 229) return null;
  const does = Object.hasOwn(keys, press.key) ? keys[press.key] : undefined;
  if (!does || (press.repeat && does !== 'next' && does !== 'previous')) return null;
  return does;
}

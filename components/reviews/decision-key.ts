import type { KeyPress } from '@/components/case-list/list-keys';

export type Decision = 'approve' | 'return' | 'decline';

const keys: Readonly<Record<string, Decision>> = { a: 'approve', r: 'return', d: 'decline' };

/** The decision a press opens the confirmation of; null with a modifier, while typing or composing, or held down. */
export function decisionKeyOf(press: KeyPress, isTyping: boolean): Decision | null {
  if (isTyping || press.repeat || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.isComposing || press.keyCode === 229) return null;
  return Object.hasOwn(keys, press.key) ? (keys[press.key] ?? null) : null;
}

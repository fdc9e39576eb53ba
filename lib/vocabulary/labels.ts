import { isMissing } from './answers';
import type { ListName } from './lists';

/** Message key, under the `vocabulary` namespace, of a code's label; missing codes share one set. */
export function labelKey(list: ListName, code: string): string {
  return isMissing(code) || code === 'X_NotAsked' ? `missing.${code}` : `${list}.codes.${code}.label`;
}

/** Message key of a list's own title. */
export function titleKey(list: ListName): string {
  return `${list}.title`;
}

/** Where a page's saving stands. */
export type SaveState =
  | { kind: 'waiting' | 'saving' | 'signedOut' | 'offline' | 'failed' }
  | { kind: 'tooLarge' | 'identifying' | 'refused' | 'gone' | 'collision' }
  | { kind: 'saved'; at: string };

/** What the server's answer to a save means. */
export function saveStateOf(status: number, code: string): Exclude<SaveState['kind'], 'saved'> {
  if (status === 401) return 'signedOut';
  if (status === 403 || status === 404) return 'gone';
  if (status === 409) return 'collision';
  if (status === 413) return 'tooLarge';
  if (status === 422) return code === 'IDENTIFYING_TEXT' ? 'identifying' : 'refused';
  return 'failed';
}

/** Sending the same again can help. Else it waits for a change, or for a choice. */
export function isWorthRetrying(kind: SaveState['kind']): boolean {
  return kind === 'signedOut' || kind === 'offline' || kind === 'failed';
}

/** Saving is over for this page: someone has to choose. */
export function isStopped(kind: SaveState['kind']): boolean {
  return kind === 'collision' || kind === 'gone';
}

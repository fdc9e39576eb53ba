import { tellOtherTabs } from './visit-channel';

/** Hides everything on the page in the same frame, behind a plain white one. */
export function coverPage(): void {
  document.documentElement.dataset['covered'] = '';
  document.title = ' ';
}

/**
 * Covers this page and goes to `exitUrl`, leaving no entry behind to come back to. Without network it goes to an empty
 * page: the only one that is sure to open.
 */
export function coverAndGo(exitUrl: string): void {
  coverPage();
  window.location.replace(navigator.onLine ? exitUrl : 'about:blank');
}

/** Longest wait, behind the cover, for what was typed to reach the server before the session ends, in milliseconds. */
const mostWaitMs = 1_000;

const lastWorks = new Set<() => Promise<void>>();

/** Runs `work` when somebody leaves, before the session ends. Returns how to take it back. */
export function beforeLeaving(work: () => Promise<void>): () => void {
  lastWorks.add(work);
  return () => lastWorks.delete(work);
}

function endAndGo(exitUrl: string): void {
  navigator.sendBeacon('/exit');
  coverAndGo(exitUrl);
}

/**
 * Leaves in every tab: covers them, ends the session in the background, goes to `exitUrl`. What was typed and is not
 * saved goes out first; nobody sees the wait, and it is short whatever happens.
 */
export function leaveNow(exitUrl: string): void {
  coverPage();
  tellOtherTabs('left');
  if (lastWorks.size === 0) return endAndGo(exitUrl);
  const works = Promise.allSettled([...lastWorks].map((work) => work()));
  const patience = new Promise((resolve) => window.setTimeout(resolve, mostWaitMs));
  void Promise.race([works, patience]).then(() => endAndGo(exitUrl));
}

/** Covers the page and shows the sign-in page instead; for a session that has ended. */
export function coverAndSignIn(): void {
  coverPage();
  window.location.replace('/sign-in');
}

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

/** Leaves in every tab: covers them, ends the session in the background, goes to `exitUrl`. */
export function leaveNow(exitUrl: string): void {
  coverPage();
  navigator.sendBeacon('/exit');
  tellOtherTabs('left');
  coverAndGo(exitUrl);
}

/** Covers the page and shows the sign-in page instead; for a session that has ended. */
export function coverAndSignIn(): void {
  coverPage();
  window.location.replace('/sign-in');
}

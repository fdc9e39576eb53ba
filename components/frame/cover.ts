/** Hides everything on the page in the same frame, behind a plain white one. */
export function coverPage(): void {
  document.documentElement.dataset['covered'] = '';
  document.title = ' ';
}

/** Ends the session in the background and goes to `target`, leaving no entry behind to come back to. */
export function leavePage(target: string): void {
  coverPage();
  navigator.sendBeacon('/exit');
  window.location.replace(target);
}

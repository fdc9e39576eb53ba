/** What one tab tells the others of this browser; never anything but these words. */
export type VisitSignal = 'active' | 'left' | 'ended';

const signals: readonly unknown[] = ['active', 'left', 'ended'] satisfies VisitSignal[];

function isVisitSignal(value: unknown): value is VisitSignal {
  return signals.includes(value);
}

let opened: BroadcastChannel | undefined;

// One per page: a channel does not hear itself, a second one of the same page would.
function channel(): BroadcastChannel {
  return (opened ??= new BroadcastChannel('visit'));
}

/** Tells every other open page. */
export function tellOtherTabs(signal: VisitSignal): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only
  channel().postMessage(signal);
}

/** Calls back with what other tabs tell, until the returned function is called. */
export function hearOtherTabs(heard: (signal: VisitSignal) => void): () => void {
  function onMessage({ data }: MessageEvent<unknown>) {
    if (isVisitSignal(data)) heard(data);
  }
  channel().addEventListener('message', onMessage);
  return () => channel().removeEventListener('message', onMessage);
}

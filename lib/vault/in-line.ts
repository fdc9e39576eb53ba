/** Argon2 takes memory and processor on purpose: at most this many at once, so that guesses never take the machine. */
const atOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs a slow hash when it is its turn; the rest wait in line. */
export async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

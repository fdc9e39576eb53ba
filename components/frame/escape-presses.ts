/** Presses of Escape that leave, and how quickly. Not Shift: that toggles the language in Chinese input methods. */
export const pressesToLeave = 3;
export const pressesWithinMs = 1_500;

/** The presses that still count when Escape is pressed at `atMs`, this one included. */
export function addPress(earlierMs: readonly number[], atMs: number): number[] {
  return [...earlierMs.filter((time) => atMs - time < pressesWithinMs), atMs];
}

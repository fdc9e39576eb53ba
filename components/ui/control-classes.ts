/** Look of every control. */
export const controlClasses =
  'border-edge bg-raised text-ink min-h-11 w-full rounded-md border px-3 py-2 text-base aria-invalid:border-danger aria-invalid:border-2';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The cookie holds one of three words. */
export const themeCookie = 'rowan-theme';

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The same name as in i18n/current-locale.ts, which only a server can load. */
export const localeCookie = 'rowan-locale';

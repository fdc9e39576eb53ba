import { getFormatter } from 'next-intl/server';

/** Days in the reader's language. A day is kept by its end in UTC, so it is shown in UTC. */
export async function getDayWords(): Promise<(iso: string) => string> {
  const format = await getFormatter();
  return (iso) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeZone: 'UTC' });
}

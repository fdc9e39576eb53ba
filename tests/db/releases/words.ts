import type { FileWords } from '@/lib/releases/table-file';

/** Words of table files that are their codes. */
export const plainWords: FileWords = {
  title: (report) => report,
  notes: ['Assisted cases, not prevalence.'],
  noise: (margin) => `Noise within ${margin}.`,
  hidden: 'hidden',
  total: 'Total',
  count: 'count',
  dimension: (name) => name,
  code: (_, code) => code,
};

/** Columns of the case list in their order. The code is always shown: it leads to the case. */
export const listColumns = [
  'code',
  'patterns',
  'stage',
  'risk',
  'flags',
  'needs',
  'due',
  'review',
  'assigned',
  'team',
  'registered',
  'updated',
] as const;

export type ListColumn = (typeof listColumns)[number];

/** What is shown until someone chooses. */
export const defaultColumns: readonly ListColumn[] = [
  'code',
  'patterns',
  'stage',
  'risk',
  'due',
  'assigned',
  'updated',
];

/** Sets of columns come out in list order, with the code. */
export function orderedColumns(chosen: readonly string[]): ListColumn[] {
  return listColumns.filter((column) => column === 'code' || chosen.includes(column));
}

/** The reports there are, by the name used in the URL and the interface. */
export const reportNames = ['patterns-by-year', 'patterns-by-sex-and-age'] as const;

export type ReportName = (typeof reportNames)[number];

export function isReportName(value: string): value is ReportName {
  return reportNames.some((name) => name === value);
}

/** One dimension of a report: the vocabulary list its codes come from; `year` holds calendar years. */
export interface ReportDimension {
  name: 'pattern' | 'year' | 'gender' | 'ageBand';
  list: 'exploitationType' | 'gender' | 'ageBand' | null;
}

export const reportDimensions: Readonly<Record<ReportName, readonly ReportDimension[]>> = {
  'patterns-by-year': [
    { name: 'pattern', list: 'exploitationType' },
    { name: 'year', list: null },
  ],
  'patterns-by-sex-and-age': [
    { name: 'pattern', list: 'exploitationType' },
    { name: 'gender', list: 'gender' },
    { name: 'ageBand', list: 'ageBand' },
  ],
};

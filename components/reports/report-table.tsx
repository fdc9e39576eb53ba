import type { ReportCell, ReportTotal } from '@/lib/reports/build-report';
import type { ReportWords } from './report-words';

const keyOf = (codes: readonly (string | null | undefined)[]): string => JSON.stringify(codes);

/** What a table shows; of `dimensions` the first gives the rows. */
interface TableFigures {
  readonly dimensions: readonly { readonly name: string }[];
  readonly cells: readonly ReportCell[];
  readonly totals: readonly ReportTotal[];
}

/** The report's numbers as a table, with totals where they are known: the chart's twin. Hidden counts say so in words. */
export function ReportTable({ report, words }: { report: TableFigures; words: ReportWords }) {
  const [first, ...others] = report.dimensions;
  if (!first) return null;
  const names = report.dimensions.map(({ name }) => name);
  const counts = new Map(
    [...report.cells, ...report.totals].map(({ codes, count }) => [
      keyOf(names.map((name) => codes[name])),
      count,
    ]),
  );
  const hasTotals = report.totals.length > 0;
  const everyone = others.map(() => null);
  const columns = [
    ...new Map(
      report.cells.map(({ codes }) => {
        const column: (string | null)[] = others.map(({ name }) => codes[name] ?? '');
        return [keyOf(column), column] as const;
      }),
    ).values(),
    ...(hasTotals ? [everyone] : []),
  ].map((codes) => ({
    codes,
    label: codes.includes(null)
      ? words.total(others[0]?.name ?? '')
      : codes.map((code, at) => words.code(others[at]?.name ?? '', code ?? '')).join(', '),
  }));
  const rows = [
    ...[...new Set(report.cells.map(({ codes }) => codes[first.name] ?? ''))].map((code) => ({
      code: code as string | null,
      label: words.code(first.name, code),
    })),
    ...(hasTotals ? [{ code: null, label: words.total(first.name) }] : []),
  ];
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.title}>
      <table className="border-collapse text-sm">
        <caption className="sr-only">{words.title}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              rowSpan={2}
              className="border-edge bg-surface sticky start-0 border-b-2 px-3 py-2 text-start align-bottom"
            >
              {words.dimension(first.name)}
            </th>
            <th
              scope="colgroup"
              colSpan={Math.max(1, columns.length)}
              className="px-3 py-1 text-start font-semibold"
            >
              {others.map(({ name }) => words.dimension(name)).join(', ')}
            </th>
          </tr>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className="border-edge border-b-2 px-3 py-2 text-end font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className="border-line border-b">
              <th scope="row" className="bg-surface sticky start-0 min-w-40 px-3 py-2 text-start font-normal">
                {row.label}
              </th>
              {columns.map(({ codes, label }) => {
                const count = counts.get(keyOf([row.code, ...codes])) ?? null;
                return (
                  <td
                    key={label}
                    className={
                      count === null
                        ? 'text-soft px-3 py-2 text-end whitespace-nowrap'
                        : 'px-3 py-2 text-end tabular-nums'
                    }
                  >
                    {count ?? words.suppressed}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { Report } from '@/lib/reports/build-report';
import type { ReportWords } from '@/lib/reports/report-csv';

/** The report's numbers as a table: the chart's twin. Hidden counts say so in words. */
export function ReportTable({ report, words }: { report: Report; words: ReportWords }) {
  const [first, ...others] = report.dimensions;
  if (!first) return null;
  const columnKeys = [
    ...new Set(report.cells.map((cell) => JSON.stringify(others.map(({ name }) => cell.codes[name] ?? '')))),
  ];
  const rowCodes = [...new Set(report.cells.map((cell) => cell.codes[first.name] ?? ''))];
  const counts = new Map(
    report.cells.map((cell) => [
      JSON.stringify([cell.codes[first.name], ...others.map(({ name }) => cell.codes[name] ?? '')]),
      cell.count,
    ]),
  );
  const columns = columnKeys.map((key) => {
    const codes: string[] = JSON.parse(key);
    return {
      codes,
      label: codes.map((code, index) => words.code(others[index]?.name ?? '', code)).join(', '),
    };
  });
  const columnTitle = others.map(({ name }) => words.dimension(name)).join(', ');
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
              {columnTitle}
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
          {rowCodes.map((rowCode) => (
            <tr key={rowCode} className="border-line border-b">
              <th scope="row" className="bg-surface sticky start-0 min-w-40 px-3 py-2 text-start font-normal">
                {words.code(first.name, rowCode)}
              </th>
              {columns.map(({ codes, label }) => {
                const count = counts.get(JSON.stringify([rowCode, ...codes]));
                return (
                  <td
                    key={label}
                    className={
                      count === null ? 'text-soft px-3 py-2 text-end' : 'px-3 py-2 text-end tabular-nums'
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

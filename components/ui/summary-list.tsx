import type { ReactNode } from 'react';

export interface SummaryRow {
  /** Where a link to this answer leads. */
  id?: string;
  term: string;
  /** Words of the answer; several are listed. Empty: nothing was asked. */
  values: string[];
  note?: ReactNode;
}

/** Questions and answers side by side. `emptyLabel` stands where nothing was asked. */
export function SummaryList({ rows, emptyLabel }: { rows: SummaryRow[]; emptyLabel: string }) {
  return (
    <dl className="divide-line grid divide-y">
      {rows.map(({ id, term, values, note }) => (
        <div
          key={term}
          id={id}
          className="target:bg-accent-wash scroll-mt-24 grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(10rem,1fr)_2fr]"
        >
          <dt className="text-soft">{term}</dt>
          <dd className="min-w-0">
            {values.length === 0 ? <span className="text-soft">{emptyLabel}</span> : values.join(' · ')}
            {note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

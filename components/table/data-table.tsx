'use client';

import {
  type Cell,
  createColumnHelper,
  rowSelectionFeature,
  type RowSelectionState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { TableColumn, TableRow } from './table-data';
import { CellContent, RowBox, SortLink } from './table-parts';

/** Rows that can be ticked, as boxes of the form around the table. */
export interface TableSelection {
  /** Name the ids of ticked rows are sent under. */
  name: string;
  /** Names the box that ticks the whole page. */
  allLabel: string;
  state: RowSelectionState;
  onChange: (change: Updater<RowSelectionState>) => void;
}

interface DataTableProps {
  /** Says what the table holds; for screen readers. */
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  selection?: TableSelection;
}

// Sorting, filtering and paging are the server's: its state is in the URL. What is left for the client is drawing,
// and which rows of the page are ticked.
const features = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper<typeof features, TableRow>();
const nothing: RowSelectionState = {};
const ignore = () => {};

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table over one page of rows; a list of cards on a narrow screen. The first column leads to the record. */
export function DataTable({ caption, columns, rows, selection }: DataTableProps) {
  const definitions = useMemo(
    () =>
      helper.columns(
        columns.map(({ key }) =>
          helper.display({ id: key, cell: ({ row }) => <CellContent cell={row.original.cells[key]} /> }),
        ),
      ),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    state: { rowSelection: selection?.state ?? nothing },
    onRowSelectionChange: selection?.onChange ?? ignore,
  });
  const oneLine = new Set(columns.filter((column) => column.oneLine).map((column) => column.key));
  const headers = Object.fromEntries(columns.map((column) => [column.key, column.header]));
  const head = 'border-line text-soft border-b px-4 py-1 text-start text-sm font-semibold whitespace-nowrap';

  return (
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      className="md:border-line md:bg-raised md:overflow-x-auto md:rounded-xl md:border"
    >
      {/* A table laid out as cards loses its meaning to screen readers; the roles keep it. */}
      <table role="table" className="block w-full border-collapse md:table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="hidden md:table-header-group">
          <tr role="row">
            {selection && (
              <th role="columnheader" scope="col" className={classNames(head, 'w-px pe-0')}>
                <RowBox
                  label={selection.allLabel}
                  isChecked={table.getIsAllRowsSelected()}
                  onToggle={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {columns.map(({ key, header, sortHref, sorted }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                aria-sort={sorted && ariaSort[sorted]}
                className={head}
              >
                {sortHref ? (
                  <SortLink href={sortHref} sorted={sorted}>
                    {header}
                  </SortLink>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid gap-3 md:table-row-group">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              role="row"
              data-row
              className="border-line bg-raised md:hover:bg-sunken focus-within:bg-accent-wash has-[input:checked]:bg-accent-wash grid gap-1.5 rounded-xl border p-4 md:table-row md:border-0 md:not-last:border-b"
            >
              {selection && (
                <td role="cell" className="md:table-cell md:w-px md:py-2.5 md:ps-4">
                  <RowBox
                    label={row.original.selectLabel ?? row.id}
                    name={selection.name}
                    value={row.id}
                    isChecked={row.getIsSelected()}
                    onToggle={row.getToggleSelectedHandler()}
                  />
                </td>
              )}
              {row.getAllCells().map((cell: Cell<typeof features, TableRow>) => (
                <td
                  key={cell.id}
                  role="cell"
                  className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3 md:table-cell md:px-4 md:py-2.5"
                >
                  <span className="text-soft text-sm leading-6 md:hidden">{headers[cell.column.id]}</span>
                  <span className={classNames(oneLine.has(cell.column.id) && 'whitespace-nowrap')}>
                    <table.FlexRender cell={cell} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

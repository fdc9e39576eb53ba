'use client';

import { type Cell, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import Link from 'next/link';
import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { TableCell, TableColumn, TableRow } from './table-data';

interface DataTableProps {
  /** Says what the table holds; for screen readers. */
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
}

// Sorting, filtering and paging are the server's: its state is in the URL. What is left for the client is drawing.
const features = tableFeatures({});
const helper = createColumnHelper<typeof features, TableRow>();

function Content({ cell }: { cell: TableCell | undefined }) {
  if (!cell) return null;
  const words = cell.tone ? <StatusTag tone={cell.tone}>{cell.text}</StatusTag> : cell.text;
  return cell.href ? <TextLink href={cell.href}>{words}</TextLink> : words;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table over one page of rows; a list of cards on a narrow screen. The first column leads to the record. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const definitions = useMemo(
    () =>
      helper.columns(
        columns.map(({ key }) =>
          helper.display({ id: key, cell: ({ row }) => <Content cell={row.original.cells[key]} /> }),
        ),
      ),
    [columns],
  );
  const table = useTable({ features, columns: definitions, data: rows, getRowId: (row) => row.id });
  const oneLine = new Set(columns.filter((column) => column.oneLine).map((column) => column.key));
  const headers = Object.fromEntries(columns.map((column) => [column.key, column.header]));

  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden md:table-header-group">
        <tr>
          {columns.map(({ key, header, sortHref, sorted }) => (
            <th
              key={key}
              scope="col"
              aria-sort={sorted && ariaSort[sorted]}
              className="border-edge border-b-2 px-3 py-2 text-start font-semibold"
            >
              {sortHref ? (
                <Link href={sortHref} prefetch={false} className="text-ink underline underline-offset-4">
                  {header}
                  <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                </Link>
              ) : (
                header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="grid gap-3 md:table-row-group">
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            className="border-line md:hover:bg-sunken grid gap-1 rounded-lg border p-3 md:table-row md:border-0 md:border-b"
          >
            {row.getAllCells().map((cell: Cell<typeof features, TableRow>) => (
              <td
                key={cell.id}
                className="md:border-line grid grid-cols-[8rem_1fr] gap-2 md:table-cell md:border-b md:px-3 md:py-2"
              >
                <span className="text-soft text-sm md:hidden" aria-hidden>
                  {headers[cell.column.id]}
                </span>
                <span className={classNames(oneLine.has(cell.column.id) && 'whitespace-nowrap')}>
                  <table.FlexRender cell={cell} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

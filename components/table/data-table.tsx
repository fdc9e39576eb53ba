'use client';

import { type Cell, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
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

function SortLink({
  href,
  sorted,
  children,
}: {
  href: string;
  sorted: 'asc' | 'desc' | undefined;
  children: string;
}) {
  const Icon = sorted === undefined ? ArrowUpDown : sorted === 'asc' ? ArrowUp : ArrowDown;
  return (
    <Link
      href={href}
      prefetch={false}
      className="hover:text-ink inline-flex min-h-9 items-center gap-1 underline-offset-4 hover:underline"
    >
      {children}
      <Icon aria-hidden className={classNames('size-4', sorted === undefined && 'opacity-50')} />
    </Link>
  );
}

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
            {columns.map(({ key, header, sortHref, sorted }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                aria-sort={sorted && ariaSort[sorted]}
                className="border-line text-soft border-b px-4 py-1 text-start text-sm font-semibold whitespace-nowrap"
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
              className="border-line bg-raised md:hover:bg-sunken grid gap-1.5 rounded-xl border p-4 md:table-row md:border-0 md:not-last:border-b"
            >
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

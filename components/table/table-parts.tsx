import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { TableCell } from './table-data';

/** What stands in a cell: words, a tag, a link. */
export function CellContent({ cell }: { cell: TableCell | undefined }) {
  if (!cell) return null;
  const words = cell.tone ? <StatusTag tone={cell.tone}>{cell.text}</StatusTag> : cell.text;
  // A form may stick to the bottom of the window; what is focused stays above it.
  if (cell.href) {
    return (
      <TextLink href={cell.href} className="md:scroll-mb-48">
        {words}
      </TextLink>
    );
  }
  return cell.title ? <span title={cell.title}>{words}</span> : words;
}

interface SortLinkProps {
  href: string;
  sorted: 'asc' | 'desc' | undefined;
  children: string;
}

/** A column's header that sorts by it. */
export function SortLink({ href, sorted, children }: SortLinkProps) {
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

interface RowBoxProps {
  label: string;
  name?: string;
  value?: string;
  isChecked: boolean;
  onToggle: (event: unknown) => void;
}

/** The checkbox of a row, or of the whole page. Without script it is a plain box of the form around it. */
export function RowBox({ label, name, value, isChecked, onToggle }: RowBoxProps) {
  return (
    <label className="-m-2 inline-flex min-h-10 min-w-10 cursor-pointer items-center gap-3 p-2">
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={isChecked}
        onChange={onToggle}
        aria-label={label}
        className="accent-accent size-5 shrink-0"
      />
    </label>
  );
}

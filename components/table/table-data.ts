import type { StatusTone } from '@/components/ui/status-tag';

/** A cell as plain data: its words, and where they lead. */
export interface TableCell {
  text: string;
  href?: string;
  /** Shown as a status tag of this tone. */
  tone?: StatusTone;
  /** The same said exactly, for whoever points at it. */
  title?: string;
}

export interface TableColumn {
  key: string;
  header: string;
  /** Kept on one line: codes and dates. */
  oneLine?: boolean;
  /** Where a click on the header leads: the same list, sorted by it. */
  sortHref?: string;
  sorted?: 'asc' | 'desc';
}

export interface TableRow {
  id: string;
  /** Cells by column key. */
  cells: Record<string, TableCell>;
  /** Names the row's checkbox, where rows can be selected. */
  selectLabel?: string;
}

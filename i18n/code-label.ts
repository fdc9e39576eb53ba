import type { ListName } from '@/lib/vocabulary/lists';

/** An organisation's own word for a code, in one language. */
export interface OwnWord {
  list: string;
  code: string;
  label: string;
}

/** Where the words for a code come from. */
export interface LabelSources {
  standard(list: ListName, code: string): string | undefined;
  own: readonly OwnWord[];
  isRetired(list: ListName, code: string): boolean;
  /** The label of a code that is no longer offered, with a word that says so. */
  noLongerUsed(label: string): string;
}

/**
 * Gives a code its label: the organisation's own word, else the standard one, else the code itself. What is no longer
 * offered says so after its label, whosever word it is.
 */
export function codeLabels(sources: LabelSources): (list: ListName, code: string) => string {
  const own = new Map(sources.own.map(({ list, code, label }) => [`${list}.${code}`, label]));
  return (list, code) => {
    const label = own.get(`${list}.${code}`) ?? sources.standard(list, code) ?? code;
    return sources.isRetired(list, code) ? sources.noLongerUsed(label) : label;
  };
}

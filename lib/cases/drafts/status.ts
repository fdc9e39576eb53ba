import type { FieldErrors } from '@/lib/core/errors';
import { type DraftContent, pageState } from './content';
import { findErrors } from './find-errors';
import { type DraftPage, ownsName, pagesOf } from './pages';

export type PageStatus = 'notStarted' | 'inProgress' | 'hasErrors' | 'done';

/** Fields that say something before anyone answered. */
const preset: readonly string[] = ['source', 'route', 'narrativeChoice'];

/** True when something was typed or chosen on the page. */
export function isAnswered({ values }: DraftContent, page: DraftPage): boolean {
  return Object.entries(values).some(
    ([name, texts]) =>
      ownsName(page, name) && !preset.includes(name) && texts.some((text) => text.trim() !== ''),
  );
}

/** How far one page is. A page is done when the person said so; what recording would refuse goes before everything. */
export function pageStatus(content: DraftContent, page: DraftPage, errors: FieldErrors): PageStatus {
  if (Object.keys(errors).some((name) => ownsName(page, name))) return 'hasErrors';
  const { isDone } = pageState(content, page.slug);
  if (isDone) return 'done';
  return isAnswered(content, page) ? 'inProgress' : 'notStarted';
}

/** Several pages as one: an error shows, done needs all of them. */
export function statusTogether(statuses: readonly PageStatus[]): PageStatus {
  if (statuses.includes('hasErrors')) return 'hasErrors';
  const [first] = statuses;
  return first !== undefined && statuses.every((status) => status === first) ? first : 'inProgress';
}

/** The status of every page of a draft by its slug. */
export function statusBySlug(content: DraftContent): Map<string, PageStatus> {
  const errors = findErrors(content);
  return new Map(
    pagesOf(content.values).map((page): [string, PageStatus] => [
      page.slug,
      pageStatus(content, page, errors),
    ]),
  );
}

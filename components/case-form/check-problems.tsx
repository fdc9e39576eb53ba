import { getTranslations } from 'next-intl/server';
import { type DraftPage, ownsName } from '@/lib/cases/drafts/pages';
import { fieldLabel } from './field-labels';
import type { FormFrame } from './form-frame';
import { ProblemList } from './problem-list';

interface CheckProblemsProps {
  draft: string;
  frame: FormFrame;
  pages: DraftPage[];
  /** What recording would refuse, by field. */
  errors: Record<string, string>;
}

/** The refused answers of a draft with links to where they are mended; nothing when there are none. */
export async function CheckProblems({ draft, frame, pages, errors }: CheckProblemsProps) {
  const t = await getTranslations('drafts.check');
  const problems = Object.entries(errors).map(([name, errorKey]) => {
    const page = pages.find((candidate) => ownsName(candidate, name));
    return {
      href: page ? `/drafts/${draft}/${page.slug}?from=check#${name}` : `/drafts/${draft}`,
      label: page ? fieldLabel(page, name, frame) : '',
      errorKey,
    };
  });
  return problems.length === 0 ? null : <ProblemList title={t('problems')} problems={problems} />;
}

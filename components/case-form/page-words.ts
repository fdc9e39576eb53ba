import { getTranslations } from 'next-intl/server';
import type { DraftPage } from '@/lib/cases/drafts/pages';

/** What each page of a draft is called. */
export async function getPageWords(): Promise<(page: DraftPage) => string> {
  const t = await getTranslations('drafts');
  return ({ kind, episode }) => {
    switch (kind) {
      case 'patterns':
      case 'beginning':
      case 'control':
      case 'circumstances':
        return t('episodeStep', { number: (episode ?? 0) + 1, step: t(`steps.${kind}`) });
      case 'quick':
        return t('quick.title');
      default:
        return t(`sections.${kind}`);
    }
  };
}

import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';

/** That a case ended in another one. Also for the case's own page. */
export async function MergedNotice({ into }: { into: string }) {
  const t = await getTranslations('caseLife.duplicates');
  return (
    <Notice title={t('mergedInto', { code: into })}>
      <p>{t('mergedIntoText')}</p>
      <p>
        <TextLink href={`/cases/${into}`}>{into}</TextLink>
      </p>
    </Notice>
  );
}

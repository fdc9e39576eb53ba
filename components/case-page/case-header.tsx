import { getTranslations } from 'next-intl/server';
import { FlagTags } from '@/components/case-life/flag-tags';
import { MergedNotice } from '@/components/case-life/merged-notice';
import { riskTone } from '@/components/cases/status-tones';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { StatusTag } from '@/components/ui/status-tag';
import type { Labels } from '@/i18n/labels';
import type { CaseDetail } from '@/lib/cases/read-case';

/** Which case this is, where it stands, and what can be done with it. */
export async function CaseHeader({ labels, found }: { labels: Labels; found: CaseDetail }) {
  const [t, page, care] = await Promise.all([
    getTranslations('cases.page'),
    getTranslations('caseCare.page'),
    getTranslations('caseCare.retention'),
  ]);
  const at = `/cases/${found.code}`;
  return (
    <>
      {found.mergedInto && <MergedNotice into={found.mergedInto} />}
      {found.isErased && <Notice>{care('erased')}</Notice>}
      <PageHeading
        title={`${t('caseLabel')} ${found.code}`}
        lead={`${labels.of('caseStage', found.stage)} · ${found.assignedTo} · ${found.team}`}
        actions={
          <>
            {found.may.refer && (
              <ButtonLink kind="primary" href={`${at}/refer`}>
                {t('refer')}
              </ButtonLink>
            )}
            {found.may.edit && <ButtonLink href={`${at}/edit`}>{t('change')}</ButtonLink>}
            <ButtonLink href={`${at}/work`}>{page('work')}</ButtonLink>
            <ButtonLink href={`${at}/history`}>{page('history')}</ButtonLink>
          </>
        }
      />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {found.riskLevel && (
          <StatusTag tone={riskTone(found.riskLevel)}>
            {`${labels.title('riskLevel')}: ${labels.of('riskLevel', found.riskLevel)}`}
          </StatusTag>
        )}
        <FlagTags labels={labels} openFlags={found.openFlags} />
      </div>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import type { EpisodeIdentification, Indicator } from '@/lib/cases/identification';
import { signLists } from '@/lib/vocabulary/palermo-signs';
import type { ListName } from '@/lib/vocabulary/lists';

interface IdentificationTableProps {
  labels: Labels;
  code: string;
  found: EpisodeIdentification;
}

const tones = { present: 'warn', possible: 'info', incomplete: 'info' } as const;

/** What the answers of one exploitation show, element by element, each with a link to the answers that set it. */
export async function IdentificationTable({ labels, code, found }: IdentificationTableProps) {
  const t = await getTranslations('caseCare.identification');
  const lacking = found.lacking.map((element) => t(`element.${element}`)).join(', ');
  const groups: [string, ListName, readonly Indicator<string>[]][] = [
    [t('acts'), 'palermoAct', found.acts],
    [t('means'), 'palermoMeans', found.means],
    [t('purposes'), 'palermoPurpose', found.purposes],
    [t('indicators'), 'iloForcedLabourIndicator', found.indicators],
  ];
  return (
    <div className="grid gap-5">
      <Notice tone={tones[found.outcome]} title={t(`outcome.${found.outcome}`)}>
        {lacking !== '' && <p>{t('lacking', { elements: lacking })}</p>}
        <p>{t(`ageRule.${found.ageRule}`)}</p>
      </Notice>
      {groups.map(([title, list, indicators]) => (
        <section key={list} className="grid gap-1">
          <h3 className="font-semibold">{title}</h3>
          {indicators.length === 0 ? (
            <p className="text-soft">{t('noneFound')}</p>
          ) : (
            <ul className="divide-line grid divide-y">
              {indicators.map((indicator) => (
                <li key={indicator.code} className="grid gap-1 py-2">
                  <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <span className="font-medium">{labels.of(list, indicator.code)}</span>
                    <StatusTag tone={indicator.strength === 'shown' ? 'accent' : 'neutral'}>
                      {t(indicator.strength)}
                    </StatusTag>
                  </span>
                  <span className="text-soft text-sm">
                    {t('because')}:{' '}
                    {indicator.because.map((trace, index) => (
                      <span key={`${trace.field} ${trace.code}`}>
                        {index > 0 && ' · '}
                        <TextLink href={`/cases/${code}#${trace.field}`}>
                          {labels.of(signLists[trace.answer], trace.code)}
                        </TextLink>
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

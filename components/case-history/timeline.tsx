import { getFormatter, getTranslations } from 'next-intl/server';
import { getLabels } from '@/i18n/labels';
import type { TimelineEvent } from '@/lib/cases/history/timeline-events';
import { FromTo } from './change-list';
import { getChangeWords } from './change-words';

/** What happened to a case, newest first. What exactly was said stays closed until someone opens it. */
export async function Timeline({ events }: { events: TimelineEvent[] }) {
  const [t, format, labels, words] = await Promise.all([
    getTranslations('caseHistory'),
    getFormatter(),
    getLabels(),
    getChangeWords(),
  ]);
  const titleOf = ({ kind, act, details }: TimelineEvent) =>
    act === undefined
      ? t(`events.${kind}`, { count: details.length })
      : t('events.referral', { act: labels.of('referralAct', act) });
  return (
    <ol className="border-line ms-1 grid border-s-2">
      {events.map((event, index) => (
        <li
          key={`${event.at}-${index}`}
          className="before:bg-accent relative grid gap-0.5 py-2.5 ps-5 before:absolute before:-start-[5px] before:top-5 before:size-2 before:rounded-full"
        >
          <span className="font-medium">{titleOf(event)}</span>
          <span className="text-soft text-sm">
            {t('by', {
              person: event.by ?? t('system'),
              date: format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </span>
          {event.details.length > 0 && (
            <details>
              <summary className="text-accent min-h-6 cursor-pointer text-sm underline underline-offset-4">
                {t('show')}
              </summary>
              <dl className="mt-1 grid gap-2">
                {event.details.map((detail) => {
                  const said = words(detail);
                  const isSaid = (detail.before ?? []).length > 0 || event.kind === 'changed';
                  return (
                    <div key={detail.field}>
                      <dt className="text-soft text-sm">{said.what}</dt>
                      <dd>
                        {detail.after === null && said.after}
                        {detail.after !== null &&
                          (isSaid ? (
                            <FromTo words={said} labels={{ from: t('from'), to: t('to') }} />
                          ) : (
                            said.after
                          ))}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

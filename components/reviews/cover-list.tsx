import { getTranslations } from 'next-intl/server';
import { getDayWords } from '@/components/case-life/day-words';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusTag } from '@/components/ui/status-tag';
import { newId } from '@/lib/core/ids';
import type { CoverRow } from '@/lib/reviews/list-delegations';

interface CoverListProps {
  id: string;
  title: string;
  empty: string;
  covers: CoverRow[];
  /** Ends a cover before its day; absent where it is not the reader's to end. */
  end?: FormAction;
}

/** Who decides for whom, from when to when. */
export async function CoverList({ id, title, empty, covers, end }: CoverListProps) {
  const [t, day] = await Promise.all([getTranslations('reviews.absence'), getDayWords()]);
  return (
    <Card id={id} title={title}>
      {covers.length === 0 ? (
        <p className="text-soft">{empty}</p>
      ) : (
        <ul className="divide-line grid divide-y">
          {covers.map((cover) => {
            const isLive = cover.state === 'coming' || cover.state === 'running';
            return (
              <li key={cover.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <span className="min-w-48 flex-1">
                  {t('row', {
                    from: cover.from,
                    to: cover.to,
                    team: cover.team,
                    start: day(cover.startsAt),
                    end: day(cover.endsAt),
                  })}
                </span>
                <StatusTag tone={isLive ? 'attention' : 'neutral'}>{t(`states.${cover.state}`)}</StatusTag>
                {end && isLive && (
                  <ActionForm action={end}>
                    <input type="hidden" name="id" value={cover.id} />
                    <input type="hidden" name="formKey" value={newId()} />
                    <Button kind="danger">{t('endNow', { to: cover.to })}</Button>
                  </ActionForm>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

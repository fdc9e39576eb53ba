import { getTranslations } from 'next-intl/server';
import { pageRows } from '@/components/case-form/answer-words';
import type { FormFrame } from '@/components/case-form/form-frame';
import { RoutePicture } from '@/components/case-form/route-picture';
import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import { type DraftPage, pagesOf } from '@/lib/cases/drafts/pages';
import { countOf } from '@/lib/cases/form-input';

/** Everything that was answered about a case, in the order it is asked, each answer where links can find it. */
export async function AnswerCards({ frame }: { frame: FormFrame }) {
  const [t, drafts] = await Promise.all([getTranslations('caseCare.page'), getTranslations('drafts')]);
  const { values, places } = frame;
  const pages = pagesOf(values);
  const rows = (wanted: (page: DraftPage) => boolean) =>
    pages.filter(wanted).flatMap((page) =>
      // Consents have their own card, with recipients and days.
      pageRows(frame, values, {
        ...page,
        questions: page.questions.filter(({ kind }) => kind !== 'consents' && kind !== 'route'),
      }),
    );
  const episodes = Array.from({ length: countOf(values, 'episodes') }, (_, index) => index);
  const hasRoute = countOf(values, 'route') > 0;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="grid gap-6">
        {episodes.map((episode) => (
          <Card
            key={episode}
            id={`episode-${episode + 1}`}
            title={drafts('episode', { number: episode + 1 })}
          >
            <SummaryList rows={rows((page) => page.episode === episode)} emptyLabel={places.notAsked} />
          </Card>
        ))}
        <Card id="about" title={drafts('sections.about')}>
          <SummaryList rows={rows(({ kind }) => kind === 'about')} emptyLabel={places.notAsked} />
        </Card>
      </div>
      <div className="grid gap-6">
        <Card id="situation" title={drafts('sections.situation')}>
          <SummaryList
            rows={rows(({ kind }) => kind === 'situation' || kind === 'plan')}
            emptyLabel={places.notAsked}
          />
        </Card>
        <Card id="person" title={drafts('sections.person')}>
          <SummaryList rows={rows(({ kind }) => kind === 'person')} emptyLabel={places.notAsked} />
        </Card>
        {hasRoute ? (
          <RoutePicture frame={frame} />
        ) : (
          <Card id="route" title={t('route')}>
            <p className="text-soft">{t('noRoute')}</p>
          </Card>
        )}
      </div>
    </div>
  );
}

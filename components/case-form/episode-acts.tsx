import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';

interface EpisodeActsProps {
  draft: string;
  count: number;
  action: FormAction;
}

/** Adds an episode, or takes one out after a second look. */
export async function EpisodeActs({ draft, count, action }: EpisodeActsProps) {
  const t = await getTranslations('drafts.hub');
  return (
    <ActionForm action={action} className="gap-3">
      <input type="hidden" name="draft" value={draft} />
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="secondary">{t('addEpisode')}</Button>
        <p className="text-soft text-sm">{t('addEpisodeHint')}</p>
      </div>
      {Array.from({ length: count }, (_, index) => (
        <Disclosure key={index} summary={t('removeEpisode', { number: index + 1 })}>
          <div className="grid justify-items-start gap-3">
            <p>{t('removeText')}</p>
            <Button kind="danger" name="remove" value={index}>
              {t('removeEpisode', { number: index + 1 })}
            </Button>
          </div>
        </Disclosure>
      ))}
    </ActionForm>
  );
}

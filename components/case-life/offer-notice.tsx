import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { getDayWords } from './day-words';
import type { LifeActions } from './life-actions';
import { LifeForm } from './life-form';

interface OfferNoticeProps {
  work: CaseWork;
  actions: Pick<LifeActions, 'takeBack' | 'answerOffer'>;
}

/** That the case is on offer to another team: theirs to answer, ours to take back. */
export async function OfferNotice({ work, actions }: OfferNoticeProps) {
  const [t, day] = await Promise.all([getTranslations('caseLife.offer'), getDayWords()]);
  const { offer } = work;
  if (!offer) return null;
  const words = { team: offer.team, who: offer.by, day: day(offer.at) };
  return (
    <Notice
      tone={work.may.answer ? 'warn' : 'info'}
      title={offer.isIncoming ? t('incoming', words) : t('outgoing', words)}
    >
      <p>{offer.isIncoming ? t('incomingText') : t('outgoingText')}</p>
      {work.may.takeBack && (
        <LifeForm action={actions.takeBack} code={work.code} className="mt-3">
          <div>
            <Button kind="secondary">{t('takeBack')}</Button>
          </div>
        </LifeForm>
      )}
      {work.may.answer && (
        <LifeForm
          action={actions.answerOffer}
          code={work.code}
          labels={{ takeFor: t('worker') }}
          className="mt-3 max-w-md"
        >
          <SelectField
            name="takeFor"
            label={t('worker')}
            options={work.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="answer" value="accept">
              {t('accept')}
            </Button>
            <Button kind="secondary" name="answer" value="decline">
              {t('decline')}
            </Button>
          </div>
        </LifeForm>
      )}
    </Notice>
  );
}

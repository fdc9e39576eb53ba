import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField } from '@/components/ui/select-field';
import type { ReviewDetail } from '@/lib/reviews/read-review';

interface HandOverCardProps {
  review: ReviewDetail;
  formKey: string;
  action: FormAction;
}

/** Asks another supervisor to decide, or anyone again. */
export async function HandOverCard({ review, formKey, action }: HandOverCardProps) {
  const t = await getTranslations('reviews.handOver');
  return (
    <Disclosure summary={t('title')}>
      <ActionForm action={action} labels={{ reviewerId: t('to') }}>
        <input type="hidden" name="code" value={review.code} />
        <input type="hidden" name="formKey" value={formKey} />
        <SelectField
          name="reviewerId"
          label={t('to')}
          hint={t('hint')}
          emptyLabel={t('anyone')}
          options={review.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <Button kind="secondary">{t('submit')}</Button>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

import { getTranslations } from 'next-intl/server';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ChoiceField } from '@/components/ui/choice-field';
import { ClientWords } from '@/components/ui/client-words';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { hasShortcuts } from '@/i18n/shortcuts';
import type { Labels } from '@/i18n/labels';
import { packetFieldLists, packetFields } from '@/lib/referrals/packet';
import type { ReviewDetail } from '@/lib/reviews/read-review';
import { returnTemplates } from '@/lib/reviews/return-templates';
import { AnswerNote } from './answer-note';
import { DecisionKeys, type DecisionWords } from './decision-keys';

interface DecideCardProps {
  labels: Labels;
  review: ReviewDetail;
  /** What opens after the decision; null: nothing waits. */
  next: string | null;
  formKey: string;
  action: FormAction;
}

/** Nothing stands against approving. What is refused here is refused by the use case as well. */
function canApprove({ hasConsent, notCoded, partnerRecord }: ReviewDetail): boolean {
  return (
    hasConsent && notCoded.length === 0 && partnerRecord.isVettingValid && partnerRecord.blocks.length === 0
  );
}

/** A supervisor's decision, with what is left of the packet. Returning and declining need the reason. */
export async function DecideCard({ labels, review, next, formKey, action }: DecideCardProps) {
  const [t, page, shortcuts] = await Promise.all([
    getTranslations('reviews.decide'),
    getTranslations('referrals.page'),
    hasShortcuts(),
  ]);
  const templates = await getTranslations('reviews.templates');
  const { code, packet, partner, requestedBy } = review;
  const offered = packetFields.filter((field) => packet[field] !== undefined);
  const unanswered = review.packetFields.filter((field) => packet[field] === undefined);
  const turnDown: DecisionWords[] = [
    {
      decision: 'return',
      label: page('return'),
      consequence: t('returnText', { name: requestedBy }),
      kind: 'secondary',
    },
    {
      decision: 'decline',
      label: page('decline'),
      consequence: t('declineText', { name: requestedBy }),
      kind: 'danger',
    },
  ];
  const isOpen = canApprove(review);
  const approve: DecisionWords = {
    decision: 'approve',
    label: page('approve'),
    consequence: t('approveText', { partner }),
    kind: 'primary',
  };
  const choices = isOpen ? [approve, ...turnDown] : turnDown;
  return (
    <Card id="decision" title={page('decision')}>
      <ActionForm action={action} labels={{ reason: page('reason'), packetFields: t('fields') }}>
        {/* The form's first button is what Enter on a box would press: nothing is decided by accident. */}
        <button hidden disabled>
          {page('decision')}
        </button>
        <AnswerNote />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="next" value={next ?? ''} />
        <input type="hidden" name="formKey" value={formKey} />
        {unanswered.map((field) => (
          <input key={field} type="hidden" name="unanswered" value={field} />
        ))}
        {!isOpen && <Notice tone="warn">{t('cannotApprove')}</Notice>}
        {isOpen && offered.length > 0 && (
          <>
            <input type="hidden" name="offersFields" value="yes" />
            <ChoiceField
              name="packetFields"
              legend={t('fields')}
              hint={t('fieldsHint')}
              multiple
              columns
              defaultValue={offered}
              options={offered.map((field) => ({
                value: field,
                label: labels.of('packetField', field),
                hint: (packet[field] ?? [])
                  .map((answer) => labels.of(packetFieldLists[field], answer))
                  .join(' · '),
              }))}
            />
          </>
        )}
        <SelectField
          name="template"
          label={t('template')}
          emptyLabel={t('noTemplate')}
          options={returnTemplates.map((value) => ({ value, label: templates(value) }))}
        />
        <TextAreaField
          name="reason"
          label={page('reason')}
          hint={page('reasonHint')}
          rows={3}
          maxLength={1_800}
        />
        <div className="grid gap-3">
          {choices.map(({ decision, label, consequence, kind }) => (
            <div key={decision} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Button
                kind={kind}
                name="decision"
                value={decision}
                aria-describedby={`${decision}-consequence`}
              >
                {label}
              </Button>
              <span id={`${decision}-consequence`} className="text-soft min-w-48 flex-1 text-sm">
                {consequence}
              </span>
            </div>
          ))}
        </div>
        {shortcuts && (
          <ClientWords of={['reviews']}>
            <DecisionKeys choices={choices} />
          </ClientWords>
        )}
      </ActionForm>
    </Card>
  );
}

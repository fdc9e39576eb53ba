import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { Button } from '@/components/ui/button';
import { controlClasses } from '@/components/ui/control-classes';
import type { Labels } from '@/i18n/labels';

interface ServiceQuestionProps {
  labels: Labels;
  /** Services the case says the person needs; offered first. */
  needs: readonly string[];
  chosen: string | null;
}

/** First question of a referral: which service. A plain GET form; the answer decides what is asked next. */
export async function ServiceQuestion({ labels, needs, chosen }: ServiceQuestionProps) {
  const t = await getTranslations('referrals.request');
  const options = optionsOf(labels, 'serviceType');
  const first = options.filter(({ value }) => needs.includes(value));
  const rest = options.filter(({ value }) => !needs.includes(value));
  return (
    <form className="flex max-w-3xl flex-wrap items-end gap-3">
      <label className="grid min-w-60 flex-1 gap-1 font-medium">
        {t('serviceTitle')}
        <select name="service" defaultValue={chosen ?? first[0]?.value} className={controlClasses}>
          {[...first, ...rest].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button kind={chosen === null ? 'primary' : 'secondary'}>{t('continue')}</Button>
    </form>
  );
}

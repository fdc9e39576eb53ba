import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { ChoiceField } from '@/components/ui/choice-field';
import { SummaryList } from '@/components/ui/summary-list';
import type { Difference, Side } from '@/lib/cases/drafts/merge-values';
import type { FormValues } from '@/lib/cases/form-input';
import type { FormFrame } from './form-frame';
import { getUnitWords } from './unit-words';

interface ComparisonFieldsProps {
  frame: FormFrame;
  comparison: { mine: FormValues; theirs: FormValues; differences: Difference[] };
}

/** A choice for each answer that both sides changed, and a list of what only one side changed. */
export async function ComparisonFields({ frame, comparison }: ComparisonFieldsProps) {
  const { mine, theirs, differences } = comparison;
  const [t, words] = await Promise.all([
    getTranslations('drafts.compare'),
    getUnitWords(frame, [mine, theirs]),
  ]);
  const notAsked = frame.places.notAsked;
  const both = differences.filter(({ changedBy }) => changedBy === 'both');
  const rowsOf = (side: Side) =>
    differences
      .filter(({ changedBy }) => changedBy === side)
      .map(({ unit }) => {
        const text = words.answer(unit, side === 'mine' ? mine : theirs);
        return { term: words.label(unit), values: text === '' ? [] : [text] };
      });
  const single = [
    { key: 'mergedTheirs', rows: rowsOf('theirs') },
    { key: 'mergedMine', rows: rowsOf('mine') },
  ] as const;
  return (
    <>
      <Card id="choices" title={t('chooseTitle')}>
        {both.length === 0 && <p>{t('noChoice')}</p>}
        <div className="grid gap-5">
          {both.map(({ unit }) => (
            <ChoiceField
              key={unit}
              name={`choice.${unit}`}
              legend={words.label(unit)}
              options={[
                { value: 'mine', label: t('mine'), hint: words.answer(unit, mine) || notAsked },
                { value: 'theirs', label: t('theirs'), hint: words.answer(unit, theirs) || notAsked },
              ]}
            />
          ))}
        </div>
      </Card>
      {single.map(
        ({ key, rows }) =>
          rows.length > 0 && (
            <Card key={key} id={key} title={t(key)}>
              <SummaryList rows={rows} emptyLabel={notAsked} />
            </Card>
          ),
      )}
    </>
  );
}

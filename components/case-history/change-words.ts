import { getTranslations } from 'next-intl/server';
import { getTerms } from '@/components/case-form/terms';
import { getLabels } from '@/i18n/labels';
import type { FieldChange } from '@/lib/cases/history/changes';
import { type FieldWords, fieldWords } from '@/lib/cases/history/field-words';

/** A change in the reader's language. */
export interface ChangeWords {
  what: string;
  before: string;
  after: string;
}

/** Words for changes: which answer, what it was, what it is. */
export async function getChangeWords(): Promise<(change: FieldChange) => ChangeWords> {
  const [labels, terms, t, drafts] = await Promise.all([
    getLabels(),
    getTerms(),
    getTranslations('caseHistory'),
    getTranslations('drafts'),
  ]);
  const months = new Intl.DateTimeFormat(labels.locale, { month: 'long', timeZone: 'UTC' });

  function nameOf({ name }: FieldWords): string {
    if ('term' in name) return terms[name.term];
    if ('other' in name) return t(`fields.${name.other}`);
    if ('scope' in name) return `${labels.title('consentScope')}: ${labels.of('consentScope', name.scope)}`;
    return name.list === 'country' || name.list === 'region' ? '' : labels.title(name.list);
  }

  function whatOf(field: string, words: FieldWords | null): string {
    if (!words) return t('fields.unknown', { field });
    const { place, datePart } = words;
    const where = place && drafts(place.of === 'route' ? 'terms.leg' : 'episode', { number: place.number });
    return [where, nameOf(words), datePart && drafts(`date.${datePart}`)].filter(Boolean).join(' · ');
  }

  function valueOf(value: string, words: FieldWords | null): string {
    if (words?.datePart === 'month') return months.format(new Date(Date.UTC(2000, Number(value) - 1, 1)));
    if (words?.datePart === 'missing') return labels.missing(value);
    const known = words?.lists.map((list) => labels.of(list, value)) ?? [];
    return known.find((word) => word !== value) ?? value;
  }

  function valuesOf(values: readonly string[] | null, words: FieldWords | null): string {
    if (values === null) return t('hidden');
    if (values.length > 0) return values.map((value) => valueOf(value, words)).join(', ');
    return words && 'other' in words.name ? t('nothing') : labels.missing('X_NotAsked');
  }

  return ({ field, before, after }) => {
    const words = fieldWords(field);
    return {
      what: whatOf(field, words),
      before: valuesOf(before, words),
      after: valuesOf(after, words),
    };
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answersByPath } from '@/lib/cases/answer-paths';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { fieldWords, otherFields } from '@/lib/cases/history/field-words';
import { locales } from '@/lib/core/locale';
import { vocabulary } from '@/lib/vocabulary/lists';

const full = caseAnswersSchema.parse({
  episodes: [{}, {}],
  route: [{ role: 'Origin' }],
  consents: vocabulary.consentScope.map(({ code }) => ({ scope: code, state: 'Given' })),
});
const paths = [
  ...new Set([...answersByPath(full).keys(), ...answersByPath(caseAnswersSchema.parse({})).keys()]),
];

function messages(locale: string, namespace: string): unknown {
  return JSON.parse(readFileSync(`messages/${locale}/${namespace}.json`, 'utf8'));
}

/** Every message of the namespaces that name a field, by namespace and key. */
function wordsIn(locale: string) {
  const words = z.record(z.string(), z.unknown());
  const form = words.parse(z.object({ form: words }).parse(messages(locale, 'cases')).form);
  const { terms } = z.object({ terms: words }).parse(messages(locale, 'drafts'));
  const { fields } = z.object({ fields: words }).parse(messages(locale, 'caseHistory'));
  const lists = words.parse(messages(locale, 'vocabulary'));
  const titled = z.object({ title: z.string(), codes: words });
  return (path: string): unknown => {
    const found = fieldWords(path);
    if (!found) return null;
    const { name } = found;
    if ('term' in name) return form[name.term] ?? terms[name.term];
    if ('other' in name) return fields[name.other];
    if ('scope' in name) return titled.parse(lists['consentScope']).codes[name.scope];
    return titled.parse(lists[name.list]).title;
  };
}

describe.each(locales)('in %s', (locale) => {
  const words = wordsIn(locale);

  it('every answer that can change has a name', () => {
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !words(path))).toEqual([]);
  });

  it('so has what changes in the life of a case', () => {
    expect(Object.keys(otherFields).filter((field) => !words(field))).toEqual([]);
  });
});

describe('the words of a field', () => {
  it('keep which episode or stop, and which part of a date', () => {
    expect(fieldWords('episodes.2.venues')).toMatchObject({
      place: { of: 'episodes', number: 2 },
      lists: ['venue'],
      datePart: null,
    });
    expect(fieldWords('route.1.when.yearTo')).toMatchObject({
      place: { of: 'route', number: 1 },
      name: { term: 'legWhen' },
      datePart: 'yearTo',
    });
    expect(fieldWords('episodes.1.began.missing')).toMatchObject({
      name: { term: 'began' },
      datePart: 'missing',
    });
    expect(fieldWords('consents.RecordKeeping')).toMatchObject({ name: { scope: 'RecordKeeping' } });
  });

  it('read the codes of every coded question from a list', () => {
    const coded = paths.filter(
      (path) => !/\.(?:year|month|yearTo|missing)$/u.test(path) && !/^(?:episodes|route)$/u.test(path),
    );
    expect(coded.filter((path) => fieldWords(path)?.lists.length === 0)).toEqual([]);
  });

  it('are none for a path nobody knows', () => {
    expect(fieldWords('person.nothing')).toBeNull();
    expect(fieldWords('constructor')).toBeNull();
  });
});

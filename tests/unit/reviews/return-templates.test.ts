import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { locales } from '@/lib/core/locale';
import { isReturnTemplate, returnTemplates } from '@/lib/reviews/return-templates';

const messages = z.object({ templates: z.record(z.string(), z.string()) });

test.each(locales)('every ready-made reason has words in %s that pass the screening', (locale) => {
  const file = path.join('messages', locale, 'reviews.json');
  const { templates } = messages.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(Object.keys(templates)).toEqual([...returnTemplates]);
  for (const words of Object.values(templates)) {
    expect(() => assertTextIdentifiesNobody(words, 'reason', true)).not.toThrow();
    // With what can be typed beside it, it stays within the 2,000 letters of a reason.
    expect(words.length).toBeLessThan(200);
  }
});

test('a code is a ready-made reason or none', () => {
  expect(isReturnTemplate('SayWhy')).toBe(true);
  expect(['', 'toString', 'Approve'].some(isReturnTemplate)).toBe(false);
});

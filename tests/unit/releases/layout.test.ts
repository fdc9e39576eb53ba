import { describe, expect, it } from 'vitest';
import { compileHierarchy } from '@/lib/privacy/risk/hierarchy';
import { countryGroup, countryParents } from '@/lib/releases/microdata/country-groups';
import { rowPolicy } from '@/lib/releases/microdata/layout';
import { policyOf } from '@/lib/releases/policy';
import { yearCode, yearCodes } from '@/lib/releases/year-codes';
import { vocabulary } from '@/lib/vocabulary/lists';
import { countryCodes } from '@/lib/vocabulary/places';

describe('what rows are generalised to', () => {
  it('has a sub-region for every country, and a tree that is one', () => {
    expect(countryCodes.filter((code) => countryGroup(code) === undefined)).toEqual([]);
    expect(
      Object.keys(countryParents).filter((code) => /^[A-Z]{2}$/u.test(code) && !countryCodes.includes(code)),
    ).toEqual([]);
    expect(() => compileHierarchy({ name: 'country', parents: countryParents }, countryCodes)).not.toThrow();
  });

  it('puts every age band but the oldest under a wider one that says which', () => {
    const { quasiIdentifiers } = rowPolicy(policyOf('Public'), []);
    const parents = quasiIdentifiers.find(({ name }) => name === 'ageBroad')?.parents ?? {};
    expect(vocabulary.ageBand.map(({ code }) => code).filter((code) => !(code in parents))).toEqual(['48+']);
  });

  it('tells fifteen years apart and no more', () => {
    const at = new Date('2026-06-01');
    expect(yearCodes(at)).toHaveLength(16);
    expect([2011, 2012, 2026].map((year) => yearCode(year, at))).toEqual(['X_Earlier', '2012', '2026']);
    expect([1990, 2000, 2012, 2026].every((year) => yearCodes(at).includes(yearCode(year, at)))).toBe(true);
  });
});

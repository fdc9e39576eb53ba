import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterableCodes, missingCodes } from '@/lib/vocabulary/answers';
import {
  foundingPatternNames,
  foundingPatternsOf,
  type PatternAnswers,
} from '@/lib/vocabulary/founding-patterns';
import { meansByIndicator } from '@/lib/vocabulary/indicator-means';
import type { ListName } from '@/lib/vocabulary/lists';

const nothing: PatternAnswers = {
  exploitationTypes: [],
  forcedMarriageTypes: [],
  sexualTypes: [],
  labourIndustries: [],
  lurePromises: [],
  promisedJobs: [],
  deceptionPlaces: [],
};

const answerLists = {
  exploitationTypes: 'exploitationType',
  forcedMarriageTypes: 'forcedMarriageType',
  sexualTypes: 'sexualExploitationType',
  labourIndustries: 'labourIndustry',
  lurePromises: 'lurePromise',
  promisedJobs: 'promisedJob',
  deceptionPlaces: 'deceptionPlace',
} as const satisfies Record<keyof PatternAnswers, ListName>;

const answersOf = (list: ListName) => fc.subarray(enterableCodes(list));

const anyEpisode: fc.Arbitrary<PatternAnswers> = fc.record({
  exploitationTypes: answersOf('exploitationType'),
  forcedMarriageTypes: answersOf('forcedMarriageType'),
  sexualTypes: answersOf('sexualExploitationType'),
  labourIndustries: answersOf('labourIndustry'),
  lurePromises: answersOf('lurePromise'),
  promisedJobs: answersOf('promisedJob'),
  deceptionPlaces: answersOf('deceptionPlace'),
});

describe('founding patterns', () => {
  it('tell a sale as a bride, prostitution and forced labour from the type or its sub-type', () => {
    expect(foundingPatternsOf({ ...nothing, exploitationTypes: ['ForcedMarriage'] })).toEqual([
      'ForcedMarriage',
    ]);
    expect(foundingPatternsOf({ ...nothing, forcedMarriageTypes: ['X_SoldAsBride'] })).toEqual([
      'ForcedMarriage',
    ]);
    expect(foundingPatternsOf({ ...nothing, sexualTypes: ['Prostitution'] })).toEqual(['Prostitution']);
    expect(foundingPatternsOf({ ...nothing, labourIndustries: ['C_Manufacturing'] })).toEqual([
      'ForcedLabour',
    ]);
  });

  it('tell the lure of a better life beside any of them', () => {
    const lured = { ...nothing, exploitationTypes: ['SexualExploitation'], promisedJobs: ['X_Waitress'] };
    expect(foundingPatternsOf(lured)).toEqual(['Prostitution', 'BetterLifeLure']);
    expect(foundingPatternsOf({ ...nothing, deceptionPlaces: ['X_InTransit'] })).toEqual(['BetterLifeLure']);
  });

  it('are told by no answer that says nothing', () => {
    for (const missing of missingCodes) {
      for (const answer of Object.keys(answerLists)) {
        expect(foundingPatternsOf({ ...nothing, [answer]: [missing] })).toEqual([]);
      }
    }
    expect(foundingPatternsOf({ ...nothing, exploitationTypes: ['OrganRemoval', 'Other'] })).toEqual([]);
  });

  it('only grow as more is said, and keep their order', () => {
    fc.assert(
      fc.property(anyEpisode, anyEpisode, (episode, more) => {
        const before = foundingPatternsOf(episode);
        const after = foundingPatternsOf({
          exploitationTypes: [...episode.exploitationTypes, ...more.exploitationTypes],
          forcedMarriageTypes: [...episode.forcedMarriageTypes, ...more.forcedMarriageTypes],
          sexualTypes: [...episode.sexualTypes, ...more.sexualTypes],
          labourIndustries: [...episode.labourIndustries, ...more.labourIndustries],
          lurePromises: [...episode.lurePromises, ...more.lurePromises],
          promisedJobs: [...episode.promisedJobs, ...more.promisedJobs],
          deceptionPlaces: [...episode.deceptionPlaces, ...more.deceptionPlaces],
        });
        expect(after).toEqual(expect.arrayContaining(before));
        expect(after).toEqual(foundingPatternNames.filter((name) => after.includes(name)));
      }),
    );
  });
});

describe('indicators of forced labour', () => {
  it('are each shown by a means of control, but for abuse of vulnerability', () => {
    const without = Object.entries(meansByIndicator).filter(([, means]) => means.length === 0);
    expect(without.map(([indicator]) => indicator)).toEqual(['AbuseOfVulnerability']);
    expect(Object.keys(meansByIndicator)).toHaveLength(11);
  });

  it('leave out only those means that no indicator speaks of', () => {
    const shown: string[] = Object.values(meansByIndicator).flat();
    const silent = enterableCodes('meansOfControl').filter((code) => !shown.includes(code));
    expect(silent).toEqual(['RestrictsFinancialAccess', 'PsychoactiveSubstance', 'Other']);
  });
});

import { isMissing } from './answers';
import type { CodeOf } from './lists';

/** The answers of an episode that tell its founding patterns. */
export interface PatternAnswers {
  exploitationTypes: readonly string[];
  forcedMarriageTypes: readonly string[];
  sexualTypes: readonly string[];
  labourIndustries: readonly string[];
  lurePromises: readonly string[];
  promisedJobs: readonly string[];
  deceptionPlaces: readonly string[];
}

/** What places an episode in a pattern: one of these exploitation types, or any code said in one of these answers. */
interface FoundingPattern {
  exploitationTypes: readonly CodeOf<'exploitationType'>[];
  answers: readonly Exclude<keyof PatternAnswers, 'exploitationTypes'>[];
}

/**
 * The four patterns of the founding speech (M. Lagon, "A Struggle for Survival", 3 March 2008): women sold into
 * marriage, forced into prostitution or into labour, and those lured out by the promise of a better life. The first
 * three are exploitation types with their sub-types; the fourth is how it began and goes together with any of them.
 */
export const foundingPatterns = {
  ForcedMarriage: { exploitationTypes: ['ForcedMarriage'], answers: ['forcedMarriageTypes'] },
  Prostitution: { exploitationTypes: ['SexualExploitation'], answers: ['sexualTypes'] },
  ForcedLabour: {
    exploitationTypes: ['ForcedLabour', 'Servitude', 'ChildLabour', 'ForcedBegging', 'X_ForcedCriminality'],
    answers: ['labourIndustries'],
  },
  BetterLifeLure: { exploitationTypes: [], answers: ['lurePromises', 'promisedJobs', 'deceptionPlaces'] },
} as const satisfies Record<string, FoundingPattern>;

export type FoundingPatternName = keyof typeof foundingPatterns;

export const foundingPatternNames = Object.keys(foundingPatterns) as FoundingPatternName[];

/** The founding patterns of an episode, in the order above. "Not known" and "prefers not to say" say nothing. */
export function foundingPatternsOf(episode: PatternAnswers): FoundingPatternName[] {
  return foundingPatternNames.filter((name) => {
    const { exploitationTypes, answers }: FoundingPattern = foundingPatterns[name];
    return (
      exploitationTypes.some((type) => episode.exploitationTypes.includes(type)) ||
      answers.some((answer) => episode[answer].some((code) => !isMissing(code)))
    );
  });
}

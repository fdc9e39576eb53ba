import type { CodeOf } from './lists';

/** What places a case in a pattern: any one of these codes. */
interface FoundingPattern {
  exploitationTypes: readonly CodeOf<'exploitationType'>[];
  lure: boolean;
}

/**
 * The four patterns of the founding speech (M. Lagon, "A Struggle for Survival", 3 March 2008): women sold into
 * marriage, forced into prostitution or into labour, and those lured out by the promise of a better life. The first
 * three are exploitation types; the fourth is a lure and goes together with any of them.
 */
export const foundingPatterns = {
  ForcedMarriage: { exploitationTypes: ['ForcedMarriage'], lure: false },
  Prostitution: { exploitationTypes: ['SexualExploitation'], lure: false },
  ForcedLabour: {
    exploitationTypes: ['ForcedLabour', 'Servitude', 'ChildLabour', 'ForcedBegging'],
    lure: false,
  },
  BetterLifeLure: { exploitationTypes: [], lure: true },
} as const satisfies Record<string, FoundingPattern>;

export type FoundingPatternName = keyof typeof foundingPatterns;

export const foundingPatternNames = Object.keys(foundingPatterns) as FoundingPatternName[];

/** The founding patterns of an episode, from its coded answers. */
export function foundingPatternsOf(episode: {
  exploitationTypes: readonly string[];
  lurePromises: readonly string[];
}): FoundingPatternName[] {
  const isLured = episode.lurePromises.some((code) => code !== 'X_NotKnown' && code !== 'X_PrefersNotToSay');
  return foundingPatternNames.filter((name) => {
    const { exploitationTypes, lure }: FoundingPattern = foundingPatterns[name];
    return (lure && isLured) || exploitationTypes.some((type) => episode.exploitationTypes.includes(type));
  });
}

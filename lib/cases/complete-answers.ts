import { missingCodes } from '@/lib/vocabulary/answers';
import type { CaseAnswers, EpisodeAnswers } from './answers';

/** Codes among `answers` that say something: not "not known", not "prefers not to say". */
function said(answers: readonly string[]): string[] {
  return answers.filter((code) => !missingCodes.some((missing) => missing === code));
}

function withCode<T extends string>(codes: readonly T[], code: T): T[] {
  return codes.includes(code) ? [...codes] : [...codes.filter((other) => said([other]).length > 0), code];
}

/**
 * Adds what an episode's answers already say in other words, so that figures do not depend on who ticked the parent
 * box too: a sub-type implies its pattern, a promised job implies a promise about the job, and any untrue promise is
 * the means "false promises" (Palermo Protocol art. 3(a), deception; vocabulary.json, lurePromise.maps).
 */
export function completeEpisode(episode: EpisodeAnswers): EpisodeAnswers {
  let { exploitationTypes, lurePromises, meansOfControl } = episode;
  if (said(episode.forcedMarriageTypes).length > 0)
    exploitationTypes = withCode(exploitationTypes, 'ForcedMarriage');
  if (said(episode.sexualTypes).length > 0)
    exploitationTypes = withCode(exploitationTypes, 'SexualExploitation');
  if (said(episode.labourIndustries).length > 0 && !hasLabourPattern(exploitationTypes)) {
    exploitationTypes = withCode(exploitationTypes, 'ForcedLabour');
  }
  if (said(episode.promisedJobs).length > 0) lurePromises = withCode(lurePromises, 'NatureOfJob');
  if (said(lurePromises).length > 0) meansOfControl = withCode(meansOfControl, 'FalsePromises');
  return { ...episode, exploitationTypes, lurePromises, meansOfControl };
}

function hasLabourPattern(types: readonly string[]): boolean {
  return ['ForcedLabour', 'ChildLabour', 'ForcedBegging', 'Servitude', 'X_ForcedCriminality'].some((type) =>
    types.includes(type),
  );
}

/** `completeEpisode` over all episodes. */
export function completeAnswers(answers: CaseAnswers): CaseAnswers {
  return { ...answers, episodes: answers.episodes.map(completeEpisode) };
}

/** Union of the episodes' exploitation types, in order of appearance: what lists and reports call the patterns. */
export function patternsOf(answers: Pick<CaseAnswers, 'episodes'>): string[] {
  return [...new Set(answers.episodes.flatMap((episode) => said(episode.exploitationTypes)))];
}

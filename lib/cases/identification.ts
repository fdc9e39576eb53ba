import { isMissing } from '@/lib/vocabulary/answers';
import { meansByIndicator } from '@/lib/vocabulary/indicator-means';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { isChildBand } from '@/lib/vocabulary/person';
import {
  actSigns,
  meansSigns,
  purposeSigns,
  type Sign,
  type SignAnswer,
} from '@/lib/vocabulary/palermo-signs';
import type { CaseAnswers, EpisodeAnswers } from './answers';

/** One code of one answer that set an indicator. `field` is the answer's path, as in `answersByPath`. */
export interface Trace {
  field: string;
  answer: SignAnswer;
  code: string;
  strength: 'shown' | 'possible';
}

/** An element or indicator with every answer that set it. */
export interface Indicator<Code extends string> {
  code: Code;
  strength: 'shown' | 'possible';
  because: Trace[];
}

/** How old the person was when it began. Decides whether means are needed at all: art. 3(c) and (d). */
export type AgeRule = 'adult' | 'child' | 'unknown';

type Element = 'act' | 'means' | 'purpose';

/**
 * What the codes of one episode show. `present`: every element the age rule asks for is shown; `possible`: some are
 * only possible; `incomplete`: some have no sign at all.
 */
export interface EpisodeIdentification {
  ordinal: number;
  ageRule: AgeRule;
  acts: Indicator<CodeOf<'palermoAct'>>[];
  means: Indicator<CodeOf<'palermoMeans'>>[];
  purposes: Indicator<CodeOf<'palermoPurpose'>>[];
  indicators: Indicator<CodeOf<'iloForcedLabourIndicator'>>[];
  outcome: 'present' | 'possible' | 'incomplete';
  lacking: Element[];
}

/**
 * The Palermo elements (Protocol art. 3) and the eleven ILO indicators of forced labour, read from the coded answers,
 * each with the answers that set it. A suggestion for the person who decides: nothing here is stored. "Not known" and
 * "prefers not to say" show nothing. Where the age is unknown the adult's rule is kept, the one that asks for more.
 */
export function identify(answers: CaseAnswers): EpisodeIdentification[] {
  return answers.episodes.map((episode, index) => identifyEpisode(answers, episode, index + 1));
}

function identifyEpisode(
  answers: CaseAnswers,
  episode: EpisodeAnswers,
  ordinal: number,
): EpisodeIdentification {
  const read = (sign: Sign) => tracesOf(sign, answers, episode, ordinal);
  const ageRule = ageRuleOf(answers, episode);
  const acts = indicatorsFrom(actSigns, read);
  const means = indicatorsFrom(meansSigns, read);
  const purposes = indicatorsFrom(purposeSigns, read);
  const elements: [Element, readonly Indicator<string>[]][] = [
    ['act', acts],
    ...(ageRule === 'child' ? [] : ([['means', means]] as [Element, typeof means][])),
    ['purpose', purposes],
  ];
  const lacking = elements.filter(([, found]) => found.length === 0).map(([element]) => element);
  const isShown = elements.every(([, found]) => found.some(({ strength }) => strength === 'shown'));
  return {
    ordinal,
    ageRule,
    acts,
    means,
    purposes,
    indicators: indicatorsFrom(iloSigns, read),
    outcome: lacking.length > 0 ? 'incomplete' : isShown ? 'present' : 'possible',
    lacking,
  };
}

function ageRuleOf({ person }: CaseAnswers, { ageBandAtExploitation }: EpisodeAnswers): AgeRule {
  // Who is a child today was one when it began; who is grown today may have been.
  if (isChildBand(person.ageBand)) return 'child';
  if (ageBandAtExploitation === null || isMissing(ageBandAtExploitation)) return 'unknown';
  return isChildBand(ageBandAtExploitation) ? 'child' : 'adult';
}

const iloSigns = Object.fromEntries(
  Object.entries(meansByIndicator).map(([indicator, codes]) => [
    indicator,
    indicator === 'AbuseOfVulnerability'
      ? meansSigns.AbuseOfVulnerability
      : [{ answer: 'meansOfControl', codes, strength: 'shown' } as const],
  ]),
) as Readonly<Record<CodeOf<'iloForcedLabourIndicator'>, readonly Sign[]>>;

function indicatorsFrom<Code extends string>(
  signs: Readonly<Record<Code, readonly Sign[]>>,
  read: (sign: Sign) => Trace[],
): Indicator<Code>[] {
  return (Object.entries(signs) as [Code, readonly Sign[]][]).flatMap(([code, list]) => {
    const because = list.flatMap(read);
    if (because.length === 0) return [];
    const strength = because.some((trace) => trace.strength === 'shown') ? 'shown' : 'possible';
    return [{ code, strength, because }];
  });
}

function tracesOf(
  { answer, codes, strength }: Sign,
  answers: CaseAnswers,
  episode: EpisodeAnswers,
  ordinal: number,
): Trace[] {
  const said = answer === 'vulnerabilities' ? answers.vulnerabilities : listOf(episode[answer]);
  const wanted: readonly string[] | 'any' = codes;
  const field = answer === 'vulnerabilities' ? answer : `episodes.${ordinal}.${answer}`;
  return said
    .filter((code) => !isMissing(code) && (wanted === 'any' || wanted.includes(code)))
    .map((code) => ({ field, answer, code, strength }));
}

function listOf(answer: string | null | readonly string[]): readonly string[] {
  return answer === null ? [] : typeof answer === 'string' ? [answer] : answer;
}

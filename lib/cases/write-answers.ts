import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';
import type { CaseAnswers, ConsentAnswer, EpisodeAnswers, RouteLegAnswers } from './answers';
import { dateColumns } from './approximate-date';
import { patternsOf } from './complete-answers';

/** Columns of Case that come from the answers. */
export function caseColumns(answers: CaseAnswers) {
  const { riskLevel, traffickingStatus, statusDecidedBy, vulnerabilities, needs } = answers;
  const { supportPlans, referredByKind, incomingReason } = answers;
  return {
    riskLevel,
    traffickingStatus,
    statusDecidedBy,
    vulnerabilities,
    needs,
    supportPlans,
    referredByKind,
    incomingReason,
    patterns: patternsOf(answers),
  };
}

/** Columns of an episode. */
export function episodeColumns({ began, ended, ...codes }: EpisodeAnswers) {
  return { ...codes, ...dateColumns('began', began), ...dateColumns('ended', ended) };
}

/** Columns of a stop of the way. */
export function legColumns({ when, ...codes }: RouteLegAnswers) {
  return { ...codes, ...dateColumns('when', when) };
}

/** Adds the episodes of a case, numbered from 1. */
export async function addEpisodes(
  tx: Tx,
  organizationId: string,
  caseId: string,
  answers: CaseAnswers,
): Promise<void> {
  await tx.exploitationEpisode.createMany({
    data: answers.episodes.map((episode, index) => ({
      organizationId,
      caseId,
      ordinal: index + 1,
      ...episodeColumns(episode),
    })),
  });
}

/** Adds the stops of a case's way, numbered from 1. */
export async function addRoute(
  tx: Tx,
  organizationId: string,
  caseId: string,
  answers: CaseAnswers,
): Promise<void> {
  await tx.routeLeg.createMany({
    data: answers.route.map((leg, index) => ({
      organizationId,
      caseId,
      ordinal: index + 1,
      ...legColumns(leg),
    })),
  });
}

/** Adds consent records. What was recorded before stays: the newest of a scope holds. */
export async function addConsents(
  tx: Tx,
  actor: Actor,
  caseId: string,
  consents: ConsentAnswer[],
): Promise<void> {
  const { organizationId, userId } = actor;
  const at = now();
  await tx.consent.createMany({
    data: consents.map(({ scope, state, givenBy, givenHow }) => ({
      organizationId,
      caseId,
      scope,
      state,
      givenBy,
      givenHow,
      recordedById: userId,
      recordedAt: at,
      withdrawnAt: state === 'Withdrawn' ? at : null,
    })),
  });
}

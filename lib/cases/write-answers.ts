import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/db/as-actor';
import type { CaseAnswers, ConsentAnswer } from './answers';
import { patternsOf } from './complete-answers';

/** Columns of Case that come from the answers. */
export function caseColumns(answers: CaseAnswers) {
  const { riskLevel, traffickingStatus, statusDecidedBy, vulnerabilities, needs } = answers;
  return {
    riskLevel,
    traffickingStatus,
    statusDecidedBy,
    vulnerabilities,
    needs,
    patterns: patternsOf(answers),
  };
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
      ...episode,
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
    data: consents.map(({ scope, state, givenBy }) => ({
      organizationId,
      caseId,
      scope,
      state,
      givenBy,
      recordedById: userId,
      recordedAt: at,
      withdrawnAt: state === 'Withdrawn' ? at : null,
    })),
  });
}

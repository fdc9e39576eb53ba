import 'server-only';
import { newCaseVault } from '@/lib/cases/case-vault';
import { caseTextContext, narrativeKind } from '@/lib/cases/narrative';
import { caseColumns, episodeColumns, legColumns } from '@/lib/cases/write-answers';
import type { CodeKind } from '@/lib/core/codes';
import { newId } from '@/lib/core/ids';
import type { PastEntry } from './audit-ledger';
import { daysBefore } from './calendar';
import { type Crew, placeIn } from './crew';
import { createDice } from './dice';
import { writeFictionalNarrative } from './narratives';
import type { PlannedCase } from './plan';
import { addReferral, type CaseInHand } from './referral-rows';
import { type CaseBatch, hexBytes } from './rows';

export interface CaseSetting {
  crew: Crew;
  seed: number;
  today: Date;
  newCode: (kind: CodeKind) => string;
}

/**
 * Adds a planned case with everything that hangs on it to the batch: its key, its sealed narrative, its referrals.
 * Returns the audit entries of what happened to it.
 */
export function addCase(batch: CaseBatch, setting: CaseSetting, planned: PlannedCase): PastEntry[] {
  const { crew, today, newCode } = setting;
  const { organizationId } = crew;
  const { answers, daysAgo, changedDaysAgo, withdrawnDaysAgo } = planned;
  const team = placeIn(crew.teams, planned.team);
  const worker = placeIn(team.caseworkers, planned.caseworker);
  const caseId = newId();
  const createdAt = daysBefore(today, daysAgo);
  const changedAt = changedDaysAgo === null ? null : daysBefore(today, changedDaysAgo);
  const withdrawnAt = withdrawnDaysAgo === null ? null : daysBefore(today, withdrawnDaysAgo);

  batch.Case.push({
    organizationId,
    id: caseId,
    code: newCode('case'),
    stage: planned.stage,
    source: answers.source,
    registrationYear: createdAt.getUTCFullYear(),
    registrationMonth: createdAt.getUTCMonth() + 1,
    teamId: team.teamId,
    assignedToId: worker.userId,
    recordedById: worker.userId,
    version: changedAt ? 2 : 1,
    createdAt,
    updatedAt: changedAt ?? createdAt,
    ...caseColumns(answers),
    closureReason: planned.closureReason,
    closedAt: planned.closureReason === null ? null : (changedAt ?? createdAt),
    retainUntil: null,
    erasedAt: null,
    mergedIntoId: null,
    offeredTeamId: null,
    offeredById: null,
    offeredAt: null,
    linkageTag: null,
    openFlags: [],
    nextDueAt: null,
  });
  batch.Person.push({ organizationId, caseId, ...answers.person });
  for (const [place, episode] of answers.episodes.entries()) {
    batch.ExploitationEpisode.push({
      organizationId,
      caseId,
      ordinal: place + 1,
      ...episodeColumns(episode),
    });
  }
  for (const [place, leg] of answers.route.entries()) {
    batch.RouteLeg.push({ organizationId, caseId, ordinal: place + 1, ...legColumns(leg) });
  }
  for (const { scope, state, givenBy, givenHow } of answers.consents) {
    batch.Consent.push({
      organizationId,
      caseId,
      id: newId(),
      scope,
      partnerId: null,
      state,
      givenBy,
      givenHow,
      recordedById: worker.userId,
      recordedAt: createdAt,
      expiresAt: state === 'Expired' ? halfway(createdAt, today) : null,
      withdrawnAt: state === 'Withdrawn' ? withdrawnAt : null,
    });
  }
  const { vault, wrapped } = newCaseVault(organizationId, caseId);
  batch.CaseKey.push({ organizationId, caseId, wrapped: hexBytes(wrapped), createdAt });
  const inHand: CaseInHand = { ...setting, planned, caseId, vault };
  if (planned.hasNarrative) addNarrative(batch, inHand, createdAt);

  const about = { subjectId: caseId, actor: worker };
  const recorded: PastEntry = {
    action: 'case.recorded',
    at: createdAt,
    detail: { confirmedFindings: 0 },
    ...about,
  };
  const changed: PastEntry[] = changedAt
    ? [
        {
          action: 'case.changed',
          at: changedAt,
          detail: { fields: ['stage'], confirmedFindings: 0 },
          ...about,
        },
      ]
    : [];
  const withdrawn: PastEntry[] = answers.consents.flatMap(({ scope, state }) =>
    state === 'Withdrawn' && withdrawnAt
      ? [{ action: 'consent.recorded', at: withdrawnAt, detail: { fields: [`consents.${scope}`] }, ...about }]
      : [],
  );
  const referred = planned.referrals.flatMap((referral) => addReferral(batch, inHand, referral));
  return [recorded, ...changed, ...withdrawn, ...referred];
}

function halfway(from: Date, to: Date): Date {
  return new Date((from.getTime() + to.getTime()) / 2);
}

function addNarrative(batch: CaseBatch, { crew, seed, planned, caseId, vault }: CaseInHand, at: Date): void {
  const { organizationId } = crew;
  const { locale } = placeIn(placeIn(crew.teams, planned.team).caseworkers, planned.caseworker);
  const text = writeFictionalNarrative(
    createDice(seed, `narrative ${planned.index}`),
    locale,
    planned.course,
    planned.lure,
  );
  const id = newId();
  const sealed = hexBytes(vault.seal(text, caseTextContext(organizationId, caseId, id)));
  batch.CaseText.push({
    organizationId,
    caseId,
    id,
    kind: narrativeKind,
    sealed,
    authorId: null,
    createdAt: at,
    updatedAt: at,
    retractedAt: null,
    retractionReason: null,
  });
}

import 'server-only';
import { newCaseVault } from '@/lib/cases/case-vault';
import { caseTextContext, narrativeKind } from '@/lib/cases/narrative';
import { retainUntilOf } from '@/lib/cases/retention-clock';
import { caseColumns, episodeColumns, legColumns } from '@/lib/cases/write-answers';
import type { CodeKind } from '@/lib/core/codes';
import { newId } from '@/lib/core/ids';
import type { CodeOf } from '@/lib/vocabulary/lists';
import type { PastEntry } from './audit-ledger';
import { daysBefore } from './calendar';
import { type Crew, placeIn } from './crew';
import { dateAnswers } from './date-answers';
import { createDice } from './dice';
import { addLife } from './life-rows';
import { writeFictionalNarrative } from './narratives';
import type { PlannedCase } from './plan';
import { addReferral, type CaseInHand } from './referral-rows';
import { type CaseBatch, hexBytes } from './rows';

/** Reviews are done within so many days. */
const reviewDays = 45;

export interface CaseSetting {
  crew: Crew;
  seed: number;
  today: Date;
  newCode: (kind: CodeKind) => string;
}

/** The case that was added last: the next one may be of the same person. */
export interface LastCase {
  caseId: string;
  code: string;
  createdAt: Date;
}

/**
 * Adds a planned case with everything that hangs on it to the batch: its key, its sealed narrative, its referrals, tasks
 * and flags. Returns the case and the audit entries of what happened to it.
 */
export function addCase(
  batch: CaseBatch,
  setting: CaseSetting,
  undated: PlannedCase,
  last: LastCase | null,
): { added: LastCase; entries: PastEntry[] } {
  const { crew, today, newCode } = setting;
  const { organizationId } = crew;
  const createdAt = daysBefore(today, undated.daysAgo);
  const repeated = undated.life.duplicate ? last : null;
  // The same person tells the same dates both times.
  const dates = createDice(setting.seed, `dates ${repeated ? undated.index - 1 : undated.index}`);
  const planned = {
    ...undated,
    answers: dateAnswers(dates, undated.answers, repeated?.createdAt ?? createdAt),
  };
  const { answers, changedDaysAgo, withdrawnDaysAgo, closureReason } = planned;
  const team = placeIn(crew.teams, planned.team);
  const worker = placeIn(team.caseworkers, planned.caseworker);
  const caseId = newId();
  const code = newCode('case');
  const changedAt = changedDaysAgo === null ? null : daysBefore(today, changedDaysAgo);
  const withdrawnAt = withdrawnDaysAgo === null ? null : daysBefore(today, withdrawnDaysAgo);

  const closedAt = closureReason === null ? null : (changedAt ?? createdAt);
  const mergedInto = (planned.life.duplicate?.mergedDaysAgo ?? null) === null ? null : last;
  const life = addLife(batch, { crew, today, planned, caseId, code, worker, mergedInto });
  batch.Case.push({
    organizationId,
    id: caseId,
    code,
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
    closureReason,
    closedAt,
    retainUntil: closureReason && closedAt && keptUntil(closureReason, closedAt, today),
    erasedAt: null,
    mergedIntoId: mergedInto?.caseId ?? null,
    linkageTag: null,
    ...life.columns,
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
  const changed = changedAt ? [stageEntry(planned, changedAt, about)] : [];
  if (changedAt) {
    const line = { organizationId, caseId, id: newId(), at: changedAt, actorId: worker.userId };
    batch.CaseChange.push({ ...line, field: 'stage', before: ['Screening'], after: [planned.stage] });
  }
  const withdrawn: PastEntry[] = answers.consents.flatMap(({ scope, state }) =>
    state === 'Withdrawn' && withdrawnAt
      ? [{ action: 'consent.recorded', at: withdrawnAt, detail: { fields: [`consents.${scope}`] }, ...about }]
      : [],
  );
  const referred = planned.referrals.flatMap((referral) => addReferral(batch, inHand, referral));
  return {
    added: { caseId, code, createdAt },
    entries: [recorded, ...changed, ...withdrawn, ...life.entries, ...referred],
  };
}

/** What the audit holds of the case's last step. */
function stageEntry(
  { stage, closureReason }: PlannedCase,
  at: Date,
  about: Pick<PastEntry, 'subjectId' | 'actor'>,
): PastEntry {
  return closureReason === null
    ? { action: 'case.stageChanged', at, detail: { stage }, ...about }
    : { action: 'case.closed', at, detail: { reason: closureReason }, ...about };
}

/**
 * The end of a closed case's clock. A case that was due long ago was reviewed then and kept as long again; what fell
 * due in the last weeks waits for its review.
 */
function keptUntil(reason: CodeOf<'closureReason'>, closedAt: Date, today: Date): Date {
  let until = retainUntilOf(reason, closedAt);
  while (until < daysBefore(today, reviewDays)) until = retainUntilOf(reason, until);
  return until;
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

import 'server-only';
import type { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newCode } from '@/lib/core/codes';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { isDuplicate } from '@/lib/db/database-errors';
import { requirePermission } from '@/lib/auth/permissions';
import { caseAnswersSchema } from './answers';
import { assertTextIdentifiesNobody } from './assert-text';
import { createCaseVault } from './case-vault';
import { completeAnswers } from './complete-answers';
import { narrativeSchema, writeNarrative } from './narrative';
import { addConsents, addEpisodes, addRoute, caseColumns } from './write-answers';
import { writeFinding } from './write-finding';

/** Input of `recordCase`: the coded answers and, last and optional, the narrative. */
export const recordCaseSchema = caseAnswersSchema.extend({ narrative: narrativeSchema.prefault({}) });

export interface RecordedCase {
  code: string;
  version: number;
}

/**
 * Records a case for the actor's team, assigned to the actor: answers, consents and sealed narrative, with its audit
 * entry, in one transaction. Throws INVALID, IDENTIFYING_TEXT, CONSENT_MISSING (record keeping was refused) or
 * FORBIDDEN; then nothing was written.
 */
export async function recordCase(actor: Actor, input: unknown): Promise<RecordedCase> {
  requirePermission(actor, 'case.record');
  const { narrative, ...entered } = parseInput(recordCaseSchema, input);
  const answers = completeAnswers(entered);
  assertMayBeKept(answers);
  const confirmedFindings = assertTextIdentifiesNobody(narrative.text, 'narrative', narrative.confirmed);

  const write = async (code: string): Promise<RecordedCase> =>
    asActor(actor, async (tx) => {
      const { organizationId, userId } = actor;
      const id = newId();
      const at = now();
      await tx.case.createMany({
        data: {
          organizationId,
          id,
          code,
          stage: 'Screening',
          source: answers.source,
          registrationYear: at.getUTCFullYear(),
          registrationMonth: at.getUTCMonth() + 1,
          teamId: actor.teamId ?? '',
          assignedToId: userId,
          recordedById: userId,
          createdAt: at,
          updatedAt: at,
          ...caseColumns(answers),
        },
      });
      await tx.person.createMany({ data: { organizationId, caseId: id, ...answers.person } });
      await addEpisodes(tx, organizationId, id, answers);
      await addRoute(tx, organizationId, id, answers);
      await addConsents(tx, actor, id, answers.consents);
      await writeFinding(tx, actor, id, answers);
      const vault = await createCaseVault(tx, organizationId, id);
      await writeNarrative(tx, vault, organizationId, id, narrative.text);
      await appendAudit(tx, actor, { action: 'case.recorded', subjectId: id, detail: { confirmedFindings } });
      return { code, version: 1 };
    });

  try {
    return await write(newCode('case'));
  } catch (error) {
    // Two random codes met: once in some billions. Another draw settles it.
    if (!isDuplicate(error)) throw error;
    return write(newCode('case'));
  }
}

/** A person who refused record keeping is helped without a record. */
export function assertMayBeKept(answers: Pick<z.output<typeof caseAnswersSchema>, 'consents'>): void {
  const keeping = answers.consents.find((consent) => consent.scope === 'RecordKeeping');
  if (keeping?.state === 'Refused') {
    throw new AppError('CONSENT_MISSING', 'Record keeping was refused.', {
      consents: 'recordKeepingRefused',
    });
  }
}

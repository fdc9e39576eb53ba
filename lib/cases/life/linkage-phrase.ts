import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { assertTextIdentifiesNobody } from '@/lib/cases/assert-text';
import { casesFor } from '@/lib/cases/policy';
import { type CaseRow, caseRowSelect, toCaseRow } from '@/lib/cases/select';
import { writeChanges } from '@/lib/cases/write-changes';
import type { Actor } from '@/lib/core/actor';
import { hourMs, now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { linkageTag, normalisedPhrase } from '@/lib/vault/linkage-tag';
import { assertChanged, reachCase } from './reach-case';

/** Shorter ones are guessed. Counted as compared: without spaces. */
const minLength = 8;

/** Looking people up by guessed phrases is not work: more than this in an hour is refused. */
const triesAnHour = 30;

export const linkagePhraseSchema = z.strictObject({
  phrase: z
    .string()
    .max(200, 'key:tooLong')
    .refine((phrase) => Array.from(normalisedPhrase(phrase)).length >= minLength, 'key:phraseTooShort'),
});

/**
 * Keeps the tag of the phrase by which the person can be recognised when they come back; it replaces an earlier one.
 * IDENTIFYING_TEXT when the phrase holds a number or an address that tells who it is.
 */
export async function setLinkagePhrase(
  actor: Actor,
  code: string,
  input: unknown,
): Promise<{ code: string }> {
  const where = casesFor(actor, 'case.edit');
  const { phrase } = parseInput(linkagePhraseSchema, input);
  assertTextIdentifiesNobody(phrase, 'phrase', true);
  const tag = await linkageTag(currentKeyring(), actor.organizationId, phrase);
  return asActor(actor, async (tx) => {
    const found = await reachCase(tx, where, code);
    assertChanged(
      await tx.case.updateMany({
        where: { ...where, id: found.id },
        data: { linkageTag: tag, updatedAt: now() },
      }),
    );
    await writeChanges(tx, actor, found.id, [{ field: 'linkagePhrase', before: null, after: null }]);
    await appendAudit(tx, actor, { action: 'case.phraseSet', subjectId: found.id });
    return { code: found.code };
  });
}

/**
 * The cases within the actor's reach whose person chose this phrase. Each try is an audit entry that says how many
 * there were within the hour; NOT_ALLOWED_NOW after thirty.
 */
export async function findByLinkagePhrase(actor: Actor, input: unknown): Promise<{ items: CaseRow[] }> {
  const where = casesFor(actor, 'case.findDuplicates');
  const { phrase } = parseInput(linkagePhraseSchema, input);
  const tag = await linkageTag(currentKeyring(), actor.organizationId, phrase);
  return asActor(actor, async (tx) => {
    const tries = await triesOf(tx, actor);
    if (tries >= triesAnHour)
      throw new AppError('NOT_ALLOWED_NOW', 'Too many tries.', { phrase: 'tooManyTries' });
    const found = await tx.case.findMany({
      where: { ...where, linkageTag: tag },
      select: caseRowSelect,
      orderBy: { updatedAt: 'desc' },
      take: 20,
    });
    await appendAudit(tx, actor, {
      action: 'case.phraseTried',
      detail: { found: found.length, triesWithinHour: tries + 1 },
    });
    return { items: found.map(toCaseRow) };
  });
}

async function triesOf(tx: Tx, { organizationId, userId }: Actor): Promise<number> {
  const since = new Date(now().getTime() - hourMs);
  return tx.auditEvent.count({
    where: { organizationId, actorId: userId, action: 'case.phraseTried', at: { gte: since } },
  });
}

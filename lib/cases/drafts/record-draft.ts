import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { withCompanion } from '@/lib/db/companion';
import { editCase } from '@/lib/cases/edit-case';
import { caseInputOf } from '@/lib/cases/form-input';
import { type RecordedCase, recordCase } from '@/lib/cases/record-case';
import { findDraft } from './find-draft';
import { findErrors, narrativeOf } from './find-errors';

/**
 * Records a draft as a case, or as changes to one, and removes the draft in the same transaction: of two tries one
 * succeeds. Throws INVALID with every field that is refused, and what `recordCase` and `editCase` throw; CONFLICT when
 * someone else changed the case meanwhile. Then the draft is still there.
 */
export async function recordDraft(actor: Actor, id: string): Promise<RecordedCase> {
  const draft = await asActor(actor, (tx) => findDraft(tx, actor, id));
  const fields = findErrors(draft.content);
  if (Object.keys(fields).length > 0) throw new AppError('INVALID', 'The draft is not whole.', fields);
  const input = caseInputOf(draft.content.values);
  const narrative = narrativeOf(draft.content);
  const { caseCode, baseVersion } = draft;
  return takingAlong(
    async (tx) => {
      if ((await removeDraft(tx, actor, id)) === 0) throw new AppError('NOT_FOUND', 'The draft is gone.');
    },
    () =>
      caseCode === null || baseVersion === null
        ? recordCase(actor, { ...input, ...(narrative && { narrative }) })
        : editCase(actor, caseCode, { ...input, version: baseVersion, ...(narrative && { narrative }) }),
  );
}

/** Records the quick entry's answers and removes the draft that its page has begun, if it has. */
export async function recordQuickly(actor: Actor, id: string, input: unknown): Promise<RecordedCase> {
  return takingAlong(
    (tx) => removeDraft(tx, actor, id),
    () => recordCase(actor, input),
  );
}

async function removeDraft(tx: Tx, { organizationId, userId }: Actor, id: string): Promise<number> {
  const removed = await tx.caseDraft.deleteMany({ where: { organizationId, ownerId: userId, id } });
  return removed.count;
}

async function takingAlong<T>(first: (tx: Tx) => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const begin = async (tx: Tx) => void (await first(tx));
  return withCompanion({ begin, end: async () => {} }, work);
}

import 'server-only';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { referralsFor } from './policy';
import { draft, type ReferralStep, requestReferralSchema } from './request-referral';
import { submit } from './submit-referral';

/**
 * Drafts a referral and hands it to the supervisors in one transaction: what the screen's "ask for review" does. When
 * it cannot be submitted no draft is left behind.
 */
export async function requestAndSubmit(
  actor: Actor,
  caseCode: string,
  input: unknown,
): Promise<ReferralStep> {
  const where = casesFor(actor, 'referral.request');
  const asked = parseInput(requestReferralSchema, input);
  return asActor(actor, async (tx) => {
    const { code } = await draft(tx, actor, { ...where, code: caseCode }, asked);
    return submit(tx, actor, { ...referralsFor(actor, 'referral.request'), code }, {});
  });
}

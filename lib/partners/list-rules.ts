import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import { ruleSelect, type SharingRule } from './sharing-rules';

/** A rule with the name of the partner it is about; null: it names none. Moments are ISO 8601. */
export interface RuleRow extends SharingRule {
  partner: string | null;
  createdAt: string;
  /** Null: in force. */
  endedAt: string | null;
}

/** Every do-not-share rule, those in force first, then the newest. */
export async function listRules(actor: Actor): Promise<RuleRow[]> {
  requirePermission(actor, 'rule.read');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.doNotShareRule.findMany({
      where: { organizationId },
      select: {
        ...ruleSelect,
        createdAt: true,
        endedAt: true,
        partner: { select: { name: true } },
      },
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    });
    return found.map(({ partner, createdAt, endedAt, ...rule }) => ({
      ...rule,
      partner: partner?.name ?? null,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }));
  });
}

import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { requirePermission } from '@/lib/auth/permissions';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { appendAudit } from './append';

export const searchAuditSchema = z.strictObject({
  action: z.string().max(60).optional(),
  /** Entries before this place in the chain. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** An entry as people read it: who, what, when, on what; no values of any case. */
export interface AuditRow {
  seq: number;
  at: string;
  actor: string | null;
  actorRole: string;
  action: string;
  subjectType: string;
  detail: Record<string, unknown>;
}

export interface AuditPage {
  items: AuditRow[];
  next: number | null;
}

/**
 * Entries within the actor's scope, newest first: their own acts, their team's, or the organisation's. The search is
 * an entry itself.
 */
export async function searchAudit(actor: Actor, input: unknown): Promise<AuditPage> {
  const scope = requirePermission(actor, 'audit.search');
  const { action, before, limit } = parseInput(searchAuditSchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const people = await peopleWithin(tx, actor, scope);
    const where: Prisma.AuditEventWhereInput = {
      organizationId,
      ...(scope !== 'organization' && { actorId: { in: [...people.keys()] } }),
      ...(action && { action }),
      ...(before && { seq: { lt: before } }),
    };
    const found = await tx.auditEvent.findMany({ where, orderBy: { seq: 'desc' }, take: limit + 1 });
    const page = found.slice(0, limit);
    await appendAudit(tx, actor, { action: 'audit.searched', detail: { count: page.length } });
    return {
      items: page.map((event) => ({
        seq: event.seq,
        at: event.at.toISOString(),
        actor: event.actorId ? (people.get(event.actorId) ?? null) : null,
        actorRole: event.actorRole,
        action: event.action,
        subjectType: event.subjectType,
        detail: z.record(z.string(), z.unknown()).parse(event.detail),
      })),
      next: found.length > page.length ? (page.at(-1)?.seq ?? null) : null,
    };
  });
}

async function peopleWithin(
  tx: Tx,
  actor: Actor,
  scope: 'own' | 'team' | 'organization',
): Promise<Map<string, string>> {
  const { organizationId, userId, teamId } = actor;
  const people = await tx.user.findMany({
    where: {
      organizationId,
      ...(scope === 'own' && { id: userId }),
      ...(scope === 'team' && (teamId ? { teamId } : { id: userId })),
    },
    select: { id: true, displayName: true },
  });
  return new Map(people.map((person) => [person.id, person.displayName]));
}

import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { namesOf } from './changes';

/** Acts that show a case or its text to someone. */
const readingActs = ['case.read', 'case.textRevealed'] as const;

/** What of a case was looked at. */
const parts = ['case', 'changes', 'accesses', 'timeline', 'narrative', 'notes'] as const;

/** One look at a case. */
export interface AccessRow {
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Null: Rowan itself, or an account that is gone. */
  by: string | null;
  role: string;
  act: (typeof readingActs)[number];
  part: (typeof parts)[number];
}

export interface AccessPage {
  items: AccessRow[];
  /** Place in the audit to go on from; null on the last page. */
  next: number | null;
}

export const accessQuerySchema = z.strictObject({
  /** Looks before this place in the audit. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const detailSchema = z.object({ part: z.string().optional(), field: z.string().optional() });

function partOf(act: string, detail: unknown): AccessRow['part'] {
  const { part, field } = detailSchema.parse(detail);
  return parts.find((known) => known === (field ?? part)) ?? (act === 'case.read' ? 'case' : 'narrative');
}

/**
 * Who opened a case or revealed its text, newest first, from the audit. Whoever may read the case may see who read it;
 * this look is the newest in the next answer. NOT_FOUND when the case is out of reach.
 */
export async function listAccesses(actor: Actor, code: string, input: unknown): Promise<AccessPage> {
  const where = casesFor(actor, 'case.history');
  const { before, limit } = parseInput(accessQuerySchema, input);
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...where, code }, select: { id: true } });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const rows = await tx.auditEvent.findMany({
      where: {
        organizationId,
        subjectType: 'case',
        subjectId: found.id,
        action: { in: [...readingActs] },
        ...(before && { seq: { lt: before } }),
      },
      select: { seq: true, at: true, actorId: true, actorRole: true, action: true, detail: true },
      orderBy: { seq: 'desc' },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    const names = await namesOf(
      tx,
      organizationId,
      page.flatMap(({ actorId }) => actorId ?? []),
    );
    await appendAudit(tx, actor, { action: 'case.read', subjectId: found.id, detail: { part: 'accesses' } });
    return {
      items: page.map(({ seq, at, actorId, actorRole, action, detail }) => ({
        seq,
        at: at.toISOString(),
        by: actorId === null ? null : (names.get(actorId) ?? null),
        role: actorRole,
        act: action === 'case.textRevealed' ? 'case.textRevealed' : 'case.read',
        part: partOf(action, detail),
      })),
      next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
    };
  });
}

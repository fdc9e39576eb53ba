import 'server-only';
import { z } from 'zod';
import { requirePermission } from '@/lib/auth/permissions';
import type { ListColumn } from '@/lib/cases/list/list-columns';
import { orderedColumns } from '@/lib/cases/list/list-columns';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { readViewQuery, type ViewQuery } from './view-query';

/** A list someone keeps. */
export interface CaseView {
  id: string;
  name: string;
  query: ViewQuery;
  columns: ListColumn[];
  /** Shared with the owner's team. */
  isShared: boolean;
  /** The reader's own: only they can delete it. */
  isOwn: boolean;
}

const viewSelect = {
  id: true,
  name: true,
  query: true,
  columns: true,
  teamId: true,
  ownerId: true,
} as const satisfies Prisma.SavedViewSelect;

/** The views this person may open: their own, and those shared with their team. */
function viewsFor(actor: Actor): Prisma.SavedViewWhereInput {
  requirePermission(actor, 'view.save');
  const { organizationId, userId, teamId } = actor;
  return { organizationId, OR: [{ ownerId: userId }, ...(teamId ? [{ teamId }] : [])] };
}

function toView(actor: Actor, row: Prisma.SavedViewGetPayload<{ select: typeof viewSelect }>): CaseView {
  return {
    id: row.id,
    name: row.name,
    query: readViewQuery(row.query),
    columns: orderedColumns(row.columns),
    isShared: row.teamId !== null,
    isOwn: row.ownerId === actor.userId,
  };
}

/** Saved views by name. They hold no case, so a look is no audited act. */
export async function listViews(actor: Actor): Promise<CaseView[]> {
  const where = viewsFor(actor);
  return asActor(actor, async (tx) => {
    const found = await tx.savedView.findMany({ where, select: viewSelect, orderBy: { name: 'asc' } });
    return found.map((row) => toView(actor, row));
  });
}

/** Opens a view by its id; NOT_FOUND for someone else's, as for one that never was. */
export async function findView(actor: Actor, id: string): Promise<CaseView> {
  const where = viewsFor(actor);
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND', 'No id of a view.');
  return asActor(actor, async (tx) => {
    const row = await tx.savedView.findFirst({ where: { ...where, id }, select: viewSelect });
    if (!row) throw new AppError('NOT_FOUND', 'No such view in reach.');
    return toView(actor, row);
  });
}

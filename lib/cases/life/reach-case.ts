import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { type Stage, stageOf } from './stage';

const lifeSelect = {
  id: true,
  code: true,
  stage: true,
  teamId: true,
  assignedToId: true,
  offeredTeamId: true,
  closureReason: true,
  erasedAt: true,
} as const satisfies Prisma.CaseSelect;

/** What the acts on a case's life need to know of it. */
export type LifeCase = Omit<Prisma.CaseGetPayload<{ select: typeof lifeSelect }>, 'stage'> & { stage: Stage };

/** The case of this code within `where`, which is the authorisation; NOT_FOUND when it is out of reach. */
export async function reachCase(tx: Tx, where: Prisma.CaseWhereInput, code: string): Promise<LifeCase> {
  const found = await tx.case.findFirst({ where: { ...where, code }, select: lifeSelect });
  if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
  return { ...found, stage: stageOf(found.stage) };
}

/** Throws CONFLICT unless exactly `expected` rows were changed: someone else was first. */
export function assertChanged({ count }: { count: number }, expected = 1): void {
  if (count !== expected) throw new AppError('CONFLICT', 'The case was changed meanwhile.');
}

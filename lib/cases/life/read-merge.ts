import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { type AnswerValues, answersByPath } from '@/lib/cases/answer-paths';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, type CaseRow, caseRowSelect, toCaseAnswers, toCaseRow } from '@/lib/cases/select';
import type { CaseAnswers } from '@/lib/cases/answers';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { findOpenReferrals, type OpenReferral } from './open-referrals';

/** One of two cases before a merge: its answers, and what hangs on it and stays with it. */
export interface MergeSide extends CaseRow {
  answers: CaseAnswers;
  has: { referrals: number; texts: number; openTasks: number; openFlags: number; consents: number };
  openReferrals: OpenReferral[];
}

export interface MergeView {
  one: MergeSide;
  other: MergeSide;
  /** Paths of the answers that differ. */
  differing: string[];
}

const select = {
  ...caseRowSelect,
  ...caseAnswersSelect,
  _count: {
    select: {
      referrals: true,
      texts: true,
      tasks: { where: { completedAt: null } },
      flags: { where: { resolvedAt: null } },
    },
  },
} as const satisfies Prisma.CaseSelect;

export const readMergeSchema = z.strictObject({
  /** Code of the other case. */
  with: z.string('key:required').max(40),
});

/** Two cases side by side, for a supervisor to judge whether they are one person's. Both reads are audited. */
export async function readMerge(actor: Actor, code: string, input: unknown): Promise<MergeView> {
  const where = casesFor(actor, 'case.merge');
  const { with: otherCode } = parseInput(readMergeSchema, input);
  return asActor(actor, async (tx) => {
    const one = await sideOf(tx, { ...where, code });
    const other = await sideOf(tx, { ...where, code: otherCode });
    await appendAudit(
      tx,
      actor,
      ...[one, other].map(({ id }) => ({ action: 'case.read' as const, subjectId: id })),
    );
    const [a, b] = [answersByPath(one.side.answers), answersByPath(other.side.answers)];
    const text = (values: AnswerValues | undefined) => JSON.stringify(values ?? []);
    const paths = [...new Set([...a.keys(), ...b.keys()])];
    return {
      one: one.side,
      other: other.side,
      differing: paths.filter((path) => text(a.get(path)) !== text(b.get(path))),
    };
  });
}

async function sideOf(tx: Tx, where: Prisma.CaseWhereInput): Promise<{ id: string; side: MergeSide }> {
  const found = await tx.case.findFirst({ where, select });
  if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
  const { referrals, texts, tasks, flags } = found._count;
  const { organizationId } = where;
  if (typeof organizationId !== 'string') throw new Error('A reach without its organisation.');
  return {
    id: found.id,
    side: {
      ...toCaseRow(found),
      answers: toCaseAnswers(found),
      has: { referrals, texts, openTasks: tasks, openFlags: flags, consents: found.consents.length },
      openReferrals: await findOpenReferrals(tx, organizationId, found.id),
    },
  };
}

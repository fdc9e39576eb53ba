import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import { caseAnswersSelect, type CaseRow, caseRowSelect, toCaseAnswers, toCaseRow } from '@/lib/cases/select';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';
import { compareCases, comparableAnswers, type SharedAnswer, weighByRarity } from './duplicate-score';

/** A case that may be the same person's, with the answers that say so. */
export interface DuplicateCandidate extends CaseRow {
  /** Share of what was compared that agrees, in per cent. */
  likeness: number;
  /** The rarest first. */
  agreeing: SharedAnswer[];
}

/** Cases compared with one: the latest that share what a second record of the same person would. */
const compared = 2_000;

const shown = 10;

/** Less than this agrees by chance. */
const least = { bits: 8, share: 0.5 };

const select = { ...caseRowSelect, ...caseAnswersSelect } as const satisfies Prisma.CaseSelect;

/**
 * Cases within the actor's reach that may be of the same person, by the answers they share; a rare answer says more
 * than a common one. A suggestion for a person to judge, with its reasons; nothing is kept of it but that it was asked.
 */
export async function listDuplicateCandidates(
  actor: Actor,
  code: string,
): Promise<{ items: DuplicateCandidate[] }> {
  const where = casesFor(actor, 'case.findDuplicates');
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...where, code }, select });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const pool = await tx.case.findMany({
      where: { ...where, id: { not: found.id }, erasedAt: null, ...sharing(found) },
      select,
      orderBy: { updatedAt: 'desc' },
      take: compared,
    });
    const own = comparableAnswers(toCaseAnswers(found));
    const others = pool.map((record) => ({ record, answers: comparableAnswers(toCaseAnswers(record)) }));
    const weigh = weighByRarity([own, ...others.map(({ answers }) => answers)]);
    const items = others
      .map(({ record, answers }) => ({ record, ...compareCases(own, answers, weigh) }))
      .filter(({ score, share }) => score >= least.bits && share >= least.share)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, shown)
      .map(({ record, share, agreeing }) => ({
        ...toCaseRow(record),
        likeness: Math.round(100 * share),
        agreeing,
      }));
    await appendAudit(tx, actor, {
      action: 'case.duplicatesListed',
      subjectId: found.id,
      detail: { compared: pool.length, found: items.length },
    });
    return { items };
  });
}

/** What a second record of the same person holds as well, where it was asked. */
function sharing({
  patterns,
  person,
}: Prisma.CaseGetPayload<{ select: typeof select }>): Prisma.CaseWhereInput {
  const { gender, originCountry } = person ?? {};
  return {
    ...(patterns.length > 0 && { patterns: { hasSome: patterns } }),
    person: {
      is: {
        ...(gender && { gender }),
        ...(originCountry && { originCountry }),
      },
    },
  };
}

import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import type { ReleasePreview } from './draft';
import { releaseId } from './release-id';
import { allowedReleaseActs, type ReleaseAct } from './status';

const listSelect = {
  id: true,
  kind: true,
  audience: true,
  content: true,
  purposes: true,
  status: true,
  threshold: true,
  preparedAt: true,
  preparedById: true,
  preparedBy: { select: { displayName: true } },
  approvedAt: true,
  approvedBy: { select: { displayName: true } },
  refusalReason: true,
  withdrawnAt: true,
  withdrawnBy: { select: { displayName: true } },
  withdrawalReason: true,
  rowsOut: true,
  fileHash: true,
  fileSize: true,
} as const;

type Found = NonNullable<Awaited<ReturnType<typeof findOne>>>;

function findOne(tx: Tx, organizationId: string, id: string) {
  return tx.release.findFirst({ where: { organizationId, id }, select: { ...listSelect, preview: true } });
}

function toSummary(found: Omit<Found, 'preview'>) {
  const { preparedById: _, preparedBy, approvedBy, withdrawnBy, fileHash, ...rest } = found;
  return {
    ...rest,
    preparedAt: found.preparedAt.toISOString(),
    preparedBy: preparedBy.displayName,
    approvedAt: found.approvedAt?.toISOString() ?? null,
    approvedBy: approvedBy?.displayName ?? null,
    withdrawnAt: found.withdrawnAt?.toISOString() ?? null,
    withdrawnBy: withdrawnBy?.displayName ?? null,
    fileHash: Buffer.from(fileHash).toString('hex'),
  };
}

/** A release as the register shows it. */
export type ReleaseSummary = ReturnType<typeof toSummary>;

export interface ReleaseDetail extends ReleaseSummary {
  preview: ReleasePreview;
  /** What the reader may do with it now. */
  acts: ReleaseAct[];
}

/** The newest releases; older ones stay in the register and are found by their id. */
const listLimit = 200;

/** The register of releases, newest first. */
export async function listReleases(actor: Actor): Promise<{ items: ReleaseSummary[]; total: number }> {
  requirePermission(actor, 'release.read');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const total = await tx.release.count({ where: { organizationId } });
    const found = await tx.release.findMany({
      where: { organizationId },
      orderBy: [{ preparedAt: 'desc' }, { id: 'asc' }],
      take: listLimit,
      select: listSelect,
    });
    await appendAudit(tx, actor, { action: 'releases.listed', detail: { rows: found.length } });
    return { items: found.map(toSummary), total };
  });
}

/** One release with what is to be seen before approving it. NOT_FOUND when there is none. */
export async function readRelease(actor: Actor, id: string): Promise<ReleaseDetail> {
  requirePermission(actor, 'release.read');
  const wanted = releaseId(id);
  return asActor(actor, async (tx) => {
    const found = await findOne(tx, actor.organizationId, wanted);
    if (!found) throw new AppError('NOT_FOUND', 'No such release.');
    await appendAudit(tx, actor, { action: 'release.read', subjectId: wanted });
    const { preview, ...rest } = found;
    // Written by this version's prepareRelease and never changed since.
    return {
      ...toSummary(rest),
      preview: preview as unknown as ReleasePreview,
      acts: allowedReleaseActs(found, actor),
    };
  });
}

import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { can, requirePermission } from '@/lib/auth/permissions';
import { asActor } from '@/lib/db/as-actor';

/** A notice as its reader sees it: what kind of thing, where, when (ISO 8601, UTC). */
export interface NoticeRow {
  id: string;
  kind: string;
  subjectCode: string | null;
  createdAt: string;
  isRead: boolean;
}

const longest = 100;

/** The actor's own notices, unread first, then newest first; at most 100. Says nothing of what a case holds. */
export async function listNotices(actor: Actor): Promise<NoticeRow[]> {
  requirePermission(actor, 'notice.read');
  const { organizationId, userId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.notice.findMany({
      where: { organizationId, userId },
      select: { id: true, kind: true, subjectCode: true, createdAt: true, readAt: true },
      orderBy: [{ readAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
      take: longest,
    });
    return found
      .map(({ readAt, createdAt, ...notice }) => ({
        ...notice,
        createdAt: createdAt.toISOString(),
        isRead: readAt !== null,
      }))
      .toSorted((a, b) => Number(a.isRead) - Number(b.isRead) || (a.createdAt < b.createdAt ? 1 : -1));
  });
}

/** How many of the actor's notices are unread; null for someone who has none, as a visitor by a one-use link. */
export async function countUnread(actor: Actor): Promise<number | null> {
  if (!can(actor, 'notice.read')) return null;
  const { organizationId, userId } = actor;
  return asActor(actor, (tx) => tx.notice.count({ where: { organizationId, userId, readAt: null } }));
}

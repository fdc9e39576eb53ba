import 'server-only';
import type { Principal } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/as-actor';
import type { CodeOf } from '@/lib/vocabulary/lists';

/** Something to tell people of: what kind of thing and where it is, never what is in it. */
export interface Tidings {
  kind: CodeOf<'noticeKind'>;
  /** Code of the referral, packet or incoming referral it leads to. */
  subjectCode: string | null;
  /** What makes it the same tidings: told once for each kind and `once`, however often it is called. */
  once: string;
}

/** Leaves a notice for each of these people, in the caller's transaction. The one who acts is not told of their own act. */
export async function tell(
  tx: Tx,
  principal: Principal,
  userIds: readonly string[],
  { kind, subjectCode, once }: Tidings,
): Promise<void> {
  const { organizationId } = principal;
  const others = userIds.filter((userId) => userId !== principal.userId);
  if (others.length === 0) return;
  await tx.notice.createMany({
    data: others.map((userId) => ({
      organizationId,
      id: newId(),
      userId,
      kind,
      subjectCode,
      onceKey: `${kind}:${once}`,
      createdAt: now(),
    })),
    skipDuplicates: true,
  });
}

import type { Actor } from '@/lib/core/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { AppError } from '@/lib/core/errors';

/**
 * Throws FORBIDDEN for someone without notices of their own: a travelling account, and a visitor by a one-use link, who
 * shares the partner's account of visitors with others.
 */
export function requireNotices(actor: Actor): void {
  requirePermission(actor, 'notice.read');
  if (actor.referralId !== undefined) throw new AppError('FORBIDDEN', 'A visitor has no notices.');
}

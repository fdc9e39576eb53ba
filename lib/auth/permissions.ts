import type { Actor, Role } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';

/** How far a permission reaches: what is assigned to the person, their team's, or the whole organisation's. */
export type Scope = 'own' | 'team' | 'organization';

/**
 * The one table of who may do what (DESIGN §4). What is absent is refused. `docs/permissions.md` and the
 * authorisation tests are made from it.
 *
 * For a partner, `own` is what was sent to the directory entry the account is bound to.
 */
export const permissions = {
  caseworker: {
    'case.record': 'own',
    'case.read': 'team',
    'case.edit': 'own',
    'case.close': 'own',
    'case.task': 'own',
    'case.flag': 'own',
    'case.findDuplicates': 'team',
    'case.revealText': 'team',
    'case.identify': 'own',
    'case.note': 'own',
    'consent.record': 'own',
    'case.history': 'team',
    'view.save': 'own',
    'partner.read': 'organization',
    'rule.read': 'organization',
    'referral.read': 'team',
    'referral.request': 'own',
    'notice.read': 'own',
    'audit.search': 'own',
  },
  supervisor: {
    'case.record': 'team',
    'case.read': 'team',
    'case.edit': 'team',
    'case.assign': 'team',
    'case.transfer': 'team',
    'case.close': 'team',
    'case.reopen': 'team',
    'case.task': 'team',
    'case.flag': 'team',
    'case.findDuplicates': 'team',
    'case.merge': 'team',
    'case.revealText': 'team',
    'case.identify': 'team',
    'case.note': 'team',
    'consent.record': 'team',
    'retention.review': 'team',
    'case.history': 'team',
    'view.save': 'own',
    'view.share': 'team',
    'partner.read': 'organization',
    'referral.read': 'team',
    'referral.request': 'team',
    'referral.decide': 'team',
    'review.delegate': 'own',
    'rule.read': 'organization',
    'rule.except': 'team',
    'partner.propose': 'organization',
    'incoming.decide': 'team',
    'notice.read': 'own',
    'report.read': 'team',
    'release.read': 'organization',
    'release.approve': 'organization',
    'audit.search': 'team',
  },
  reportOfficer: {
    'partner.read': 'organization',
    'report.read': 'organization',
    'release.read': 'organization',
    'release.prepare': 'organization',
    'notice.read': 'own',
    'audit.search': 'own',
  },
  partner: {
    'packet.read': 'own',
    'packet.answer': 'own',
    'capacity.confirm': 'own',
    'notice.read': 'own',
  },
  administrator: {
    'people.manage': 'organization',
    'label.manage': 'organization',
    'partner.read': 'organization',
    'partner.manage': 'organization',
    'rule.read': 'organization',
    'rule.manage': 'organization',
    'intake.manage': 'organization',
    'notice.read': 'own',
    'audit.search': 'organization',
    'audit.verify': 'organization',
  },
} as const satisfies Record<Role, Record<string, Scope>>;

type KeysOfUnion<T> = T extends T ? keyof T : never;

/** Everything a person may be allowed to do. */
export type Action = KeysOfUnion<(typeof permissions)[Role]>;

/** All that a visitor by a one-use link may do, with the one packet it leads to. */
const actionsOfVisitor: readonly Action[] = ['packet.read', 'packet.answer'];

/** How far `action` reaches for this person; null when they may not do it at all. */
export function scopeOf(
  actor: Pick<Actor, 'role' | 'createOnly' | 'referralId'>,
  action: Action,
): Scope | null {
  if (actor.createOnly && action !== 'case.record') return null;
  if (actor.referralId !== undefined && !actionsOfVisitor.includes(action)) return null;
  const granted: Partial<Record<Action, Scope>> = permissions[actor.role];
  return granted[action] ?? null;
}

/** True when the person may do `action` on something. */
export function can(actor: Pick<Actor, 'role' | 'createOnly' | 'referralId'>, action: Action): boolean {
  return scopeOf(actor, action) !== null;
}

/** How far `action` reaches for this person; throws FORBIDDEN when not at all. */
export function requirePermission(
  actor: Pick<Actor, 'role' | 'createOnly' | 'referralId'>,
  action: Action,
): Scope {
  const scope = scopeOf(actor, action);
  if (!scope) throw new AppError('FORBIDDEN', `A ${actor.role} may not ${action}.`);
  return scope;
}

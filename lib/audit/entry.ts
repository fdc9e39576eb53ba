import { createHmac, type KeyObject } from 'node:crypto';

/** What an entry may tell beside its subject: names of fields, codes of reasons and counts, never a case's values. */
export type AuditDetail = Record<string, string | number | boolean | string[]>;

/** Kind of thing an entry is about, by action. The keys are every action there is. */
export const auditSubjects = {
  'organization.created': 'organization',
  'signIn.succeeded': 'user',
  'signIn.failed': 'user',
  'session.ended': 'user',
  'team.created': 'team',
  'person.invited': 'invitation',
  'person.joined': 'user',
  'person.changed': 'user',
  'token.issued': 'user',
  'case.recorded': 'case',
  'case.read': 'case',
  'case.changed': 'case',
  'case.textRevealed': 'case',
  'case.identified': 'case',
  'case.retained': 'case',
  'case.erased': 'case',
  'cases.listed': 'organization',
  'case.stageChanged': 'case',
  'case.assigned': 'case',
  'case.offered': 'case',
  'case.offerEnded': 'case',
  'case.taken': 'case',
  'case.closed': 'case',
  'case.reopened': 'case',
  'case.phraseSet': 'case',
  'case.phraseTried': 'organization',
  'case.duplicatesListed': 'case',
  'case.merged': 'case',
  'case.mergeUndone': 'case',
  'case.taskAdded': 'case',
  'case.taskCompleted': 'case',
  'case.flagRaised': 'case',
  'case.flagResolved': 'case',
  'tasks.listed': 'organization',
  'transfers.listed': 'organization',
  'view.saved': 'view',
  'view.removed': 'view',
  'label.changed': 'organization',
  'consent.recorded': 'case',
  'note.added': 'case',
  'note.retracted': 'case',
  'retention.listed': 'organization',
  'draft.begun': 'draft',
  'draft.discarded': 'draft',
  'drafts.expired': 'organization',
  'referral.requested': 'referral',
  'referral.changed': 'referral',
  'referral.read': 'referral',
  'referrals.listed': 'organization',
  'packet.read': 'referral',
  'partner.added': 'partner',
  'partner.changed': 'partner',
  'partner.proposed': 'partner',
  'capacity.confirmed': 'partner',
  'rule.added': 'rule',
  'rule.ended': 'rule',
  'rule.excepted': 'rule',
  'referral.handedOver': 'referral',
  'referral.reminded': 'referral',
  'referral.escalated': 'referral',
  'emergency.closed': 'referral',
  'packet.asked': 'referral',
  'packet.replied': 'referral',
  'packet.linked': 'referral',
  'packet.linkOpened': 'referral',
  'packet.linkFailed': 'referral',
  'review.delegated': 'user',
  'review.delegationEnded': 'user',
  'intake.opened': 'channel',
  'intake.closed': 'channel',
  'incoming.received': 'incoming',
  'incoming.read': 'incoming',
  'incoming.taken': 'incoming',
  'incoming.refused': 'incoming',
  'incoming.listed': 'organization',
  'notices.changed': 'user',
  'report.read': 'organization',
  'report.exported': 'organization',
  'statistics.closed': 'organization',
  'budget.charged': 'organization',
  'release.prepared': 'release',
  'release.issued': 'release',
  'release.refused': 'release',
  'release.withdrawn': 'release',
  'release.read': 'release',
  'release.downloaded': 'release',
  'releases.listed': 'organization',
  'audit.searched': 'organization',
  'practice.built': 'organization',
} as const;

export type AuditAction = keyof typeof auditSubjects;

/** An entry as it is chained. */
export interface ChainedEntry {
  organizationId: string;
  seq: number;
  at: Date;
  actorId: string | null;
  actorRole: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: AuditDetail;
}

/** Length of every hash in the chain, in bytes. The first entry follows on zeros. */
export const hashBytes = 32;

/**
 * The one written form of an entry that is hashed: a JSON array in fixed order, times in UTC milliseconds, keys of
 * `detail` sorted.
 */
export function canonicalForm(entry: ChainedEntry): string {
  const sortedDetail = Object.fromEntries(
    Object.entries(entry.detail).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([
    entry.organizationId,
    entry.seq,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorRole,
    entry.action,
    entry.subjectType,
    entry.subjectId,
    sortedDetail,
  ]);
}

/**
 * HMAC-SHA-256 over the previous hash and the entry. The key is outside the database: whoever can rewrite every row
 * still cannot make a chain that verifies. A KeyObject is several times faster than its bytes where many are hashed.
 */
export function chainHash(
  auditKey: KeyObject | Buffer,
  previousHash: Uint8Array,
  entry: ChainedEntry,
): Buffer {
  return createHmac('sha256', auditKey).update(previousHash).update(canonicalForm(entry), 'utf8').digest();
}

/** Where a release is in its life. The same words on every screen, in the API and in the database. */
export const releaseStatuses = ['Prepared', 'Issued', 'Refused', 'Withdrawn'] as const;

export type ReleaseStatus = (typeof releaseStatuses)[number];

/** What can be done to a release once it is prepared. */
export const releaseActs = ['Issue', 'Refuse', 'Withdraw'] as const;

export type ReleaseAct = (typeof releaseActs)[number];

/**
 * The whole status table. The database keeps the same pairs in `release_may_become`; a test holds them equal. Nothing
 * leads back: what was wrong is prepared anew.
 */
export const releaseTransitions: Readonly<Record<ReleaseAct, { from: ReleaseStatus; to: ReleaseStatus }>> = {
  Issue: { from: 'Prepared', to: 'Issued' },
  Refuse: { from: 'Prepared', to: 'Refused' },
  Withdraw: { from: 'Issued', to: 'Withdrawn' },
};

/** The status after `act`, or null when the act is not possible from `status`. */
export function nextReleaseStatus(status: ReleaseStatus, act: ReleaseAct): ReleaseStatus | null {
  const { from, to } = releaseTransitions[act];
  return from === status ? to : null;
}

/**
 * The acts open to someone. Deciding and withdrawing is a supervisor's; whoever prepared a release neither issues nor
 * refuses it.
 */
export function allowedReleaseActs(
  release: { status: ReleaseStatus; preparedById: string },
  actor: { role: string; userId: string },
): ReleaseAct[] {
  if (actor.role !== 'supervisor') return [];
  return releaseActs.filter(
    (act) =>
      nextReleaseStatus(release.status, act) !== null &&
      (act === 'Withdraw' || release.preparedById !== actor.userId),
  );
}

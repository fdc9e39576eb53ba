import { describe, expect, it } from 'vitest';
import { policyOf, releaseAudiences } from '@/lib/releases/policy';
import { allowedReleaseActs, nextReleaseStatus, releaseActs, releaseStatuses } from '@/lib/releases/status';

describe('a release', () => {
  it('is decided once and withdrawn only after it was issued', () => {
    const reached = releaseStatuses.flatMap((status) =>
      releaseActs.flatMap((act) => {
        const next = nextReleaseStatus(status, act);
        return next ? [`${status} ${act} ${next}`] : [];
      }),
    );
    expect(reached).toEqual([
      'Prepared Issue Issued',
      'Prepared Refuse Refused',
      'Issued Withdraw Withdrawn',
    ]);
  });

  it('is never decided by who prepared it, nor by anyone but a supervisor', () => {
    const release = { status: 'Prepared', preparedById: 'a' } as const;
    expect(allowedReleaseActs(release, { role: 'supervisor', userId: 'b' })).toEqual(['Issue', 'Refuse']);
    expect(allowedReleaseActs(release, { role: 'supervisor', userId: 'a' })).toEqual([]);
    for (const role of ['reportOfficer', 'caseworker', 'administrator', 'partner'])
      expect(allowedReleaseActs(release, { role, userId: 'b' })).toEqual([]);
  });
});

describe('the policy', () => {
  it('is 11 for the public and 5 under an agreement, with two different answers and three organisations', () => {
    expect(releaseAudiences.map((audience) => policyOf(audience))).toEqual([
      { k: 11, l: 2, contributors: 3 },
      { k: 5, l: 2, contributors: 3 },
    ]);
  });
});

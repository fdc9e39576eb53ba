import { describe, expect, it } from 'vitest';
import { asOwner } from '@/lib/db/owner-connection';
import { referralActs, referralStatuses, referralTransitions } from '@/lib/referrals/status';
import { ownerUrl } from '@/tests/db/database';

describe('the status table', () => {
  it('is the same in lib/referrals/status.ts and in the database, for every pair of statuses', async () => {
    const inCode = new Set(
      referralActs.flatMap((act) =>
        referralTransitions[act].from.map((from) => `${from}>${referralTransitions[act].to}`),
      ),
    );
    const inDatabase = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ pair: string }>(
        `SELECT a || '>' || b AS pair FROM unnest($1::"ReferralStatus"[]) a, unnest($1::"ReferralStatus"[]) b
         WHERE referral_may_become(a, b)`,
        [referralStatuses],
      );
      return new Set(rows.map(({ pair }) => pair));
    });
    expect([...inDatabase].toSorted()).toEqual([...inCode].toSorted());
  });
});

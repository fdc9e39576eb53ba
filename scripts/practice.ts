import { z } from 'zod';
import { signedIn } from '@/cli/connect';
import { StartFailure } from '@/lib/core/start-failure';
import { asOwner } from '@/lib/db/owner-connection';
import { sentence, step } from './say.mjs';

/** How many cases the practice organisation of a start has, and which. */
const size = { cases: 500, seed: 1 };

/**
 * Makes sure that there is a practice organisation and returns what to say about it: its accounts when it was made
 * now, for their passwords are kept nowhere. Throws practiceRefused where there is a real organisation.
 */
export async function ensurePractice(ownerUrl: string, appUrl: string): Promise<string> {
  const found = await asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT "isPractice" FROM "Organization"');
    return z.array(z.object({ isPractice: z.boolean() })).parse(rows);
  });
  if (found.some(({ isPractice }) => !isPractice)) throw new StartFailure('practiceRefused');
  if (found.length > 0) return sentence('ready', 'practiceExists');
  return step('practice', () =>
    signedIn(appUrl, async () => {
      // Only now: the database client that these need may have been generated a moment ago.
      const { buildPractice } = await import('@/lib/practice/build-practice');
      const { accountLines } = await import('@/cli/commands/practice');
      const { accounts } = await buildPractice(size);
      return `${sentence('ready', 'practiceAccounts')}\n${accountLines(accounts)}`;
    }),
  );
}

import { findSignInCandidates, listOrganizationIds } from '@/lib/db/across-organizations';
import { AppError } from '@/lib/core/errors';
import { UsageError } from './output';

/**
 * The organisation a command is about: the one named, else the only one. Where a database holds several practice
 * organisations and a username is given, the newest one that has it.
 */
export async function chosenOrganization(named: string | undefined, username?: string): Promise<string> {
  const all = await listOrganizationIds();
  if (named !== undefined) {
    if (all.includes(named)) return named;
    throw new AppError('NOT_FOUND', 'There is no such organisation.');
  }
  if (username !== undefined) {
    const [newest] = await findSignInCandidates(username.toLowerCase());
    if (newest) return newest.organizationId;
  }
  const [only, another] = all;
  if (only === undefined)
    throw new AppError('NOT_FOUND', 'There is no organisation yet. Set one up, or run: rowan practice');
  if (another !== undefined)
    throw new UsageError('There are several organisations: name one with --organization ID.');
  return only;
}

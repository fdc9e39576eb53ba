import 'server-only';
import { z } from 'zod';
import { prismaClient } from './client';

const rows = z.array(
  z.object({ organizationId: z.uuid(), userId: z.uuid(), passwordHash: z.string(), active: z.boolean() }),
);

export type SignInCandidate = z.infer<typeof rows>[number];

/** Accounts with this username, at most four: before sign-in the organisation is not known. */
export async function findSignInCandidates(username: string): Promise<SignInCandidate[]> {
  return rows.parse(await prismaClient().$queryRaw`SELECT * FROM sign_in_candidates(${username})`);
}

/** Ids of all organisations of this installation, oldest first. For set-up and commands. */
export async function listOrganizationIds(): Promise<string[]> {
  const found = z
    .array(z.object({ id: z.uuid() }))
    .parse(await prismaClient().$queryRaw`SELECT id FROM organization_ids() AS id`);
  return found.map((row) => row.id);
}

/** The installation's key check, to tell whether the keyring fits this database; null before set-up. */
export async function findKeyCheck(): Promise<Uint8Array | null> {
  const row = await prismaClient().installation.findUnique({ where: { id: 1 }, select: { keyCheck: true } });
  return row?.keyCheck ?? null;
}

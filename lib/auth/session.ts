import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { hourMs, minuteMs, now } from '@/lib/core/clock';
import { hashSecret, newSecret } from '@/lib/core/ids';
import { defaultLocale, isLocale } from '@/lib/core/locale';
import { asSystem, type Tx } from '@/lib/db/as-actor';

/** A session ends after this long without a request … */
export const sessionIdleMs = 15 * minuteMs;
/** … and after this long in any case. */
export const sessionAbsoluteMs = 10 * hourMs;

/** A session is touched at most this often, so that a page of many requests is one write. */
const touchEveryMs = 20_000;

/** What the cookie proves: a random token, in one organisation. Everything else is asked from the database. */
export interface SessionClaim {
  organizationId: string;
  token: string;
}

const actorFields = {
  organizationId: true,
  id: true,
  role: true,
  teamId: true,
  partnerId: true,
  createOnly: true,
  locale: true,
  status: true,
  delegationsTaken: { where: { endedAt: null }, select: { teamId: true, startsAt: true, endsAt: true } },
} as const;

interface AccountRow {
  organizationId: string;
  id: string;
  role: Actor['role'];
  teamId: string | null;
  partnerId: string | null;
  createOnly: boolean;
  locale: string;
  status: string;
  delegationsTaken: { teamId: string; startsAt: Date; endsAt: Date }[];
}

function actorOf(account: AccountRow): Actor {
  const { organizationId, id, role, teamId, partnerId, createOnly, locale } = account;
  const at = now();
  const covered = account.delegationsTaken.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  return {
    organizationId,
    userId: id,
    role,
    teamId,
    partnerId,
    ...(covered.length > 0 && { coveredTeamIds: covered.map((delegation) => delegation.teamId) }),
    createOnly,
    locale: isLocale(locale) ? locale : defaultLocale,
  };
}

/**
 * Opens a session in the caller's transaction and returns the token for the cookie; only its hash is kept. With a
 * `referralId` the session reaches that referral's packet and nothing else.
 */
export async function openSession(
  tx: Tx,
  organizationId: string,
  userId: string,
  referralId: string | null = null,
): Promise<SessionClaim> {
  const token = newSecret();
  const at = now();
  await tx.session.createMany({
    data: {
      organizationId,
      userId,
      referralId,
      tokenHash: hashSecret(token),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + sessionAbsoluteMs),
    },
  });
  return { organizationId, token };
}

/**
 * The person behind a session, asked anew on every request: null once it was signed out, idle for 15 minutes, 10
 * hours old, or its account disabled. Being asked counts as activity.
 */
export async function findSessionActor(claim: SessionClaim): Promise<Actor | null> {
  return asSystem(claim.organizationId, async (tx) => {
    const session = await tx.session.findUnique({
      where: {
        organizationId_tokenHash: {
          organizationId: claim.organizationId,
          tokenHash: hashSecret(claim.token),
        },
      },
      select: {
        id: true,
        lastSeenAt: true,
        expiresAt: true,
        revokedAt: true,
        referralId: true,
        user: { select: actorFields },
      },
    });
    const at = now();
    if (!session || session.revokedAt || session.user.status !== 'active') return null;
    const idleMs = at.getTime() - session.lastSeenAt.getTime();
    if (at >= session.expiresAt || idleMs >= sessionIdleMs) return null;
    if (idleMs >= touchEveryMs) {
      // Only a live session is touched: one that is signed out meanwhile stays signed out.
      await tx.session.updateMany({
        where: { organizationId: claim.organizationId, id: session.id, revokedAt: null },
        data: { lastSeenAt: at },
      });
    }
    const { referralId } = session;
    return { ...actorOf(session.user), visit: session.id, ...(referralId && { referralId }) };
  });
}

/** The person behind a personal access token, or null when it is unknown, expired, revoked or its owner disabled. */
export async function findTokenActor(claim: SessionClaim): Promise<Actor | null> {
  return asSystem(claim.organizationId, async (tx) => {
    const token = await tx.accessToken.findUnique({
      where: {
        organizationId_tokenHash: {
          organizationId: claim.organizationId,
          tokenHash: hashSecret(claim.token),
        },
      },
      select: { expiresAt: true, revokedAt: true, user: { select: actorFields } },
    });
    if (!token || token.revokedAt || now() >= token.expiresAt || token.user.status !== 'active') return null;
    return actorOf(token.user);
  });
}

/** Ends every session of an account at once; returns how many were live. */
export async function endSessions(tx: Tx, organizationId: string, userId: string): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { organizationId, userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return ended.count;
}

import type { Locale } from './locale';

export const roles = ['caseworker', 'supervisor', 'reportOfficer', 'partner', 'administrator'] as const;

/** What a person is in the organisation. One account has one role. */
export type Role = (typeof roles)[number];

/** Who is asking. Built only from a live session or token; passed to every use case as its first argument. */
export interface Actor {
  organizationId: string;
  userId: string;
  role: Role;
  /** Team of a caseworker or supervisor. */
  teamId: string | null;
  /** Directory entry a partner account is bound to. */
  partnerId: string | null;
  /** Teams a supervisor decides for while another supervisor is away. */
  coveredTeamIds?: readonly string[];
  /** A session from a one-use link reaches the packet of this referral and nothing else. */
  referralId?: string;
  /** Travelling: may record cases, may open none. */
  createOnly: boolean;
  /** Id of the session the person is asking in; absent for a token. */
  visit?: string;
  locale: Locale;
}

/** Rowan itself, on behalf of an organisation: sign-in, set-up, jobs. Never built from a request's content. */
export interface SystemActor {
  organizationId: string;
  userId: null;
  role: 'system';
  teamId: null;
  partnerId: null;
}

export type Principal = Actor | SystemActor;

/** Rowan itself in one organisation. */
export function systemActor(organizationId: string): SystemActor {
  return { organizationId, userId: null, role: 'system', teamId: null, partnerId: null };
}

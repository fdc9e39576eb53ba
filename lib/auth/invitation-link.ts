import type { SessionClaim } from './session';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/u;

/** The secret part of a link: an invitation's, a partner's, a channel's. It travels behind the `#`, which no server or proxy logs. */
export function formatInvitation({ organizationId, token }: SessionClaim): string {
  return `${organizationId}.${token}`;
}

/** Reads a link's secret part; null when it is none. */
export function parseInvitation(text: string): SessionClaim | null {
  const [, organizationId, token] = shape.exec(text.trim()) ?? [];
  return organizationId && token ? { organizationId, token } : null;
}

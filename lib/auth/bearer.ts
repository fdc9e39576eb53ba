import 'server-only';
import type { Actor } from '@/lib/core/actor';
import type { SessionClaim } from './session';
import { findTokenActor } from './session';

const prefix = 'rowan_';
const shape = /^rowan_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/u;

/** The text of a personal access token: which organisation it belongs to, and its secret. */
export function formatAccessToken({ organizationId, token }: SessionClaim): string {
  return `${prefix}${organizationId.replaceAll('-', '')}_${token}`;
}

/** Reads an access token's text; null when it is not one. */
export function parseAccessToken(text: string): SessionClaim | null {
  const [, organization, token] = shape.exec(text) ?? [];
  if (!organization || !token) return null;
  const organizationId = organization.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  return { organizationId, token };
}

/** Who is asking, from an `Authorization: Bearer` header; null for anything else than a live token. */
export async function findBearerActor(authorization: string | null): Promise<Actor | null> {
  const [, text] = /^Bearer ([\x21-\x7e]{1,256})$/iu.exec(authorization ?? '') ?? [];
  const claim = text ? parseAccessToken(text) : null;
  return claim ? findTokenActor(claim) : null;
}

import { apiGet } from '@/lib/http/api-route';

/** Who the token speaks for. */
export const GET = apiGet(async ({ actor: { role, teamId, partnerId, createOnly, locale } }) => ({
  role,
  teamId,
  partnerId,
  createOnly,
  locale,
}));

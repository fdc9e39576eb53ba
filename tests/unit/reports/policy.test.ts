import { expect, it } from 'vitest';
import { type Actor, roles } from '@/lib/core/actor';
import { reportViewOf } from '@/lib/reports/policy';

const actor = (role: Actor['role'], createOnly = false): Actor => ({
  organizationId: 'o',
  userId: 'u',
  role,
  teamId: role === 'supervisor' || role === 'caseworker' ? 't' : null,
  partnerId: null,
  createOnly,
  locale: 'en',
});

it('exact counts are a supervisor’s, of her own team; a report officer has protected ones; others have none', () => {
  const views = roles.map((role) => {
    try {
      return [role, reportViewOf(actor(role)).exactTeamId ?? 'protected'];
    } catch {
      return [role, 'none'];
    }
  });
  expect(Object.fromEntries(views)).toEqual({
    caseworker: 'none',
    supervisor: 't',
    reportOfficer: 'protected',
    partner: 'none',
    administrator: 'none',
  });
  expect(() => reportViewOf(actor('reportOfficer', true))).toThrow();
});

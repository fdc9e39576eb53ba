import { describe, expect, it } from 'vitest';
import { can, permissions, requirePermission, scopeOf } from '@/lib/auth/permissions';
import { isAppError } from '@/lib/core/errors';

const as = (role: keyof typeof permissions, createOnly = false) => ({ role, createOnly });

describe('permissions', () => {
  it('keep cases from report officers, partners and administrators', () => {
    for (const role of ['reportOfficer', 'partner', 'administrator'] as const) {
      for (const action of [
        'case.read',
        'case.edit',
        'case.record',
        'case.revealText',
        'referral.read',
      ] as const) {
        expect(can(as(role), action)).toBe(false);
      }
    }
  });

  it('let only supervisors decide, and nobody beyond their team', () => {
    expect(scopeOf(as('supervisor'), 'referral.decide')).toBe('team');
    for (const role of ['caseworker', 'reportOfficer', 'partner', 'administrator'] as const) {
      expect(can(as(role), 'referral.decide')).toBe(false);
    }
  });

  it('leave a travelling account nothing but recording', () => {
    for (const role of ['caseworker', 'supervisor'] as const) {
      expect(can(as(role, true), 'case.record')).toBe(true);
      for (const action of Object.keys(permissions[role])) {
        if (action !== 'case.record') expect(can(as(role, true), action as 'case.read')).toBe(false);
      }
    }
  });

  it('refuse with FORBIDDEN', () => {
    try {
      requirePermission(as('administrator'), 'case.read');
      expect.unreachable();
    } catch (error) {
      expect(isAppError(error) && error.code).toBe('FORBIDDEN');
    }
  });
});

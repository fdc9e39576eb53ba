import { expect, test } from 'vitest';
import { navigationFor, navigationItems } from '@/components/frame/navigation-items';
import { roles } from '@/lib/core/actor';

test('every role has a first page', () => {
  for (const role of roles) expect(navigationFor(role).length).toBeGreaterThan(0);
});

test('a partner is shown packets and nothing else', () => {
  expect(navigationFor('partner').map(({ href }) => href)).toEqual(['/packets']);
});

test('neither administrators nor report officers are led to cases', () => {
  for (const role of ['administrator', 'reportOfficer'] as const) {
    expect(navigationFor(role).map(({ href }) => href)).not.toContain('/cases');
  }
});

test('no address says what the product is for', () => {
  for (const { href } of navigationItems) expect(href).toMatch(/^(?:\/settings)?\/[a-z]+$/u);
});

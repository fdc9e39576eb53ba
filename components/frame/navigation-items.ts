import type { Role } from '@/lib/core/actor';

export interface NavigationItem {
  href: string;
  labelKey:
    | 'cases'
    | 'tasks'
    | 'referrals'
    | 'reviews'
    | 'packets'
    | 'incoming'
    | 'channels'
    | 'reports'
    | 'releases'
    | 'retention'
    | 'people'
    | 'partners'
    | 'labels'
    | 'audit';
  roles: readonly Role[];
}

/** Where each role can go, in the order of the menu; the first one is its start page. */
export const navigationItems: readonly NavigationItem[] = [
  { href: '/reviews', labelKey: 'reviews', roles: ['supervisor'] },
  { href: '/incoming', labelKey: 'incoming', roles: ['supervisor'] },
  { href: '/cases', labelKey: 'cases', roles: ['caseworker', 'supervisor'] },
  { href: '/tasks', labelKey: 'tasks', roles: ['caseworker', 'supervisor'] },
  { href: '/referrals', labelKey: 'referrals', roles: ['caseworker', 'supervisor'] },
  { href: '/packets', labelKey: 'packets', roles: ['partner'] },
  { href: '/reports', labelKey: 'reports', roles: ['supervisor', 'reportOfficer'] },
  { href: '/releases', labelKey: 'releases', roles: ['supervisor', 'reportOfficer'] },
  { href: '/retention', labelKey: 'retention', roles: ['supervisor'] },
  { href: '/people', labelKey: 'people', roles: ['administrator'] },
  {
    href: '/partners',
    labelKey: 'partners',
    roles: ['caseworker', 'supervisor', 'reportOfficer', 'administrator'],
  },
  { href: '/settings/channels', labelKey: 'channels', roles: ['administrator'] },
  { href: '/settings/labels', labelKey: 'labels', roles: ['administrator'] },
  {
    href: '/audit',
    labelKey: 'audit',
    roles: ['caseworker', 'supervisor', 'reportOfficer', 'administrator'],
  },
];

/** What this role's menu holds. */
export function navigationFor(role: Role): readonly NavigationItem[] {
  return navigationItems.filter((item) => item.roles.includes(role));
}

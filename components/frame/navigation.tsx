'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import type { Role } from '@/lib/core/actor';
import { navigationFor } from './navigation-items';

/** The role's menu; the current place is marked. */
export function Navigation({ role }: { role: Role }) {
  const t = useTranslations('frame');
  const path = usePathname();
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul className="flex flex-wrap gap-x-1">
        {navigationFor(role).map(({ href, labelKey }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'inline-flex min-h-11 items-center border-b-4 px-3 no-underline',
                  here
                    ? 'border-accent text-ink font-semibold'
                    : 'text-soft hover:text-ink border-transparent',
                )}
              >
                {t(`nav.${labelKey}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

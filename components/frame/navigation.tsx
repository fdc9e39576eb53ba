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
      <ul className="flex flex-wrap">
        {navigationFor(role).map(({ href, labelKey }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className={classNames(
                  'inline-flex min-h-11 items-center px-2.5 whitespace-nowrap no-underline',
                  here
                    ? 'text-accent-strong font-semibold shadow-[inset_0_-3px_var(--accent)]'
                    : 'text-soft hover:text-ink',
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

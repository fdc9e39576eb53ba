import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/core/actor';
import type { OrganizationFrame } from '@/lib/people/organization-frame';
import { AccountMenu } from './account-menu';
import { LeaveForm } from './leave-form';
import { Navigation } from './navigation';
import { NoticesLink } from './notices-link';
import { PrivacyVeil } from './privacy-veil';

interface DeskHeaderProps {
  actor: Actor;
  frame: OrganizationFrame;
  hasShortcuts: boolean;
  /** New notices; null for someone who has none, as a visitor by a one-use link. */
  unread: number | null;
}

/**
 * The top of every signed-in page. The bar with "Leave now" stays in sight; the menu of places stands under it and
 * scrolls away, so that a page keeps its height and no language has too many words for the bar.
 */
export async function DeskHeader({ actor, frame, hasShortcuts, unread }: DeskHeaderProps) {
  const t = await getTranslations('frame');
  return (
    <>
      <header className="border-line bg-raised sticky top-0 z-40 border-b">
        {frame.isPractice && (
          <p className="bg-warn-wash text-warn px-4 py-0.5 text-center text-sm font-medium">
            {t('practiceBanner')}
          </p>
        )}
        <div className="mx-auto flex min-h-14 max-w-6xl items-center gap-1 px-4 sm:gap-2">
          <Link
            href="/"
            prefetch={false}
            className="text-ink min-w-0 truncate py-2 text-lg font-semibold tracking-tight no-underline"
          >
            {frame.productName}
          </Link>
          <div className="ms-auto flex shrink-0 items-center gap-1 sm:gap-2">
            <PrivacyVeil hasShortcuts={hasShortcuts} />
            {unread !== null && <NoticesLink unread={unread} />}
            <AccountMenu actor={actor} displayName={frame.displayName} hasShortcuts={hasShortcuts} />
            <LeaveForm
              exitUrl={frame.exitUrl}
              id="leave"
              {...(hasShortcuts && { title: t('leaveHint') })}
              className="bg-alarm text-on-alarm min-h-11 rounded-md px-3 font-semibold whitespace-nowrap sm:px-4"
            >
              {t('leaveNow')}
            </LeaveForm>
          </div>
        </div>
      </header>
      <div className="border-line bg-raised border-b">
        <div className="mx-auto max-w-6xl px-1.5">
          <Navigation role={actor.role} />
        </div>
      </div>
    </>
  );
}

import { Bell } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

/** The way to the notices, with how many are new: a number, and never what they are about. */
export async function NoticesLink({ unread }: { unread: number }) {
  const t = await getTranslations('notices');
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={t('count', { count: unread })}
      className="text-ink relative inline-flex size-11 items-center justify-center rounded-md no-underline"
    >
      <Bell aria-hidden className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="bg-accent text-on-accent absolute end-0.5 top-0.5 min-w-5 rounded-full px-1 text-center text-xs leading-5 font-semibold"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}

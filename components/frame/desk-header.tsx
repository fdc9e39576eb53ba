import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { signOut } from '@/lib/auth/sign-out';
import type { Actor } from '@/lib/core/actor';
import type { OrganizationFrame } from '@/lib/people/organization-frame';
import { LanguageSwitch } from './language-switch';
import { LeaveNow } from './leave-now';
import { Navigation } from './navigation';
import { ThemeSwitch } from './theme-switch';

/** The top of every signed-in page. */
export async function DeskHeader({ actor, frame }: { actor: Actor; frame: OrganizationFrame }) {
  const t = await getTranslations('frame');
  return (
    <header className="border-line bg-raised sticky top-0 z-40 border-b">
      {frame.isPractice && (
        <p className="bg-warn-wash text-warn px-4 py-1 text-center text-sm font-medium">
          {t('practiceBanner')}
        </p>
      )}
      <div className="mx-auto flex max-w-6xl items-center gap-3 px-4 py-2">
        <Link href="/" prefetch={false} className="text-ink me-auto text-lg font-semibold no-underline">
          {frame.productName}
        </Link>
        <details className="relative">
          <summary className="border-edge flex min-h-11 cursor-pointer list-none items-center rounded-md border px-3">
            {t('menu')}
          </summary>
          <div className="border-line bg-raised absolute end-0 z-50 mt-1 grid w-72 gap-4 rounded-lg border p-4 shadow-lg">
            <p className="text-sm">
              <span className="text-soft block">{t('signedInAs')}</span>
              {frame.displayName} · {t(`roles.${actor.role}`)}
            </p>
            <LanguageSwitch />
            <ThemeSwitch />
            <form action={signOut}>
              <button className="border-edge min-h-11 w-full rounded-md border px-4">{t('signOut')}</button>
            </form>
          </div>
        </details>
        <LeaveNow exitUrl={frame.exitUrl} />
      </div>
      <div className="mx-auto max-w-6xl overflow-x-auto px-1">
        <Navigation role={actor.role} />
      </div>
    </header>
  );
}

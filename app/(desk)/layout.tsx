import type { Metadata } from 'next';
import { DeskHeader } from '@/components/frame/desk-header';
import { IdleWatch } from '@/components/frame/idle-watch';
import { LeaveGuard } from '@/components/frame/leave-guard';
import { SkipLinks } from '@/components/frame/skip-links';
import { hasShortcuts } from '@/i18n/shortcuts';
import { requireActor } from '@/lib/auth/current-actor';
import { countUnread } from '@/lib/notices/list-notices';
import { findOrganizationFrame } from '@/lib/people/organization-frame';

/** Titles end in the organisation's own name for the product: they stay in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const { productName } = await findOrganizationFrame(await requireActor());
  return { title: { default: productName, template: `%s · ${productName}` } };
}

/** The frame of signed-in pages. It protects nothing: each page asks who is there itself. */
export default async function DeskLayout({ children }: LayoutProps<'/'>) {
  const actor = await requireActor();
  const [frame, shortcuts, unread] = await Promise.all([
    findOrganizationFrame(actor),
    hasShortcuts(),
    countUnread(actor),
  ]);
  return (
    <>
      <SkipLinks exitUrl={frame.exitUrl} />
      <DeskHeader actor={actor} frame={frame} hasShortcuts={shortcuts} unread={unread} />
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-6xl gap-6 px-4 py-6 outline-none sm:py-8">
        {children}
      </main>
      <LeaveGuard exitUrl={frame.exitUrl} hasShortcuts={shortcuts} />
      <IdleWatch />
    </>
  );
}

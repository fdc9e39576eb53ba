import { DeskHeader } from '@/components/frame/desk-header';
import { IdleWatch } from '@/components/frame/idle-watch';
import { SkipLinks } from '@/components/frame/skip-links';
import { requireActor } from '@/lib/auth/current-actor';
import { findOrganizationFrame } from '@/lib/people/organization-frame';

/** The frame of signed-in pages. It protects nothing: each page asks who is there itself. */
export default async function DeskLayout({ children }: LayoutProps<'/'>) {
  const actor = await requireActor();
  const frame = await findOrganizationFrame(actor);
  return (
    <>
      <SkipLinks canLeave />
      <DeskHeader actor={actor} frame={frame} />
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-6xl gap-6 px-4 py-6 outline-none">
        {children}
      </main>
      <IdleWatch />
    </>
  );
}

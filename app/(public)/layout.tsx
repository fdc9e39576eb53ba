import { LanguageSwitch } from '@/components/frame/language-switch';
import { SkipLinks } from '@/components/frame/skip-links';
import { ThemeSwitch } from '@/components/frame/theme-switch';

/** Pages before sign-in: neutral, nothing that says what this is for. */
export default function PublicLayout({ children }: LayoutProps<'/'>) {
  return (
    <>
      <SkipLinks canLeave={false} />
      <div className="mx-auto flex min-h-dvh max-w-lg flex-col px-4 py-6">
        <header className="mb-8 flex flex-wrap items-center justify-between gap-3">
          <p className="text-lg font-semibold">Rowan</p>
          <LanguageSwitch />
        </header>
        <main id="main" tabIndex={-1} className="grid gap-6 outline-none">
          {children}
        </main>
        <footer className="mt-auto pt-8">
          <ThemeSwitch />
        </footer>
      </div>
    </>
  );
}

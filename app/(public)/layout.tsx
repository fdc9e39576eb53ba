import { LanguageSwitch } from '@/components/frame/language-switch';
import { SkipLinks } from '@/components/frame/skip-links';
import { ThemeSwitch } from '@/components/frame/theme-switch';

/** Pages before sign-in: neutral, nothing that says what this is for. */
export default function PublicLayout({ children }: LayoutProps<'/'>) {
  return (
    <>
      <SkipLinks exitUrl={null} />
      <div className="mx-auto flex min-h-dvh max-w-md flex-col gap-8 px-4 py-6 sm:py-12">
        <header className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-lg font-semibold tracking-tight">Rowan</p>
          <LanguageSwitch isLabelHidden />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="border-line grid gap-6 outline-none sm:bg-raised sm:rounded-xl sm:border sm:p-8"
        >
          {children}
        </main>
        <footer className="mt-auto max-w-xs">
          <ThemeSwitch />
        </footer>
      </div>
    </>
  );
}

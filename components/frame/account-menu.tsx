import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/core/actor';
import { LanguageSwitch } from './language-switch';
import { Menu } from './menu';
import { ShortcutSwitch } from './shortcut-switch';
import { SignOutForm } from './sign-out-form';
import { ThemeSwitch } from './theme-switch';

interface AccountMenuProps {
  actor: Actor;
  displayName: string;
  hasShortcuts: boolean;
}

/** Who is signed in, how this browser shows things, and the way out. */
export async function AccountMenu({ actor, displayName, hasShortcuts }: AccountMenuProps) {
  const t = await getTranslations('frame');
  return (
    <Menu label={t('menu')}>
      <p>
        <span className="text-soft block text-sm">{t('signedInAs')}</span>
        <span className="font-semibold">{displayName}</span>
        <span className="text-soft block text-sm">{t(`roles.${actor.role}`)}</span>
      </p>
      <LanguageSwitch />
      <ThemeSwitch />
      <ShortcutSwitch hasShortcuts={hasShortcuts} />
      <SignOutForm>{t('signOut')}</SignOutForm>
    </Menu>
  );
}

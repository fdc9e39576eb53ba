import { getTranslations } from 'next-intl/server';
import { switchShortcuts } from '@/i18n/preferences';
import { PreferenceSwitch } from './preference-switch';

/** Keyboard shortcuts on or off (WCAG 2.1.4), with what they are. */
export async function ShortcutSwitch({ hasShortcuts }: { hasShortcuts: boolean }) {
  const t = await getTranslations('frame');
  return (
    <div className="grid gap-1">
      <PreferenceSwitch
        action={switchShortcuts}
        name="shortcuts"
        label={t('shortcuts')}
        choices={[
          { value: 'on', label: t('shortcutsOn') },
          { value: 'off', label: t('shortcutsOff') },
        ]}
        current={hasShortcuts ? 'on' : 'off'}
      />
      <p className="text-soft text-sm">{t('shortcutsText')}</p>
    </div>
  );
}

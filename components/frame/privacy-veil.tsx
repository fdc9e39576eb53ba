'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const veilKey = '.';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

/**
 * Makes the page unreadable over a shoulder and back again, by a button or, outside of text, one key. What is veiled
 * cannot be pressed either.
 */
export function PrivacyVeil({ hasShortcuts }: { hasShortcuts: boolean }) {
  const t = useTranslations('frame');
  const [isVeiled, setVeiled] = useState(false);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-veiled', isVeiled);
    document.querySelector('main')?.toggleAttribute('inert', isVeiled);
  }, [isVeiled]);

  useEffect(() => {
    if (!hasShortcuts) return;
    function onKey(event: KeyboardEvent) {
      if (event.key !== veilKey || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.isComposing || event.keyCode === 229 || isTyping(event.target)) return;
      setVeiled((veiled) => !veiled);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hasShortcuts]);

  const Icon = isVeiled ? Eye : EyeOff;
  const label = isVeiled ? t('veilOff') : t('veilOn');
  return (
    <button
      type="button"
      aria-pressed={isVeiled}
      aria-label={t('veilOn')}
      title={hasShortcuts ? t('veilHint', { label, key: veilKey }) : label}
      onClick={() => setVeiled(!isVeiled)}
      className="text-soft hover:bg-sunken hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent-strong inline-flex size-11 items-center justify-center rounded-md"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}

'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { controlClasses } from './control-classes';

interface ChoiceSearchProps {
  /** The question whose answers are searched. */
  of: string;
  typed: string;
  onType: (typed: string) => void;
  shown: number;
  total: number;
}

/** Narrows a long list of choices while someone types. It is no answer and is not sent; it needs script. */
export function ChoiceSearch({ of, typed, onType, shown, total }: ChoiceSearchProps) {
  const t = useTranslations('frame');

  function onKeyDown(event: KeyboardEvent) {
    // Enter would send the form, also one that only ends a half-typed syllable.
    if (event.key === 'Enter') event.preventDefault();
  }

  return (
    <div className="mb-1 grid max-w-sm gap-1 noscript:hidden">
      <div className="relative">
        <Search aria-hidden className="text-soft pointer-events-none absolute start-3 top-3.5 size-4" />
        <input
          type="search"
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={t('searchList')}
          aria-label={`${t('searchList')}: ${of}`}
          autoComplete="off"
          spellCheck={false}
          className={`${controlClasses} ps-9`}
        />
      </div>
      <p role="status" className="text-soft text-sm">
        {typed !== '' && t('searchCount', { shown, total })}
      </p>
    </div>
  );
}

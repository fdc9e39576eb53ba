'use client';

import { classNames } from '@/components/ui/class-names';
import { describedBy } from '@/components/ui/field';
import { useFieldState } from '@/components/ui/form-context';
import { useErrorText } from '@/components/ui/use-error-text';

/** A partner to choose, with what speaks for and against it in words. */
export interface PartnerChoiceOption {
  id: string;
  name: string;
  /** Must not be told of the case: shown with the reason, and cannot be chosen. */
  isBlocked: boolean;
  lines: string[];
}

interface PartnerChoiceProps {
  legend: string;
  hint: string;
  options: readonly PartnerChoiceOption[];
  defaultValue?: string;
}

const name = 'partnerId';

/** One partner of a ranked list. Nobody is chosen beforehand: who learns of a person is chosen on purpose. */
export function PartnerChoice({ legend, hint, options, defaultValue }: PartnerChoiceProps) {
  const { errorKey, typed } = useFieldState(name);
  const errorText = useErrorText();
  const chosen = typed?.[0] ?? defaultValue;
  const first = options.find(({ isBlocked }) => !isBlocked);
  return (
    <fieldset
      className={classNames('grid min-w-0', errorKey !== undefined && 'border-danger border-s-4 ps-4')}
      aria-describedby={describedBy(name, hint, errorKey)}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      <p id={`${name}-hint`} className="text-soft mb-1 text-sm">
        {hint}
      </p>
      {errorKey !== undefined && (
        <p id={`${name}-error`} className="text-danger mb-1 font-medium">
          {errorText.ofField(errorKey)}
        </p>
      )}
      <div className="divide-line grid divide-y">
        {options.map((option) => {
          // The error summary leads to the first that can be chosen.
          const id = option === first ? name : `${name}-${option.id}`;
          return (
            <div
              key={option.id}
              className="has-checked:bg-accent-wash grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-md py-2"
            >
              <input
                id={id}
                type="radio"
                name={name}
                value={option.id}
                defaultChecked={option.id === chosen && !option.isBlocked}
                disabled={option.isBlocked}
                aria-describedby={`${id}-lines`}
                className="accent-accent mt-1.5 size-5"
              />
              <label htmlFor={id} className="min-h-8 cursor-pointer py-1 font-medium">
                {option.name}
              </label>
              <ul id={`${id}-lines`} className="text-soft col-start-2 grid text-sm">
                {option.lines.map((line) => (
                  <li key={line} className={option.isBlocked ? 'text-danger' : undefined}>
                    {line}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

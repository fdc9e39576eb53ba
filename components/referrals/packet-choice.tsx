'use client';

import { controlClasses } from '@/components/ui/control-classes';
import { describedBy } from '@/components/ui/field';
import { useFieldState } from '@/components/ui/form-context';
import type { Option } from '@/components/ui/option';
import { useErrorText } from '@/components/ui/use-error-text';

/** A field beyond the minimum, with the question why the partner needs it. */
export interface ExtraOption extends Option {
  question: string;
  reason: string;
}

interface PacketChoiceProps {
  legend: string;
  hint: string;
  minimum: { title: string; options: readonly Option[] };
  extra: { title: string; hint: string; options: readonly ExtraOption[] };
  reasons: readonly Option[];
  reasonEmpty: string;
  chosen: readonly string[];
}

const name = 'packetFields';

/**
 * What the partner will see: the minimum for the service is chosen, and each field beyond it asks why. The question
 * appears beside a chosen field by style alone, so it does without script too.
 */
export function PacketChoice({
  legend,
  hint,
  minimum,
  extra,
  reasons,
  reasonEmpty,
  chosen,
}: PacketChoiceProps) {
  const { errorKey, typed } = useFieldState(name);
  const errorText = useErrorText();
  const ticked = typed ?? chosen;
  const first = [...minimum.options, ...extra.options][0];
  const box = (option: Option) => (
    <label className="hover:bg-sunken -mx-2 flex min-h-10 cursor-pointer items-start gap-3 rounded-md px-2 py-2">
      <input
        // The error summary leads to the first choice.
        id={option === first ? name : undefined}
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={ticked.includes(option.value)}
        className="accent-accent mt-0.5 size-5 shrink-0"
      />
      <span className="min-w-0">
        {option.label}
        <span className="text-soft block text-sm">{option.hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset
      className={
        errorKey === undefined ? 'grid min-w-0 gap-3' : 'border-danger grid min-w-0 gap-3 border-s-4 ps-4'
      }
      aria-describedby={describedBy(name, hint, errorKey)}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      <p id={`${name}-hint`} className="text-soft text-sm">
        {hint}
      </p>
      {errorKey !== undefined && (
        <p id={`${name}-error`} className="text-danger font-medium">
          {errorText.ofField(errorKey)}
        </p>
      )}
      {minimum.options.length > 0 && (
        <div role="group" aria-label={minimum.title}>
          <p className="text-soft">{minimum.title}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {minimum.options.map((option) => (
              <div key={option.value}>{box(option)}</div>
            ))}
          </div>
        </div>
      )}
      {extra.options.length > 0 && (
        <div role="group" aria-label={extra.title}>
          <p className="text-soft">
            {extra.title}. {extra.hint}
          </p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {extra.options.map((option) => (
              <div key={option.value} className="group/extra">
                {box(option)}
                <WhyField option={option} reasons={reasons} reasonEmpty={reasonEmpty} />
              </div>
            ))}
          </div>
        </div>
      )}
    </fieldset>
  );
}

interface WhyFieldProps {
  option: ExtraOption;
  reasons: readonly Option[];
  reasonEmpty: string;
}

function WhyField({ option, reasons, reasonEmpty }: WhyFieldProps) {
  const fieldName = `fieldReason.${option.value}`;
  const { typed } = useFieldState(fieldName);
  return (
    <label className="mb-2 hidden gap-1 ps-8 text-sm group-has-checked/extra:grid">
      {option.question}
      <select name={fieldName} defaultValue={typed?.[0] ?? option.reason} className={controlClasses}>
        <option value="">{reasonEmpty}</option>
        {reasons.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

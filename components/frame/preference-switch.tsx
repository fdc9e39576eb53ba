import { classNames } from '@/components/ui/class-names';

interface Choice {
  value: string;
  label: string;
  /** Language the label is written in, where it is not the page's. */
  lang?: string;
}

interface PreferenceSwitchProps {
  action: (data: FormData) => Promise<void>;
  name: string;
  label: string;
  choices: readonly Choice[];
  current: string;
  /** The label is read out only. */
  isLabelHidden?: boolean;
}

/** A few choices of which one holds; pressing another one switches at once. Works without script. */
export function PreferenceSwitch({
  action,
  name,
  label,
  choices,
  current,
  isLabelHidden = false,
}: PreferenceSwitchProps) {
  return (
    <form action={action} className="grid gap-1">
      {!isLabelHidden && (
        <span aria-hidden className="text-soft text-sm">
          {label}
        </span>
      )}
      <div role="group" aria-label={label} className="border-line bg-sunken flex gap-1 rounded-lg border p-1">
        {choices.map((choice) => (
          <button
            key={choice.value}
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-current={choice.value === current || undefined}
            className={classNames(
              'min-h-9 flex-auto rounded-md px-2.5 text-sm whitespace-nowrap',
              choice.value === current
                ? 'bg-raised text-ink font-semibold shadow-xs'
                : 'text-soft hover:text-ink',
            )}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </form>
  );
}

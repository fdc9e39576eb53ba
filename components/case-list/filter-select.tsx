import { controlClasses } from '@/components/ui/control-classes';
import type { Option, OptionGroup } from '@/components/ui/option';

interface FilterSelectProps {
  name: string;
  label: string;
  /** First choice, for no filter; absent: one of the options always holds. */
  any?: string;
  options?: Option[];
  groups?: OptionGroup[];
  chosen: string | undefined;
}

/** One choice of a form that is a question to the server, not an entry: no errors, no state. */
export function FilterSelect({ name, label, any, options = [], groups = [], chosen }: FilterSelectProps) {
  const option = ({ value, label: words }: Option) => (
    <option key={value} value={value}>
      {words}
    </option>
  );
  return (
    <label className="grid min-w-0 content-start gap-1 text-sm">
      {label}
      <select name={name} defaultValue={chosen ?? ''} className={controlClasses}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(option)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(option)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface FilterBoxesProps {
  name: string;
  legend: string;
  hint?: string;
  options: Option[];
  chosen: readonly string[];
}

/** Several choices of such a form. */
export function FilterBoxes({ name, legend, hint, options, chosen }: FilterBoxesProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm">{legend}</legend>
      {hint && <p className="text-soft mb-1 text-sm">{hint}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="hover:bg-sunken -mx-2 flex min-h-9 cursor-pointer items-start gap-3 rounded-md px-2 py-1.5"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="accent-accent mt-0.5 size-5 shrink-0"
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

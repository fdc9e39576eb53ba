import type { Option } from './option';

interface ChoiceInputProps {
  id: string | undefined;
  name: string;
  option: Option;
  multiple: boolean;
  isChosen: boolean;
  /** Out of sight while a search leaves it out; what is chosen stays in sight and is sent in any case. */
  isHidden: boolean;
}

/** One radio button or checkbox with its words; the whole line can be pressed. */
export function ChoiceInput({ id, name, option, multiple, isChosen, isHidden }: ChoiceInputProps) {
  return (
    <label
      className="hover:bg-sunken data-hidden:not-has-checked:hidden -mx-2 flex min-h-10 cursor-pointer items-start gap-3 rounded-md px-2 py-2"
      data-hidden={isHidden || undefined}
    >
      <input
        id={id}
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        className="accent-accent mt-0.5 size-5 shrink-0"
      />
      <span>
        {option.label}
        {option.hint && <span className="text-soft block text-sm">{option.hint}</span>}
      </span>
    </label>
  );
}

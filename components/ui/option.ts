/** A choice with its words. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** Choices under a heading of their own. */
export interface OptionGroup {
  label: string;
  options: Option[];
}

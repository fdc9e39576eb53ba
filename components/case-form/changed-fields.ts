function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const preset = Array.from(field.options).findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(preset, 0);
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden' || field.name === '') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/**
 * True when something was answered before the page's script began: on a slow line people are faster. What the page was
 * delivered with is on the server; this is not.
 */
export function hasChangedFields(form: HTMLFormElement): boolean {
  return Array.from(form.elements).some(isChanged);
}

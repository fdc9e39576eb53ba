/** Registered earlier than the years that are told apart. */
export const earlierYears = 'X_Earlier';
const yearsApart = 15;

/** The years a table of now tells apart, with the code for all before them. */
export function yearCodes(at: Date): string[] {
  const last = at.getUTCFullYear();
  const years = Array.from({ length: yearsApart }, (_, back) => String(last - yearsApart + 1 + back));
  return [earlierYears, ...years];
}

export function yearCode(year: number, at: Date): string {
  return year <= at.getUTCFullYear() - yearsApart ? earlierYears : String(year);
}

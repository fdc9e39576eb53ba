const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when there is such a day in some year. */
export function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (daysOfMonth[month - 1] ?? 0);
}

/** True for `yymmdd` of a real day. */
export function isShortDate(digits: string): boolean {
  return isMonthDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}

/** True for `yyyymmdd` of a real day between 1900 and 2099. */
export function isLongDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1900 && year < 2100 && isMonthDay(Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

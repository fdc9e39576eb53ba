/** What a fictional case is about in the main; decides which answers go together. */
export const courses = [
  'prostitution',
  'forcedMarriage',
  'onlineStudio',
  'otherSexual',
  'forcedLabour',
  'servitude',
  'criminality',
  'begging',
  'unclear',
] as const;

export type Course = (typeof courses)[number];

/** What the person was lured with; `none`: taken by force. */
export type Lure = 'job' | 'marriage' | 'passage' | 'survival' | 'none';

/** True where the course is part of the sex trade as the published figures count it. */
export function isSexTrade(course: Course): boolean {
  return ['prostitution', 'forcedMarriage', 'onlineStudio', 'otherSexual'].includes(course);
}

/** Where a notice leads; null where there is nowhere. The code's first letter tells what it is the code of. */
export function noticeHref(kind: string, subjectCode: string | null): string | null {
  if (kind === 'CoverBegan') return '/reviews';
  if (subjectCode === null) return null;
  if (subjectCode.startsWith('R-')) return `/referrals/${subjectCode}`;
  if (subjectCode.startsWith('P-')) return `/packets/${subjectCode}`;
  return subjectCode.startsWith('I-') ? `/incoming/${subjectCode}` : null;
}

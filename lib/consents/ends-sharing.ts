/** Scopes without which nothing about the person may be with a partner. */
export const sharingScopes = ['RecordKeeping', 'CaseManagement', 'ReferralSharing'];

/** True when this answer means that no partner may keep or be sent anything more. */
export function endsSharing({ scope, state }: { scope: string; state: string }): boolean {
  return sharingScopes.includes(scope) && (state === 'Withdrawn' || state === 'Refused');
}

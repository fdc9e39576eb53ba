import type { CodeOf } from '@/lib/vocabulary/lists';
import { isChildBand } from '@/lib/vocabulary/person';

export type SharingRisk = CodeOf<'sharingRisk'>;

/** What of a case decides which rules are about it. */
export interface SignedCase {
  vulnerabilities: readonly string[];
  /** Reasons of the flags that are up. */
  openFlags: readonly string[];
  ageBand: string | null;
}

const returnVulnerabilities = ['X_RiskOfForcedReturn', 'X_PunishmentOnReturn'];

/**
 * The signs of a case that do-not-share rules look at: from its answers, so that nobody has to remember, and from the
 * flags a person raised.
 */
export function signsOf({ vulnerabilities, openFlags, ageBand }: SignedCase): SharingRisk[] {
  const signs: SharingRisk[] = [];
  if (
    openFlags.includes('RiskOfForcedReturn') ||
    vulnerabilities.some((code) => returnVulnerabilities.includes(code))
  ) {
    signs.push('ForcedReturnRisk');
  }
  if (openFlags.includes('ExploiterTies')) signs.push('ExploiterTies');
  if (openFlags.includes('ChildAtRisk') || isChildBand(ageBand)) signs.push('ChildAtRisk');
  return signs;
}

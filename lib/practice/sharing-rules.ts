import type { CaseAnswers } from '@/lib/cases/answers';
import { signsOf } from '@/lib/partners/case-signs';
import { blocksOf } from '@/lib/partners/sharing-rules';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { partnerParticulars } from './partner-particulars';
import type { PracticePartner } from './partners';

/** A do-not-share rule of the fictional organisation. What is null matches anything. */
export interface PracticeRule {
  /** Name in the directory. */
  partner: string | null;
  partnerKind: CodeOf<'organisationType'> | null;
  country: string | null;
  caseSign: CodeOf<'sharingRisk'>;
  reason: CodeOf<'doNotShareReason'>;
  liftableBy: CodeOf<'ruleLifter'>;
}

/** One about a kind of partner in a country, one that a supervisor may lift, one that only an administrator may. */
export const practiceRules: readonly PracticeRule[] = [
  {
    partner: null,
    partnerKind: 'LawEnforcement',
    country: 'CN',
    caseSign: 'ForcedReturnRisk',
    reason: 'HostileAuthority',
    liftableBy: 'Administrator',
  },
  {
    partner: 'Common Table',
    partnerKind: null,
    country: null,
    caseSign: 'ExploiterTies',
    reason: 'ExploiterInside',
    liftableBy: 'Supervisor',
  },
  {
    partner: 'Second Spring Workshop',
    partnerKind: null,
    country: null,
    caseSign: 'ChildAtRisk',
    reason: 'NotSafeForChildren',
    liftableBy: 'Administrator',
  },
];

/** The same rules, with names for ids. */
const namedRules = practiceRules.map(({ partner, ...rule }, place) => ({
  ...rule,
  id: String(place),
  partnerId: partner,
}));

/** True when no rule forbids the partner by the case's answers. Flags come and go, and are left out. */
export function mayBeTold({ name, kind, countries }: PracticePartner, answers: CaseAnswers): boolean {
  const signs = signsOf({
    vulnerabilities: answers.vulnerabilities,
    openFlags: [],
    ageBand: answers.person.ageBand,
  });
  return blocksOf({ id: name, kind, countries }, signs, namedRules, []).length === 0;
}

/** True when the partner's vetting holds today, or nobody vetted it. */
export function isVettedToday(name: string): boolean {
  return (partnerParticulars[name]?.vetting?.holdsDays ?? 0) >= 0;
}

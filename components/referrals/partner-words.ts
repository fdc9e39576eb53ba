import type { Labels } from '@/i18n/labels';
import type { MatchedPartner } from '@/lib/partners/find-partners-for-case';
import type { MatchReason } from '@/lib/partners/rank-partners';
import type { PartnerChoiceOption } from './partner-choice';

/** The messages this needs. */
interface Words {
  reason(reason: MatchReason): string;
  blocked(reason: string): string;
  lifter(lifter: string): string;
  consent(hasConsent: boolean): string;
}

/** A matched partner in words: why it fits, whether the person agreed; or which rule forbids it and who may lift that. */
export function partnerOption(labels: Labels, words: Words, partner: MatchedPartner): PartnerChoiceOption {
  const { id, name, isBlocked, blockedBy, reasons, hasConsent } = partner;
  const lines = isBlocked
    ? [
        ...blockedBy.flatMap(({ reason, liftableBy }) => [
          words.blocked(labels.of('doNotShareReason', reason)),
          words.lifter(labels.of('ruleLifter', liftableBy)),
        ]),
        ...(reasons.includes('vettingFailed') ? [words.blocked(words.reason('vettingFailed'))] : []),
      ]
    : [reasons.map((reason) => words.reason(reason)).join(' · '), words.consent(hasConsent)];
  return { id, name, isBlocked, lines: [...new Set(lines)] };
}

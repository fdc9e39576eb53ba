import type { ConsentAnswer } from '@/lib/cases/answers';
import type { CodeOf } from '@/lib/vocabulary/lists';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { Dice } from './dice';

type Scope = CodeOf<'consentScope'>;
type State = CodeOf<'consentState'>;

/** Nobody is kept who refused record keeping; sharing with authorities is mostly refused, as it is asked last. */
const states: Readonly<Record<Scope, Readonly<Partial<Record<State, number>>>>> = {
  RecordKeeping: { Given: 100 },
  CaseManagement: { Given: 96, NotAsked: 4 },
  ReferralSharing: { Given: 86, Refused: 8, NotAsked: 6 },
  AggregateReporting: { Given: 82, Refused: 8, NotAsked: 8, Withdrawn: 2 },
  ResearchSharing: { Given: 40, Refused: 24, NotAsked: 34, Withdrawn: 1, Expired: 1 },
  AuthoritiesSharing: { Given: 7, Refused: 51, NotAsked: 42 },
  FollowUpContact: { Given: 60, Refused: 16, NotAsked: 24 },
};

/** One consent a scope, in screen order. For a child somebody else agrees. */
export function drawConsents(dice: Dice, isChild: boolean): ConsentAnswer[] {
  return vocabulary.consentScope.map(({ code: scope }) => {
    const state = dice.weigh(states[scope]);
    const by = isChild
      ? dice.weigh({ OtherLegalRepresentative: 70, ParentOrGuardian: 20, Individual: 10 })
      : 'Individual';
    const isAsked = state !== 'NotAsked';
    return {
      scope,
      state,
      givenBy: isAsked ? by : null,
      givenHow: isAsked ? dice.weigh({ Spoken: 72, Written: 12, ThroughInterpreter: 16 }) : null,
    };
  });
}

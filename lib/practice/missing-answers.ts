import type { ListName } from '@/lib/vocabulary/lists';
import { vocabulary } from '@/lib/vocabulary/lists';
import type { Dice } from './dice';

/** How often a question was not asked, and how often the person or worker did not know. */
const notAsked = 0.05;
const notKnown = 0.04;
const prefersNotToSay = 0.01;

/** The answer, or now and then one of the ways it can be missing: no caseload is complete. */
export function orMissing(dice: Dice, answer: string): string | null {
  const roll = dice.roll();
  if (roll < notAsked) return null;
  if (roll < notAsked + notKnown) return 'X_NotKnown';
  if (roll < notAsked + notKnown + prefersNotToSay) return 'X_PrefersNotToSay';
  return answer;
}

/** A worker's own assessment, or null where it has not been made yet. */
export function orNotAssessed(dice: Dice, answer: string): string | null {
  return dice.chance(notAsked) ? null : answer;
}

/** `orMissing` for a question with several answers. None ticked: not asked. */
export function someOrMissing(dice: Dice, list: ListName, answers: readonly string[]): string[] {
  const roll = dice.roll();
  if (roll < notAsked) return [];
  if (roll < notAsked + notKnown) return ['X_NotKnown'];
  return inScreenOrder(list, answers);
}

const orders = new Map<ListName, Map<string, number>>();

/** The order `multiAnswer` gives, so that generated answers equal entered ones. */
export function inScreenOrder(list: ListName, codes: readonly string[]): string[] {
  let order = orders.get(list);
  if (!order) {
    order = new Map(vocabulary[list].map(({ code }, place) => [code, place]));
    orders.set(list, order);
  }
  const places = order;
  return codes.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

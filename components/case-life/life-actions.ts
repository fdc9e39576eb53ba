import type { FormAction } from '@/components/ui/action-form';

/** What the forms of the work on a case post to. */
export type LifeActions = Record<
  | 'changeStage'
  | 'addTask'
  | 'completeTask'
  | 'raiseFlag'
  | 'resolveFlag'
  | 'assign'
  | 'offer'
  | 'takeBack'
  | 'answerOffer'
  | 'reopen'
  | 'setPhrase'
  | 'undoMerge',
  FormAction
>;

'use server';

import { addTask } from '@/lib/cases/life/add-task';
import { answerOffer } from '@/lib/cases/life/answer-offer';
import { assignCase } from '@/lib/cases/life/assign-cases';
import { changeStage } from '@/lib/cases/life/change-stage';
import { completeTask } from '@/lib/cases/life/complete-task';
import { setLinkagePhrase } from '@/lib/cases/life/linkage-phrase';
import { offerCase, takeBackOffer } from '@/lib/cases/life/offer-case';
import { raiseFlag } from '@/lib/cases/life/raise-flag';
import { reopenCase } from '@/lib/cases/life/reopen-case';
import { resolveFlag } from '@/lib/cases/life/resolve-flag';
import { undoMerge } from '@/lib/cases/life/undo-merge';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { runLife } from './run-life';

type Previous = FormAnswer | null;

/** The page of the case in the form, saying what was done. */
function pageOf(data: FormData, did: string): string {
  return `/cases/${encodeURIComponent(textOf(data, 'code'))}/work?did=${did}`;
}

export async function changeStageAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.stage',
    to: pageOf(data, 'stage'),
    work: (actor) => changeStage(actor, textOf(data, 'code'), { stage: textOf(data, 'stage') }),
  });
}

export async function addTaskAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const assignedToId = textOf(data, 'taskFor');
  return runLife(data, {
    operation: 'case.addTask',
    to: pageOf(data, 'task'),
    names: { kind: 'taskKind', assignedToId: 'taskFor' },
    work: (actor) =>
      addTask(actor, textOf(data, 'code'), {
        kind: textOf(data, 'taskKind'),
        dueOn: textOf(data, 'dueOn'),
        ...(assignedToId !== '' && { assignedToId }),
      }),
  });
}

export async function completeTaskAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.completeTask',
    to: pageOf(data, 'task'),
    work: (actor) =>
      completeTask(actor, textOf(data, 'code'), textOf(data, 'id'), { outcome: textOf(data, 'outcome') }),
  });
}

export async function raiseFlagAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.raiseFlag',
    to: pageOf(data, 'flag'),
    names: { reason: 'flagReason' },
    work: (actor) => raiseFlag(actor, textOf(data, 'code'), { reason: textOf(data, 'flagReason') }),
  });
}

export async function resolveFlagAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.resolveFlag',
    to: pageOf(data, 'flag'),
    work: (actor) =>
      resolveFlag(actor, textOf(data, 'code'), textOf(data, 'id'), {
        resolution: textOf(data, 'resolution'),
      }),
  });
}

export async function assignAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.assign',
    to: pageOf(data, 'assigned'),
    names: { assignedToId: 'assignTo', reason: 'assignReason' },
    work: (actor) =>
      assignCase(actor, textOf(data, 'code'), {
        assignedToId: textOf(data, 'assignTo'),
        reason: textOf(data, 'assignReason'),
      }),
  });
}

export async function offerAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.offer',
    to: pageOf(data, 'offered'),
    names: { teamId: 'offerTeam', reason: 'offerReason' },
    work: (actor) =>
      offerCase(actor, textOf(data, 'code'), {
        teamId: textOf(data, 'offerTeam'),
        reason: textOf(data, 'offerReason'),
      }),
  });
}

export async function takeBackAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.takeBackOffer',
    to: pageOf(data, 'takenBack'),
    work: (actor) => takeBackOffer(actor, textOf(data, 'code')),
  });
}

export async function answerOfferAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const answer = textOf(data, 'answer');
  return runLife(data, {
    operation: 'case.answerOffer',
    // What was declined is no longer theirs to open.
    to: answer === 'accept' ? pageOf(data, 'taken') : '/cases/transfers?did=declined',
    names: { assignedToId: 'takeFor' },
    work: (actor) =>
      answerOffer(actor, textOf(data, 'code'), {
        answer,
        ...(answer === 'accept' && { assignedToId: textOf(data, 'takeFor') }),
      }),
  });
}

export async function reopenAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.reopen',
    to: pageOf(data, 'reopened'),
    names: { reason: 'reopenReason', stage: 'reopenStage' },
    work: (actor) =>
      reopenCase(actor, textOf(data, 'code'), {
        reason: textOf(data, 'reopenReason'),
        stage: textOf(data, 'reopenStage'),
      }),
  });
}

export async function setPhraseAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.setPhrase',
    to: pageOf(data, 'phrase'),
    work: (actor) => setLinkagePhrase(actor, textOf(data, 'code'), { phrase: textOf(data, 'phrase') }),
  });
}

export async function undoMergeAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  return runLife(data, {
    operation: 'case.undoMerge',
    to: pageOf(data, 'undone'),
    work: (actor) => undoMerge(actor, textOf(data, 'code'), { ended: textOf(data, 'ended') }),
  });
}

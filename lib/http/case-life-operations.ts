import 'server-only';
import { addTaskSchema } from '@/lib/cases/life/add-task';
import { answerOfferSchema } from '@/lib/cases/life/answer-offer';
import { assignCaseSchema, assignCasesSchema } from '@/lib/cases/life/assign-cases';
import { changeStageSchema } from '@/lib/cases/life/change-stage';
import { closeCaseSchema } from '@/lib/cases/life/close-case';
import { completeTaskSchema } from '@/lib/cases/life/complete-task';
import { linkagePhraseSchema } from '@/lib/cases/life/linkage-phrase';
import { listTasksSchema } from '@/lib/cases/life/list-tasks';
import { mergeCasesSchema } from '@/lib/cases/life/merge-cases';
import { offerCaseSchema } from '@/lib/cases/life/offer-case';
import { raiseFlagSchema } from '@/lib/cases/life/raise-flag';
import { readMergeSchema } from '@/lib/cases/life/read-merge';
import { reopenCaseSchema } from '@/lib/cases/life/reopen-case';
import { resolveFlagSchema } from '@/lib/cases/life/resolve-flag';
import type { Operation } from './operations';

type Step = Pick<Operation, 'path' | 'summary' | 'action'> &
  Pick<Partial<Operation>, 'body' | 'query' | 'status'>;

const read = (step: Step): Operation => ({ method: 'get', status: 200, ...step });
const act = (step: Step): Operation => ({ method: 'post', status: 200, ...step });
const onCase = '/cases/{code}';

/** The calls about the work on a case: stages, hands, closing, tasks, flags, duplicates. */
export const caseLifeOperations: readonly Operation[] = [
  read({ path: `${onCase}/work`, summary: 'What can be done with a case', action: 'case.read' }),
  act({
    path: `${onCase}/stage`,
    summary: 'Move a case to another stage',
    action: 'case.edit',
    body: changeStageSchema,
  }),
  act({
    path: `${onCase}/assignment`,
    summary: 'Give a case to someone of the team',
    action: 'case.assign',
    body: assignCaseSchema,
  }),
  act({
    path: '/cases/assignments',
    summary: 'Give up to 100 cases to someone of the team, all or none',
    action: 'case.assign',
    body: assignCasesSchema,
  }),
  read({ path: '/colleagues', summary: 'Whom the supervisor can give cases to', action: 'case.assign' }),
  read({ path: '/cases/transfers', summary: 'Cases on offer between teams', action: 'case.transfer' }),
  act({
    path: `${onCase}/transfer`,
    summary: 'Offer a case to another team',
    action: 'case.transfer',
    body: offerCaseSchema,
  }),
  act({
    path: `${onCase}/transfer/withdrawal`,
    summary: 'Take an offer back',
    action: 'case.transfer',
  }),
  act({
    path: `${onCase}/transfer/answer`,
    summary: 'Take over or decline an offered case',
    action: 'case.transfer',
    body: answerOfferSchema,
  }),
  act({
    path: `${onCase}/closure`,
    summary: 'Close a case',
    action: 'case.close',
    body: closeCaseSchema,
  }),
  act({
    path: `${onCase}/reopening`,
    summary: 'Reopen a case',
    action: 'case.reopen',
    body: reopenCaseSchema,
  }),
  read({ path: '/tasks', summary: 'Open tasks', action: 'case.task', query: listTasksSchema }),
  act({
    path: `${onCase}/tasks`,
    summary: 'Add a task',
    action: 'case.task',
    status: 201,
    body: addTaskSchema,
  }),
  act({
    path: `${onCase}/tasks/{id}/completion`,
    summary: 'End a task',
    action: 'case.task',
    body: completeTaskSchema,
  }),
  act({
    path: `${onCase}/flags`,
    summary: 'Raise a flag',
    action: 'case.flag',
    status: 201,
    body: raiseFlagSchema,
  }),
  act({
    path: `${onCase}/flags/{id}/resolution`,
    summary: 'Resolve a flag',
    action: 'case.flag',
    body: resolveFlagSchema,
  }),
  read({
    path: `${onCase}/duplicates`,
    summary: 'Cases that may be the same person’s, and why',
    action: 'case.findDuplicates',
  }),
  act({
    path: `${onCase}/phrase`,
    summary: 'Keep the tag of the person’s linkage phrase',
    action: 'case.edit',
    body: linkagePhraseSchema,
  }),
  act({
    path: '/cases/by-phrase',
    summary: 'Find cases by a linkage phrase',
    action: 'case.findDuplicates',
    body: linkagePhraseSchema,
  }),
  read({
    path: `${onCase}/merge`,
    summary: 'Two cases side by side',
    action: 'case.merge',
    query: readMergeSchema,
  }),
  act({
    path: `${onCase}/merge`,
    summary: 'End another case in favour of this one',
    action: 'case.merge',
    body: mergeCasesSchema,
  }),
  act({
    path: `${onCase}/merge/undoing`,
    summary: 'Undo a merge',
    action: 'case.merge',
    body: mergeCasesSchema,
  }),
];

import 'server-only';
import type { z } from 'zod';
import type { Action } from '@/lib/auth/permissions';
import { editCaseSchema } from '@/lib/cases/edit-case';
import { listCasesSchema } from '@/lib/cases/list-cases';
import { recordCaseSchema } from '@/lib/cases/record-case';
import { addTeamSchema } from '@/lib/people/add-team';
import { invitePersonSchema } from '@/lib/people/invite-person';
import { decideReviewSchema } from '@/lib/referrals/decide-review';
import { listReferralsSchema } from '@/lib/referrals/list-referrals';
import { requestReferralSchema } from '@/lib/referrals/request-referral';
import { caseCareOperations } from './case-care-operations';
import { caseLifeOperations } from './case-life-operations';
import { caseListOperations } from './case-list-operations';
import { incomingOperations } from './incoming-operations';
import { labelOperations } from './label-operations';
import { partnerOperations } from './partner-operations';
import { noticeOperations } from './notice-operations';
import { packetOperations } from './packet-operations';
import { referralFigureOperations } from './referral-figure-operations';
import { releaseOperations } from './release-operations';
import { reviewOperations } from './review-operations';

/** One call of the interface. `action`: who may make it, by lib/auth/permissions; null: anyone with a token. */
export interface Operation {
  method: 'get' | 'post' | 'put';
  path: string;
  summary: string;
  action: Action | null;
  status: 200 | 201;
  body?: z.ZodType;
  query?: z.ZodObject;
}

/** Every call of `/api/v1`. A test walks the route files and fails when one is missing here, or one here has no file. */
export const operations: readonly Operation[] = [
  { method: 'get', path: '/me', summary: 'Who the token speaks for', action: null, status: 200 },
  {
    method: 'get',
    path: '/cases',
    summary: 'List cases',
    action: 'case.read',
    status: 200,
    query: listCasesSchema,
  },
  {
    method: 'post',
    path: '/cases',
    summary: 'Record a case',
    action: 'case.record',
    status: 201,
    body: recordCaseSchema,
  },
  {
    method: 'get',
    path: '/cases/{code}',
    summary: 'Open a case with its referrals',
    action: 'case.read',
    status: 200,
  },
  {
    method: 'put',
    path: '/cases/{code}',
    summary: 'Replace a case’s answers',
    action: 'case.edit',
    status: 200,
    body: editCaseSchema,
  },
  {
    method: 'post',
    path: '/cases/{code}/referrals',
    summary: 'Draft a referral',
    action: 'referral.request',
    status: 201,
    body: requestReferralSchema,
  },
  {
    method: 'get',
    path: '/referrals',
    summary: 'List referrals',
    action: 'referral.read',
    status: 200,
    query: listReferralsSchema,
  },
  {
    method: 'get',
    path: '/referrals/{code}',
    summary: 'Open a referral with its packet',
    action: 'referral.read',
    status: 200,
  },
  {
    method: 'post',
    path: '/referrals/{code}/submit',
    summary: 'Ask for review',
    action: 'referral.request',
    status: 200,
    body: requestReferralSchema.partial(),
  },
  {
    method: 'post',
    path: '/referrals/{code}/decision',
    summary: 'Approve, return or decline',
    action: 'referral.decide',
    status: 200,
    body: decideReviewSchema,
  },
  {
    method: 'post',
    path: '/referrals/{code}/revocation',
    summary: 'Take a referral back',
    action: 'referral.request',
    status: 200,
  },
  { method: 'get', path: '/teams', summary: 'Teams', action: 'case.read', status: 200 },
  {
    method: 'post',
    path: '/teams',
    summary: 'Add a team',
    action: 'people.manage',
    status: 201,
    body: addTeamSchema,
  },
  { method: 'get', path: '/people', summary: 'Accounts', action: 'people.manage', status: 200 },
  {
    method: 'post',
    path: '/invitations',
    summary: 'Invite a person',
    action: 'people.manage',
    status: 201,
    body: invitePersonSchema,
  },
  {
    method: 'get',
    path: '/reports/{name}',
    summary: 'A protected report',
    action: 'report.read',
    status: 200,
  },
  ...caseCareOperations,
  ...caseLifeOperations,
  ...labelOperations,
  ...caseListOperations,
  ...noticeOperations,
  ...referralFigureOperations,
  ...releaseOperations,
  ...reviewOperations,
  ...packetOperations,
  ...incomingOperations,
  ...partnerOperations,
];

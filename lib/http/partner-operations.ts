import 'server-only';
import { addPartnerSchema } from '@/lib/partners/add-partner';
import { addRuleSchema } from '@/lib/partners/add-rule';
import { changePartnerSchema } from '@/lib/partners/change-partner';
import { exceptRuleSchema } from '@/lib/partners/except-rule';
import { matchPartnersSchema } from '@/lib/partners/find-partners-for-case';
import { listPartnersSchema } from '@/lib/partners/list-partners';
import { describedPartner } from '@/lib/partners/partner-fields';
import { sendUrgentlySchema } from '@/lib/referrals/send-urgently';
import type { Operation } from './operations';

/** Calls about the directory, do-not-share rules, and which partner fits a case. */
export const partnerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/partners',
    summary: 'The directory',
    action: 'partner.read',
    status: 200,
    query: listPartnersSchema,
  },
  {
    method: 'post',
    path: '/partners',
    summary: 'Add a partner',
    action: 'partner.manage',
    status: 201,
    body: addPartnerSchema,
  },
  {
    method: 'post',
    path: '/partners/proposals',
    summary: 'Propose a partner',
    action: 'partner.propose',
    status: 201,
    body: describedPartner,
  },
  { method: 'get', path: '/partners/{id}', summary: 'A partner', action: 'partner.read', status: 200 },
  {
    method: 'post',
    path: '/partners/{id}',
    summary: 'Change a partner, suspend it, or take in a proposed one',
    action: 'partner.manage',
    status: 200,
    body: changePartnerSchema,
  },
  {
    method: 'get',
    path: '/partner-rules',
    summary: 'The do-not-share rules',
    action: 'rule.read',
    status: 200,
  },
  {
    method: 'post',
    path: '/partner-rules',
    summary: 'Add a do-not-share rule',
    action: 'rule.manage',
    status: 201,
    body: addRuleSchema,
  },
  {
    method: 'post',
    path: '/partner-rules/{id}/end',
    summary: 'End a do-not-share rule',
    action: 'rule.manage',
    status: 200,
  },
  {
    method: 'get',
    path: '/cases/{code}/partners',
    summary: 'Partners as they fit a case, best first, with reasons',
    action: 'referral.request',
    status: 200,
    query: matchPartnersSchema,
  },
  {
    method: 'post',
    path: '/cases/{code}/emergencies',
    summary: 'Send a referral at once because of immediate danger',
    action: 'referral.request',
    status: 201,
    body: sendUrgentlySchema,
  },
  {
    method: 'post',
    path: '/cases/{code}/rule-exceptions',
    summary: 'Lift a rule for this case and one partner',
    action: 'rule.except',
    status: 201,
    body: exceptRuleSchema,
  },
];

import 'server-only';
import { confirmCapacitySchema } from '@/lib/partners/confirm-capacity';
import { answerPacketSchema } from '@/lib/referrals/answer-packet';
import { askQuestionSchema } from '@/lib/referrals/ask-question';
import { replyToPartnerSchema } from '@/lib/referrals/reply-to-partner';
import type { Operation } from './operations';

/** Calls of a partner, and of the desk towards one. */
export const packetOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/packets',
    summary: 'Packets sent to the partner',
    action: 'packet.read',
    status: 200,
  },
  { method: 'get', path: '/packets/{code}', summary: 'Open a packet', action: 'packet.read', status: 200 },
  {
    method: 'post',
    path: '/packets/{code}/questions',
    summary: 'Ask the desk about a packet',
    action: 'packet.answer',
    status: 201,
    body: askQuestionSchema,
  },
  {
    method: 'post',
    path: '/referrals/{code}/answer',
    summary: 'The partner’s answer',
    action: 'packet.answer',
    status: 200,
    body: answerPacketSchema,
  },
  {
    method: 'post',
    path: '/capacity',
    summary: 'Confirm the room at the partner’s own organisation',
    action: 'capacity.confirm',
    status: 200,
    body: confirmCapacitySchema,
  },
  {
    method: 'get',
    path: '/referrals/{code}/messages',
    summary: 'What the partner asked and the desk replied',
    action: 'referral.read',
    status: 200,
  },
  {
    method: 'post',
    path: '/referrals/{code}/replies',
    summary: 'Reply to the partner; never who asked for the referral',
    action: 'referral.decide',
    status: 201,
    body: replyToPartnerSchema,
  },
  {
    method: 'post',
    path: '/referrals/{code}/links',
    summary: 'Make a one-use link to the packet and its code, both shown once',
    action: 'referral.request',
    status: 201,
  },
];

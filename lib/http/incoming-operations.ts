import 'server-only';
import { decideIncomingSchema } from '@/lib/incoming/decide-incoming';
import { openChannelSchema } from '@/lib/incoming/open-channel';
import type { Operation } from './operations';

/** Calls about coded cases sent in from outside. */
export const incomingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/intake-channels',
    summary: 'Doors from outside',
    action: 'intake.manage',
    status: 200,
  },
  {
    method: 'post',
    path: '/intake-channels',
    summary: 'Open a door; its link is shown once',
    action: 'intake.manage',
    status: 201,
    body: openChannelSchema,
  },
  {
    method: 'post',
    path: '/intake-channels/{id}/closure',
    summary: 'Close a door',
    action: 'intake.manage',
    status: 200,
  },
  {
    method: 'get',
    path: '/incoming',
    summary: 'What came in to the team',
    action: 'incoming.decide',
    status: 200,
  },
  {
    method: 'get',
    path: '/incoming/{code}',
    summary: 'Open what came in',
    action: 'incoming.decide',
    status: 200,
  },
  {
    method: 'post',
    path: '/incoming/{code}/decision',
    summary: 'Take it as a draft case, or refuse it',
    action: 'incoming.decide',
    status: 200,
    body: decideIncomingSchema,
  },
];

import 'server-only';
import { changeLabelSchema } from '@/lib/labels/change-label';
import { listLabelsSchema } from '@/lib/labels/list-labels';
import type { Operation } from './operations';

/** Calls about an organisation's own words for codes. */
export const labelOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/labels',
    summary: 'The codes of a list with the organisation’s own words',
    action: 'label.manage',
    status: 200,
    query: listLabelsSchema,
  },
  {
    method: 'post',
    path: '/labels',
    summary: 'Give a code the organisation’s own word, or take it back',
    action: 'label.manage',
    status: 200,
    body: changeLabelSchema,
  },
];

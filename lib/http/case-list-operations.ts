import 'server-only';
import { saveViewSchema } from '@/lib/cases/views/save-view';
import type { Operation } from './operations';

/** Calls about case lists that someone keeps. */
export const caseListOperations: readonly Operation[] = [
  { method: 'get', path: '/views', summary: 'Saved case lists', action: 'view.save', status: 200 },
  {
    method: 'post',
    path: '/views',
    summary: 'Save a case list, for oneself or the team',
    action: 'view.save',
    status: 201,
    body: saveViewSchema,
  },
  { method: 'get', path: '/views/{id}', summary: 'A saved case list', action: 'view.save', status: 200 },
  {
    method: 'post',
    path: '/views/{id}/removal',
    summary: 'Delete one’s own saved case list',
    action: 'view.save',
    status: 200,
  },
];

import 'server-only';
import { decideIdentificationSchema } from '@/lib/cases/decide-identification';
import { accessQuerySchema } from '@/lib/cases/history/list-accesses';
import { historyQuerySchema } from '@/lib/cases/history/list-changes';
import { addNoteSchema } from '@/lib/cases/notes/add-note';
import { retractNoteSchema } from '@/lib/cases/notes/retract-note';
import { recordConsentSchema } from '@/lib/consents/record-consent';
import { keepLongerSchema } from '@/lib/retention/keep-longer';
import type { Operation } from './operations';

/** Calls about what surrounds a case's answers: consent, notes, identification, retention. */
export const caseCareOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/cases/{code}/consents',
    summary: 'Record what the person agreed to, refused or withdrew',
    action: 'consent.record',
    status: 201,
    body: recordConsentSchema,
  },
  {
    method: 'get',
    path: '/cases/{code}/notes',
    summary: 'Reveal the notes of a case; audited',
    action: 'case.revealText',
    status: 200,
  },
  {
    method: 'post',
    path: '/cases/{code}/notes',
    summary: 'Add a note',
    action: 'case.note',
    status: 201,
    body: addNoteSchema,
  },
  {
    method: 'post',
    path: '/cases/{code}/notes/retraction',
    summary: 'Strike a note through',
    action: 'case.note',
    status: 200,
    body: retractNoteSchema,
  },
  {
    method: 'get',
    path: '/cases/{code}/identification',
    summary: 'What the answers show by Palermo Protocol and ILO indicators, and what was decided',
    action: 'case.read',
    status: 200,
  },
  {
    method: 'post',
    path: '/cases/{code}/identification',
    summary: 'Record a decision about trafficking',
    action: 'case.identify',
    status: 200,
    body: decideIdentificationSchema,
  },
  {
    method: 'get',
    path: '/cases/{code}/timeline',
    summary: 'What happened to a case, newest first',
    action: 'case.history',
    status: 200,
  },
  {
    method: 'get',
    path: '/cases/{code}/changes',
    summary: 'What changed in a case, newest first',
    action: 'case.history',
    status: 200,
    query: historyQuerySchema,
  },
  {
    method: 'get',
    path: '/cases/{code}/accesses',
    summary: 'Who looked at a case, newest first',
    action: 'case.history',
    status: 200,
    query: accessQuerySchema,
  },
  {
    method: 'get',
    path: '/retention',
    summary: 'Closed cases due for review',
    action: 'retention.review',
    status: 200,
  },
  {
    method: 'post',
    path: '/cases/{code}/retention',
    summary: 'Keep a closed case longer',
    action: 'retention.review',
    status: 200,
    body: keepLongerSchema,
  },
  {
    method: 'post',
    path: '/cases/{code}/erasure',
    summary: 'Erase a case for good',
    action: 'retention.review',
    status: 200,
  },
];

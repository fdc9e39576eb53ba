import 'server-only';
import { decideReleaseSchema } from '@/lib/releases/decide-release';
import { prepareReleaseSchema } from '@/lib/releases/prepare-release';
import { withdrawReleaseSchema } from '@/lib/releases/withdraw-release';
import type { Operation } from './operations';

/** Calls about what leaves. */
export const releaseOperations: readonly Operation[] = [
  { method: 'get', path: '/releases', summary: 'The register', action: 'release.read', status: 200 },
  {
    method: 'post',
    path: '/releases',
    summary: 'Prepare a release',
    action: 'release.prepare',
    status: 201,
    body: prepareReleaseSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}',
    summary: 'A release with its preview',
    action: 'release.read',
    status: 200,
  },
  {
    method: 'post',
    path: '/releases/{id}/approval',
    summary: 'Issue or refuse a release; never who prepared it',
    action: 'release.approve',
    status: 200,
    body: decideReleaseSchema,
  },
  {
    method: 'post',
    path: '/releases/{id}/withdrawal',
    summary: 'Take an issued release back',
    action: 'release.approve',
    status: 200,
    body: withdrawReleaseSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/file',
    summary: 'The file of an issued release',
    action: 'release.read',
    status: 200,
  },
];

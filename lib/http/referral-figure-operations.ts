import 'server-only';
import { readReferralFiguresSchema } from '@/lib/reports/referral-figures/read-referral-figures';
import type { Operation } from './operations';

/** Calls about the numbers of the referral desk. */
export const referralFigureOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/referral-figures/{name}',
    summary: 'Numbers of the referral desk in a quarter: exact of the own team, or protected',
    action: 'report.read',
    status: 200,
    query: readReferralFiguresSchema,
  },
];

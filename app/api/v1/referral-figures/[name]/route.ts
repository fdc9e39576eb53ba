import { AppError } from '@/lib/core/errors';
import { apiGet } from '@/lib/http/api-route';
import { isReferralReportName } from '@/lib/reports/referral-figures/definitions';
import { readReferralFigures } from '@/lib/reports/referral-figures/read-referral-figures';

export const GET = apiGet<{ name: string }>(({ actor, params, query }) => {
  if (!isReferralReportName(params.name)) throw new AppError('NOT_FOUND', 'No such report.');
  return readReferralFigures(actor, params.name, query);
});

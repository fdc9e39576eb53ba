import { AppError } from '@/lib/core/errors';
import { apiGet } from '@/lib/http/api-route';
import { isReportName } from '@/lib/reports/definitions';
import { readReport } from '@/lib/reports/read-report';

export const GET = apiGet<{ name: string }>(({ actor, params }) => {
  if (!isReportName(params.name)) throw new AppError('NOT_FOUND', 'No such report.');
  return readReport(actor, params.name);
});

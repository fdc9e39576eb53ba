import { reportWords } from '@/components/reports/report-words';
import { getLabels } from '@/i18n/labels';
import { findActor } from '@/lib/auth/current-actor';
import { AppError } from '@/lib/core/errors';
import { problem } from '@/lib/http/problem';
import { isReportName } from '@/lib/reports/definitions';
import { exportReport } from '@/lib/reports/read-report';
import { reportCsv } from '@/lib/reports/report-csv';

/** A report as a file. Its name says nothing. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/reports/[name]/csv'>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('UNAUTHENTICATED', 'No session.');
    const { name } = await params;
    if (!isReportName(name)) throw new AppError('NOT_FOUND', 'No such report.');
    const report = await exportReport(actor, name);
    const words = await reportWords(await getLabels(), report);
    return new Response(reportCsv(report, words), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="export-${report.madeAt.slice(0, 10)}.csv"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    return problem(error);
  }
}

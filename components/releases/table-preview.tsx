import { getFormatter, getTranslations } from 'next-intl/server';
import { reportWords } from '@/components/reports/report-words';
import { Disclosure } from '@/components/ui/disclosure';
import type { Labels } from '@/i18n/labels';
import type { TablePreview as Preview } from '@/lib/releases/draft';
import { blankReasons } from '@/lib/releases/periods/publication';
import { type ReportName, reportDimensions } from '@/lib/reports/definitions';

/** A table as it would leave, and for those who decide why each blank is one. */
export async function TablePreview({
  preview,
  report,
  labels,
}: {
  preview: Preview;
  report: ReportName;
  labels: Labels;
}) {
  const [t, format, words] = await Promise.all([
    getTranslations('releases.table'),
    getFormatter(),
    reportWords(labels, report),
  ]);
  const dimensions = reportDimensions[report];
  const hidden = preview.cells.filter(([, value]) => value === null);
  const counts = blankReasons
    .map((reason) => ({ reason, count: hidden.filter((cell) => cell[2] === reason).length }))
    .filter(({ count }) => count > 0);
  const date = format.dateTime(new Date(preview.asOf), { dateStyle: 'long' });
  return (
    <div className="grid gap-4">
      <p className="text-lg font-medium">
        {t('summary', { shown: preview.cells.length - hidden.length, hidden: hidden.length, date })}
      </p>
      {counts.length > 0 && (
        <div className="grid gap-1">
          <h3 className="font-semibold">{t('why')}</h3>
          <ul className="list-disc ps-5">
            {counts.map(({ reason, count }) => (
              <li key={reason}>{t(`reasons.${reason}`, { count })}</li>
            ))}
          </ul>
          <p className="text-soft text-sm">{t('inside')}</p>
        </div>
      )}
      <Disclosure summary={words.title} isOpen={preview.cells.length <= 120}>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.title}>
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">{words.title}</caption>
            <thead>
              <tr>
                {dimensions.map(({ name }) => (
                  <th key={name} scope="col" className="border-edge border-b-2 px-3 py-2 text-start">
                    {words.dimension(name)}
                  </th>
                ))}
                <th scope="col" className="border-edge border-b-2 px-3 py-2 text-end">
                  {words.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.cells
                .filter(([, value]) => value !== 0)
                .map(([codes, value, reason]) => (
                  <tr key={JSON.stringify(codes)} className="border-line border-b">
                    {dimensions.map(({ name }, at) => {
                      const code = codes[at] ?? null;
                      return (
                        <td key={name} className="px-3 py-2">
                          {code === null ? words.total('') : words.code(name, code)}
                        </td>
                      );
                    })}
                    <td
                      className={
                        value === null ? 'text-soft px-3 py-2 text-end' : 'px-3 py-2 text-end tabular-nums'
                      }
                    >
                      {value ?? `${words.suppressed}${reason ? ` (${t(`legend.${reason}`)})` : ''}`}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  );
}

import { getFormatter, getTranslations } from 'next-intl/server';
import type { RowsPreview as Preview } from '@/lib/releases/draft';
import { identifyingColumns } from '@/lib/releases/microdata/layout';

/** What was done to rows before they may leave, column by column, and what it cost. */
export async function RowsPreview({ preview }: { preview: Preview }) {
  const [t, format] = await Promise.all([getTranslations('releases.rows'), getFormatter()]);
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const columnName = (name: string) => {
    const known = identifyingColumns.find((column) => column === name);
    return known ? t(`names.${known}`) : name;
  };
  return (
    <div className="grid gap-4">
      <p className="text-lg font-medium">
        {t('summary', {
          records: preview.records,
          generalised: preview.generalised,
          leftOut: preview.leftOut,
          smallest: preview.smallestClass,
        })}
      </p>
      <div className="grid gap-1">
        <h3 className="font-semibold">{t('utility')}</h3>
        <p>{t('before', { uniques: preview.before.uniques, under: preview.before.underK })}</p>
        <p>
          {t('after', { classes: preview.classes, schemes: preview.schemes, loss: percent(preview.loss) })}
        </p>
      </div>
      <div className="grid gap-1">
        <h3 className="font-semibold">{t('columns')}</h3>
        <table className="w-full max-w-xl border-collapse text-sm">
          <caption className="sr-only">{t('columns')}</caption>
          <thead>
            <tr>
              <th scope="col" className="border-edge border-b-2 py-2 pe-3 text-start">
                {t('column')}
              </th>
              <th scope="col" className="border-edge border-b-2 py-2 text-end">
                {t('detail')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ name, loss }) => (
              <tr key={name} className="border-line border-b">
                <th scope="row" className="py-2 pe-3 text-start font-normal">
                  {columnName(name)}
                </th>
                <td className="py-2 text-end tabular-nums">
                  {loss === 0 ? t('kept') : loss >= 1 ? t('any') : t('part', { percent: percent(loss) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('sensitive')}</p>
        <p>{t('sets')}</p>
      </div>
    </div>
  );
}

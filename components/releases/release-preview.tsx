import type { Labels } from '@/i18n/labels';
import type { ReleasePreview as Preview } from '@/lib/releases/draft';
import { isReportName } from '@/lib/reports/definitions';
import { NoisePreview } from './noise-preview';
import { RowsPreview } from './rows-preview';
import { TablePreview } from './table-preview';

/** What would leave, as the kind of release needs it to be seen. */
export function ReleasePreview({
  preview,
  content,
  labels,
}: {
  preview: Preview;
  content: string;
  labels: Labels;
}) {
  switch (preview.type) {
    case 'Table':
      return isReportName(content) && <TablePreview preview={preview} report={content} labels={labels} />;
    case 'Microdata':
      return <RowsPreview preview={preview} />;
    case 'NoisedTable':
    case 'Synthetic':
      return <NoisePreview preview={preview} />;
  }
}

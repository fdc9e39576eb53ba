import { getFormatter, getTranslations } from 'next-intl/server';
import type { NoisedPreview, SyntheticPreview } from '@/lib/releases/draft';

/** What noise was added, what it cost of the year's budget, and what it still lets anyone know. */
export async function NoisePreview({ preview }: { preview: NoisedPreview | SyntheticPreview }) {
  const [t, format] = await Promise.all([getTranslations('releases.noise'), getFormatter()]);
  const figure = (value: number) => format.number(value, { maximumSignificantDigits: 3 });
  return (
    <div className="grid gap-2">
      <p className="text-lg font-medium">
        {preview.type === 'NoisedTable'
          ? t('summary', { cells: preview.cells, margin: preview.margin })
          : t('synthetic', {
              rows: preview.rows,
              error: figure(preview.meanError),
              mean: figure(preview.meanCount),
            })}
      </p>
      <p>{t('people', { people: preview.people })}</p>
      <p>
        {t('price', {
          rho: figure(preview.rho),
          epsilon: figure(preview.epsilon),
          delta: figure(preview.delta),
        })}
      </p>
      <p>{t('budget', { spent: figure(preview.spentRho), left: figure(preview.leftRho) })}</p>
      {preview.type === 'Synthetic' && (
        <p>
          {t('membership', {
            share: format.number(preview.membership, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </p>
      )}
    </div>
  );
}

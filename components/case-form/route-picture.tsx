import { getTranslations } from 'next-intl/server';
import { countOf } from '@/lib/cases/form-input';
import { dateWords } from './date-words';
import type { FormFrame } from './form-frame';

const rowHeight = 84;
const width = 320;

interface DrawnStop {
  role: string;
  roleWords: string;
  place: string;
  when: string | null;
}

async function stopsOf({ labels, values }: FormFrame): Promise<DrawnStop[]> {
  const t = await getTranslations('drafts.route');
  return Array.from({ length: countOf(values, 'route') }, (_, index) => {
    const value = (name: string) => values[`route.${index}.${name}`]?.[0] ?? '';
    const [role, country, region] = [value('role'), value('country'), value('region')];
    const places = [region && labels.of('region', region), country && labels.of('country', country)];
    return {
      role,
      roleWords: role === '' ? labels.missing('X_NotAsked') : labels.of('routeRole', role),
      place: places.filter((place) => place !== '').join(', ') || t('unknownPlace'),
      when: dateWords(labels, values, `route.${index}.when`),
    };
  });
}

/** A stop's sign: a square where exploitation was, a diamond where it ended, a disc else. The words beside it say it. */
function Sign({ role, y }: { role: string; y: number }) {
  if (role === 'Exploitation')
    return <rect x={12} y={y - 12} width={24} height={24} className="fill-danger" />;
  if (role === 'Escape') {
    return (
      <rect x={14} y={y - 10} width={20} height={20} transform={`rotate(45 24 ${y})`} className="fill-ok" />
    );
  }
  const radius = role === 'Transit' || role === '' ? 8 : 12;
  return <circle cx={24} cy={y} r={radius} className="fill-accent" />;
}

/** The way as a picture: stops in order from top to bottom, no map and no distances; and the same in words under it. */
export async function RoutePicture({ frame }: { frame: FormFrame }) {
  const t = await getTranslations('drafts.route');
  const stops = await stopsOf(frame);
  const height = stops.length * rowHeight;
  const middle = (index: number) => index * rowHeight + rowHeight / 2;
  return (
    <figure className="border-line bg-raised grid gap-3 rounded-xl border p-4 lg:sticky lg:top-24">
      <figcaption className="font-semibold">{t('picture')}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('picture')}
        className="w-full max-w-sm"
      >
        <line
          x1={24}
          x2={24}
          y1={middle(0)}
          y2={middle(stops.length - 1)}
          className="stroke-edge"
          strokeWidth={2}
        />
        {stops.map(({ role, roleWords, place, when }, index) => (
          <g key={index}>
            <Sign role={role} y={middle(index)} />
            <text x={52} y={middle(index) - 14} className="fill-ink text-[15px] font-semibold">
              {`${index + 1}. ${roleWords}`}
            </text>
            <text x={52} y={middle(index) + 5} className="fill-ink text-[14px]">
              {place.length > 34 ? `${place.slice(0, 33)}…` : place}
            </text>
            <text x={52} y={middle(index) + 23} className="fill-soft text-[13px]">
              {when ?? ''}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary className="text-soft min-h-8 cursor-pointer text-sm">{t('pictureText')}</summary>
        <ol className="grid list-inside list-decimal gap-1 pt-2 text-sm">
          {stops.map(({ roleWords, place, when }, index) => (
            <li key={index}>{[roleWords, place, when].filter(Boolean).join(' · ')}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { countOf } from '@/lib/cases/form-input';
import { SingleCodeField } from './coded-fields';
import { DateFields } from './date-fields';
import type { FormFrame } from './form-frame';
import { PlaceFields } from './place-fields';
import { RoutePicture } from './route-picture';

/** The stops of the way in order, with buttons to move and remove them; their picture beside them. */
export async function RouteFields({ frame }: { frame: FormFrame }) {
  const t = await getTranslations('drafts.route');
  const count = countOf(frame.values, 'route');
  const stops = Array.from({ length: count }, (_, index) => index);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <input type="hidden" name="route" value={count} />
      <div className="grid gap-4">
        <p className="text-soft">{t('lead')}</p>
        {count === 0 && <p>{t('empty')}</p>}
        <ol className="grid gap-4">
          {stops.map((index) => (
            <Stop key={index} frame={frame} index={index} count={count} />
          ))}
        </ol>
        <div>
          <Button kind="secondary" id="stops-add" name="go" value="add.route">
            {t('add')}
          </Button>
        </div>
      </div>
      {count > 0 && <RoutePicture frame={frame} />}
    </div>
  );
}

async function Stop({ frame, index, count }: { frame: FormFrame; index: number; count: number }) {
  const t = await getTranslations('drafts');
  const at = `route.${index}.`;
  const number = index + 1;
  const value = (name: string) => frame.values[at + name]?.[0] ?? '';
  const act = (key: 'up' | 'down' | 'remove', isPossible = true) =>
    isPossible && (
      <Button
        kind="secondary"
        name="go"
        id={`route-${number}-${key}`}
        value={`${key}.route.${index}`}
        aria-label={t('route.ofStop', { act: t(`route.${key}`), number })}
      >
        {t(`route.${key}`)}
      </Button>
    );
  return (
    <li>
      <fieldset
        {...(number === count && { id: 'stops-last', tabIndex: -1 })}
        className="border-line bg-raised grid min-w-0 gap-4 rounded-xl border p-4"
      >
        <legend className="px-1 font-semibold">{t('terms.leg', { number })}</legend>
        <SingleCodeField frame={frame} list="routeRole" name={`${at}role`} label={frame.terms.legRole} />
        <PlaceFields
          places={frame.places}
          countryName={`${at}country`}
          countryLabel={frame.terms.legCountry}
          regionName={`${at}region`}
          regionLabel={frame.terms.legRegion}
          country={value('country')}
          region={value('region')}
        />
        <DateFields frame={frame} name={`${at}when`} legend={frame.terms.legWhen} />
        <div className="flex flex-wrap gap-2">
          {act('up', index > 0)}
          {act('down', index < count - 1)}
          {act('remove')}
        </div>
      </fieldset>
    </li>
  );
}

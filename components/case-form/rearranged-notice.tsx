import { getTranslations } from 'next-intl/server';
import { FocusOn } from './focus-on';

type Query = Record<string, string | string[] | undefined>;

/** Says what was just done to the order of the stops, and takes the focus back to the stop it was done to. */
export async function RearrangedNotice({ query, shape }: { query: Query; shape: number }) {
  const t = await getTranslations('drafts.route');
  const [did, stop] = [query['did'], Number(query['stop'])];
  if (typeof did !== 'string' || !Number.isInteger(stop)) return null;
  const text = did === 'add' ? t('added') : did === 'remove' ? t('removed') : t('moved', { number: stop });
  const targets =
    did === 'up' || did === 'down'
      ? [`route-${stop}-${did}`, `route-${stop}-${did === 'up' ? 'down' : 'up'}`]
      : did === 'add'
        ? ['stops-last']
        : [`route-${stop}-remove`, `route-${stop - 1}-remove`];
  return (
    <>
      <p role="status" className="text-soft">
        {text}
      </p>
      <FocusOn key={shape} ids={[...targets, 'stops-add']} />
    </>
  );
}

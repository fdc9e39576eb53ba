import { getTranslations } from 'next-intl/server';

const never = ['name', 'number', 'place', 'online'] as const;

/** Stops for a moment before a case is entered: what never to write, and why (an interruption card). */
export async function StartCard() {
  const t = await getTranslations('drafts.start');
  return (
    <section aria-labelledby="never" className="border-warn/40 bg-warn-wash grid gap-3 rounded-xl border p-5">
      <h2 id="never" className="text-xl font-semibold">
        {t('neverLead')}
      </h2>
      <ul className="grid list-disc gap-1 ps-6 text-lg">
        {never.map((kind) => (
          <li key={kind}>{t(`never.${kind}`)}</li>
        ))}
      </ul>
      <p className="max-w-prose">{t('why')}</p>
    </section>
  );
}

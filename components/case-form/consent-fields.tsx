import { getTranslations } from 'next-intl/server';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { SingleCodeField } from './coded-fields';
import type { FormFrame } from './form-frame';

/** Who agreed, and how, is asked once there is something to say it about. */
const details = 'grid gap-4 sm:grid-cols-2 group-has-[[data-state]_option[value=""]:checked]/consent:hidden';

/** One answer per scope; authorities are never assumed. */
export async function ConsentFields({ frame }: { frame: FormFrame }) {
  const t = await getTranslations('drafts');
  const { labels } = frame;
  return (
    <fieldset id="consents" tabIndex={-1} className="grid min-w-0 gap-5">
      <legend className="mb-3 text-lg font-semibold">{t('terms.consent')}</legend>
      {enterableCodes('consentScope').map((scope) => {
        const name = `consents.${scope}`;
        const label = labels.of('consentScope', scope);
        return (
          <div
            key={scope}
            role="group"
            aria-label={label}
            className="group/consent border-line grid gap-3 border-t pt-4"
          >
            <div data-state>
              <SingleCodeField
                frame={frame}
                list="consentState"
                name={name}
                label={label}
                hint={labels.help('consentScope', scope)}
              />
            </div>
            <div className={details}>
              <SingleCodeField
                frame={frame}
                list="consentGivenBy"
                name={`${name}.givenBy`}
                label={t('consent.givenBy')}
              />
              <SingleCodeField
                frame={frame}
                list="consentMethod"
                name={`${name}.givenHow`}
                label={t('consent.givenHow')}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

import { SelectField } from '@/components/ui/select-field';
import type { Labels } from '@/i18n/labels';
import type { ConsentAnswer } from '@/lib/cases/answers';
import { enterableCodes } from '@/lib/vocabulary/answers';
import { optionsOf } from './options';

interface ConsentFieldsProps {
  labels: Labels;
  consents?: readonly ConsentAnswer[] | undefined;
}

/** One answer per scope; authorities are never assumed. */
export function ConsentFields({ labels, consents = [] }: ConsentFieldsProps) {
  const states = optionsOf(labels, 'consentState').filter(({ value }) => value !== 'Expired');
  return (
    <div id="consents" tabIndex={-1} className="grid gap-4 sm:grid-cols-2">
      {enterableCodes('consentScope').map((scope) => (
        <SelectField
          key={scope}
          name={`consents.${scope}`}
          label={labels.of('consentScope', scope)}
          hint={labels.help('consentScope', scope) ?? ''}
          options={states}
          defaultValue={consents.find((consent) => consent.scope === scope)?.state ?? 'NotAsked'}
        />
      ))}
    </div>
  );
}

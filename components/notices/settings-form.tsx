import { getTranslations } from 'next-intl/server';
import { optionsOf } from '@/components/cases/options';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Labels } from '@/i18n/labels';
import type { NoticeSettings } from '@/lib/notices/notice-settings';

interface SettingsFormProps {
  labels: Labels;
  settings: NoticeSettings;
  action: FormAction;
  formKey: string;
}

/** Whether and where a mail says that something waits. */
export async function SettingsForm({ labels, settings, action, formKey }: SettingsFormProps) {
  const [t, frame] = await Promise.all([getTranslations('notices'), getTranslations('frame')]);
  return (
    <ActionForm action={action} labels={{ mailAddress: t('address'), mailFrequency: t('frequency') }}>
      <input type="hidden" name="formKey" value={formKey} />
      {!settings.isMailOn && <Notice tone="info">{t('mailOff')}</Notice>}
      <SelectField
        name="mailFrequency"
        label={t('frequency')}
        options={optionsOf(labels, 'mailFrequency')}
        defaultValue={settings.mailFrequency}
      />
      <TextField
        name="mailAddress"
        type="email"
        label={t('address')}
        hint={t('addressHint')}
        autoComplete="off"
        defaultValue={settings.mailAddress}
      />
      <div>
        <SubmitButton pendingLabel={frame('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

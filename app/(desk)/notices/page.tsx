import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '@/components/notices/notice-list';
import { SettingsForm } from '@/components/notices/settings-form';
import { ActionForm } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listNotices } from '@/lib/notices/list-notices';
import { readNoticeSettings } from '@/lib/notices/notice-settings';
import { changeNoticeSettingsAction, markReadAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notices');
  return { title: t('title') };
}

export default async function NoticesPage() {
  const actor = await requireActor();
  const settings = await orNotFound(readNoticeSettings(actor));
  const notices = await orNotFound(listNotices(actor));
  const [t, frame, labels] = await Promise.all([
    getTranslations('notices'),
    getTranslations('frame'),
    getLabels(),
  ]);
  const fresh = notices.filter(({ isRead }) => !isRead);
  const seen = notices.filter(({ isRead }) => isRead);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p role="status" className="text-soft">
        {t('count', { count: fresh.length })}
      </p>
      {fresh.length > 0 && (
        <>
          <NoticeList labels={labels} title={t('unread')} notices={fresh} />
          <ActionForm action={markReadAction}>
            <div>
              <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
                {t('markAll')}
              </SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
      {seen.length > 0 && <NoticeList labels={labels} title={t('earlier')} notices={seen} />}
      {notices.length === 0 && <EmptyState title={t('empty')} />}
      <Disclosure summary={t('settings')}>
        <div className="max-w-xl">
          <SettingsForm
            labels={labels}
            settings={settings}
            action={changeNoticeSettingsAction}
            formKey={newId()}
          />
        </div>
      </Disclosure>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LabelForm } from '@/components/label-settings/label-form';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { getStandardLabels, standardLabel } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { locales } from '@/lib/core/locale';
import { orNotFound } from '@/lib/http/or-not-found';
import { listLabels } from '@/lib/labels/list-labels';
import { listNames } from '@/lib/vocabulary/lists';
import { changeLabelAction } from '@/app/(desk)/settings/labels/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labelSettings');
  return { title: t('editTitle') };
}

export default async function LabelPage({ params }: PageProps<'/settings/labels/[list]/[code]'>) {
  const actor = await requireActor();
  const asked = await params;
  const list = listNames.find((name) => name === asked.list) ?? notFound();
  const rows = await orNotFound(listLabels(actor, { list }));
  const { code, own } = rows.find((row) => row.code === asked.code) ?? notFound();
  const [t, labels] = await Promise.all([getTranslations('labelSettings'), getStandardLabels()]);
  const standard = await Promise.all(locales.map((locale) => standardLabel(locale, list, code)));
  return (
    <>
      <p>
        <TextLink href={`/settings/labels?list=${list}`}>{t('back')}</TextLink>
      </p>
      <PageHeading title={labels.of(list, code)} lead={labels.title(list)} />
      <div className="grid max-w-3xl gap-8">
        <Notice>{t('neutral')}</Notice>
        {locales.map((locale, at) => (
          <LabelForm
            key={locale}
            action={changeLabelAction}
            list={list}
            code={code}
            locale={locale}
            standard={standard[at] ?? code}
            own={own[locale]}
          />
        ))}
      </div>
    </>
  );
}

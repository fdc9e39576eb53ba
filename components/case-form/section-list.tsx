import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { StatusTag, type StatusTone } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { PageStatus } from '@/lib/cases/drafts/status';

/** Only what needs an act is coloured (GOV.UK task list). */
const tones: Record<PageStatus, StatusTone | null> = {
  notStarted: 'neutral',
  inProgress: 'accent',
  hasErrors: 'bad',
  done: null,
};

interface SectionRowProps {
  href: string;
  title: string;
  status: PageStatus;
}

/** One line of the task list: where it leads and how far it is. */
export async function SectionRow({ href, title, status }: SectionRowProps) {
  const t = await getTranslations('drafts.status');
  const tone = tones[status];
  return (
    <li className="border-line flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t py-2 first:border-t-0">
      <TextLink href={href}>{title}</TextLink>
      {tone ? <StatusTag tone={tone}>{t(status)}</StatusTag> : <span>{t(status)}</span>}
    </li>
  );
}

/** A titled part of the task list. */
export function SectionGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="border-line border-t pt-3 first:border-t-0 first:pt-0">
      <h3 className="font-semibold">{title}</h3>
      <ul className="ps-4">{children}</ul>
    </li>
  );
}

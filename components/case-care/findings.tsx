import { getFormatter, getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import type { Finding } from '@/lib/cases/select-care';

/** Decisions about trafficking, newest first, each with who took it and who recorded it. */
export async function Findings({ labels, findings }: { labels: Labels; findings: Finding[] }) {
  const [t, format] = await Promise.all([getTranslations('caseCare.identification'), getFormatter()]);
  if (findings.length === 0) return <p className="text-soft">{t('noFinding')}</p>;
  return (
    <ul className="divide-line grid divide-y">
      {findings.map((finding) => (
        <li key={finding.recordedAt} className="grid gap-0.5 py-2">
          <span className="font-medium">{labels.of('traffickingStatus', finding.status)}</span>
          <span className="text-soft text-sm">
            {t('findingBy', {
              decidedBy: labels.of('statusDecidedBy', finding.decidedBy),
              person: finding.recordedBy,
              date: format.dateTime(new Date(finding.recordedAt), { dateStyle: 'medium' }),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { getTranslations } from 'next-intl/server';
import { ClientWords } from '@/components/ui/client-words';
import { ConsentRecords } from '@/components/case-care/consent-records';
import { Findings } from '@/components/case-care/findings';
import { NotesReveal, type RevealedNotes } from '@/components/case-care/notes-reveal';
import { NarrativeReveal, type Revealed } from '@/components/cases/narrative-reveal';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { Labels } from '@/i18n/labels';
import { identify } from '@/lib/cases/identification';
import type { CaseDetail } from '@/lib/cases/read-case';

interface CareCardsProps {
  labels: Labels;
  found: CaseDetail;
  revealNarrative: (previous: Revealed | null, data: FormData) => Promise<Revealed | null>;
  revealNotes: (previous: RevealedNotes | null, data: FormData) => Promise<RevealedNotes | null>;
}

/** What surrounds the answers: what they show and what was decided, consents, the account, notes. */
export async function CareCards({ labels, found, revealNarrative, revealNotes }: CareCardsProps) {
  const [t, page, words] = await Promise.all([
    getTranslations('caseCare'),
    getTranslations('caseCare.page'),
    getTranslations('cases.page'),
  ]);
  const at = `/cases/${found.code}`;
  const { hasNarrative, noteCount, may } = found;
  return (
    <ClientWords of={['cases', 'caseCare']}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card
            id="identification"
            title={t('identification.title')}
            actions={<TextLink href={`${at}/identification`}>{t('identification.open')}</TextLink>}
          >
            {identify(found.answers).map(({ ordinal, outcome }) => (
              <p key={ordinal} className="pb-2">
                {`${t('identification.episode', { number: ordinal })}: ${t(`identification.outcome.${outcome}`)}`}
              </p>
            ))}
            <Findings labels={labels} findings={found.findings} />
          </Card>
          <Card
            id="consent"
            title={t('consents.title')}
            actions={<TextLink href={`${at}/consents`}>{page('allConsents')}</TextLink>}
          >
            <ConsentRecords labels={labels} records={found.consentRecords} newestOnly />
          </Card>
        </div>
        <div className="grid gap-6">
          <Card id="account" title={words('narrative')}>
            {hasNarrative && may.revealText ? (
              <NarrativeReveal code={found.code} action={revealNarrative} />
            ) : (
              <p className="text-soft">{words('noNarrative')}</p>
            )}
          </Card>
          <Card
            id="notes"
            title={t('notes.title')}
            actions={may.note && <TextLink href={`${at}/notes`}>{page('writeNotes')}</TextLink>}
          >
            <p className="text-soft pb-2">{t('notes.count', { count: noteCount })}</p>
            {noteCount > 0 && may.revealText && <NotesReveal code={found.code} action={revealNotes} />}
          </Card>
        </div>
      </div>
    </ClientWords>
  );
}

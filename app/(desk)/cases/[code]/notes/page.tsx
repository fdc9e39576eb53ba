import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ClientWords } from '@/components/ui/client-words';
import { NoteForm } from '@/components/case-care/note-form';
import { NoteStrikes } from '@/components/case-care/note-strikes';
import { NotesReveal } from '@/components/case-care/notes-reveal';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { getLabels } from '@/i18n/labels';
import { requireActor } from '@/lib/auth/current-actor';
import { listNotes } from '@/lib/cases/notes/list-notes';
import { readCase } from '@/lib/cases/read-case';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { addNoteAction, retractNoteAction, revealNotesAction } from '@/app/(desk)/cases/care-actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('caseCare.notes');
  return { title: t('title') };
}

export default async function NotesPage({ params }: PageProps<'/cases/[code]/notes'>) {
  const actor = await requireActor();
  const { code } = await params;
  const found = await orNotFound(readCase(actor, code));
  const standing = found.may.note ? await listNotes(actor, code) : [];
  const [t, labels, format] = await Promise.all([
    getTranslations('caseCare.notes'),
    getLabels(),
    getFormatter(),
  ]);
  const notes = standing.map((note) => ({
    ...note,
    origin: t('by', {
      author: note.author ?? t('system'),
      date: format.dateTime(new Date(note.createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
    }),
  }));
  return (
    <ClientWords of={['caseCare', 'screening']}>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={`/cases/${found.code}`}>{t('back')}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {found.may.note && (
          <Card id="add" title={t('add')}>
            <NoteForm code={found.code} formKey={newId()} action={addNoteAction} />
          </Card>
        )}
        <div className="grid gap-6">
          <Card id="notes" title={t('count', { count: found.noteCount })}>
            {found.noteCount > 0 && found.may.revealText && (
              <NotesReveal code={found.code} action={revealNotesAction} />
            )}
          </Card>
          {notes.length > 0 && (
            <Card id="strike" title={t('strike')}>
              <NoteStrikes labels={labels} code={found.code} notes={notes} action={retractNoteAction} />
            </Card>
          )}
        </div>
      </div>
    </ClientWords>
  );
}

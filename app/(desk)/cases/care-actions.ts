'use server';

import { getFormatter, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { RevealedNotes } from '@/components/case-care/notes-reveal';
import { getLabels } from '@/i18n/labels';
import { decideIdentification } from '@/lib/cases/decide-identification';
import { addNote } from '@/lib/cases/notes/add-note';
import { retractNote } from '@/lib/cases/notes/retract-note';
import { revealNotes } from '@/lib/cases/notes/reveal-notes';
import { recordConsent } from '@/lib/consents/record-consent';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';

type Previous = FormAnswer | null;

export async function recordConsentAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'consent.record', (actor) =>
    recordConsent(actor, code, {
      scope: textOf(data, 'scope'),
      state: textOf(data, 'state'),
      partnerId: textOf(data, 'partnerId') || null,
      givenBy: textOf(data, 'givenBy') || null,
      givenHow: textOf(data, 'givenHow') || null,
      expiresOn: textOf(data, 'expiresOn') || null,
    }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${code}/consents?recalled=${result.value.recalled}`);
}

export async function addNoteAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'note.add', (actor) =>
    addNote(actor, code, { text: textOf(data, 'text'), confirmed: textOf(data, 'textConfirmed') !== '' }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${code}/notes`);
}

export async function retractNoteAction(_previous: Previous, data: FormData): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'note.retract', (actor) =>
    retractNote(actor, code, { id: textOf(data, 'id'), reason: textOf(data, 'reason') }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${code}/notes`);
}

export async function decideIdentificationAction(
  _previous: Previous,
  data: FormData,
): Promise<FormAnswer | null> {
  const code = textOf(data, 'code');
  const result = await runForm(data, 'case.identify', (actor) =>
    decideIdentification(actor, code, {
      traffickingStatus: textOf(data, 'traffickingStatus') || undefined,
      statusDecidedBy: textOf(data, 'statusDecidedBy') || undefined,
    }),
  );
  if (!result.ok) return result.answer;
  redirect(`/cases/${code}/identification`);
}

export async function revealNotesAction(
  _previous: RevealedNotes | null,
  data: FormData,
): Promise<RevealedNotes | null> {
  const result = await runForm(data, 'note.reveal', (actor) => revealNotes(actor, textOf(data, 'code')));
  if (!result.ok) return { notes: [], errorCode: result.answer.code };
  const [t, labels, format] = await Promise.all([
    getTranslations('caseCare.notes'),
    getLabels(),
    getFormatter(),
  ]);
  return {
    errorCode: null,
    notes: result.value.map(({ id, text, author, createdAt, retractionReason }) => ({
      id,
      text,
      origin: t('by', {
        author: author ?? t('system'),
        date: format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
      }),
      struck: retractionReason
        ? t('struck', { reason: labels.of('retractionReason', retractionReason) })
        : null,
    })),
  };
}

'use server';

import { notFound, redirect } from 'next/navigation';
import { caseInputOf } from '@/lib/cases/form-input';
import { beginDraft, beginEdit } from '@/lib/cases/drafts/begin-draft';
import { settleDraft } from '@/lib/cases/drafts/compare-draft';
import { discardDraft } from '@/lib/cases/drafts/discard-draft';
import { pageAfter } from '@/lib/cases/drafts/pages';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { rearrangeDraft } from '@/lib/cases/drafts/rearrange-draft';
import { recordDraft, recordQuickly } from '@/lib/cases/drafts/record-draft';
import { savePage } from '@/lib/cases/drafts/save-page';
import { findActor, requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf, typedValues } from '@/lib/http/form-answer';

type Answer = Promise<FormAnswer | null>;

export async function beginDraftAction(_previous: FormAnswer | null, data: FormData): Answer {
  const result = await runForm(data, 'draft.begin', (actor) => beginDraft(actor));
  if (!result.ok) return result.answer;
  redirect(`/drafts/${result.value}`);
}

export async function beginEditAction(_previous: FormAnswer | null, data: FormData): Answer {
  const result = await runForm(data, 'draft.begin', (actor) => beginEdit(actor, textOf(data, 'code')));
  if (!result.ok) return result.answer;
  redirect(`/drafts/${result.value}`);
}

/** Whoever was signed out keeps the page and what is typed on it; going to the sign-in page would lose both. */
async function signedOutAnswer(data: FormData): Answer {
  return (await findActor()) ? null : { code: 'SIGNED_OUT', fields: {}, values: typedValues(data) };
}

/** Where someone who saved a page wants to go: on, back to the list, or to do something to the order of stops. */
export async function savePageAction(_previous: FormAnswer | null, data: FormData): Answer {
  const signedOut = await signedOutAnswer(data);
  if (signedOut) return signedOut;
  const [id, slug, go] = [textOf(data, 'draft'), textOf(data, 'page'), textOf(data, 'go')];
  const saves = textOf(data, 'saves');
  const result = await runForm(data, 'draft.save', (actor) =>
    savePage(actor, id, slug, {
      values: typedValues(data),
      version: Number(textOf(data, 'version')),
      writer: textOf(data, 'writer'),
      saves: saves === '' ? null : Number(saves),
      isDone: go === 'continue',
      overwrites: go === 'overwrite',
    }),
  );
  if (!result.ok) {
    const { answer } = result;
    return answer.code === 'CONFLICT' ? { ...answer, code: 'DRAFT_COLLISION' } : answer;
  }
  if (go === 'continue') {
    if (Object.keys(result.value.errors).length > 0) {
      return { code: 'DRAFT_KEPT', fields: result.value.errors, values: typedValues(data) };
    }
    redirect(await nextAddress(id, slug, textOf(data, 'from')));
  }
  if (go === 'overwrite') redirect(`/drafts/${id}/${slug}`);
  if (go.includes('.')) return rearrange(id, slug, data);
  redirect(`/drafts/${id}`);
}

async function nextAddress(id: string, slug: string, from: string): Promise<string> {
  if (from === 'check') return `/drafts/${id}/check`;
  const { content } = await readDraft(await requireActor(), id);
  return `/drafts/${id}/${pageAfter(content.values, slug)?.slug ?? 'check'}`;
}

/** Reads `up.route.2` and does it. The address afterwards tells the page what to say and where to put the focus. */
async function rearrange(id: string, slug: string, data: FormData): Answer {
  const [act = '', list = '', at = ''] = textOf(data, 'go').split('.');
  const change = act === 'add' ? { act, list } : { act, list, at: Number(at) };
  const result = await runForm(data, 'draft.rearrange', (actor) => rearrangeDraft(actor, id, change));
  if (!result.ok) return result.answer;
  const to = act === 'up' ? Number(at) : act === 'down' ? Number(at) + 2 : Number(at ?? 0) + 1;
  redirect(`/drafts/${id}/${slug}?did=${act}&stop=${to}`);
}

export async function changeEpisodesAction(_previous: FormAnswer | null, data: FormData): Answer {
  const id = textOf(data, 'draft');
  const remove = textOf(data, 'remove');
  const change =
    remove === ''
      ? { act: 'add', list: 'episodes' }
      : { act: 'remove', list: 'episodes', at: Number(remove) };
  const result = await runForm(data, 'draft.rearrange', (actor) => rearrangeDraft(actor, id, change));
  if (!result.ok) return result.answer;
  redirect(`/drafts/${id}`);
}

export async function discardDraftAction(_previous: FormAnswer | null, data: FormData): Answer {
  const result = await runForm(data, 'draft.discard', (actor) => discardDraft(actor, textOf(data, 'draft')));
  if (!result.ok) return result.answer;
  redirect('/cases/new');
}

/** Someone who may not open cases sees the code on the page they began on. */
async function recordedAddress(code: string): Promise<string> {
  return can(await requireActor(), 'case.read') ? `/cases/${code}?recorded` : `/cases/new?recorded=${code}`;
}

export async function recordDraftAction(_previous: FormAnswer | null, data: FormData): Answer {
  const id = textOf(data, 'draft');
  const result = await runForm(data, 'draft.record', (actor) => recordDraft(actor, id));
  if (result.ok) redirect(await recordedAddress(result.value.code));
  if (result.answer.code === 'CONFLICT') redirect(`/drafts/${id}/compare`);
  if (result.answer.code === 'NOT_FOUND') notFound();
  return result.answer;
}

export async function settleDraftAction(_previous: FormAnswer | null, data: FormData): Answer {
  const id = textOf(data, 'draft');
  const choices = Object.entries(typedValues(data))
    .filter(([name]) => name.startsWith('choice.'))
    .map(([name, [side]]) => [name.slice('choice.'.length), side]);
  const result = await runForm(data, 'draft.settle', (actor) =>
    settleDraft(actor, id, {
      version: Number(textOf(data, 'version')),
      choices: Object.fromEntries(choices),
    }),
  );
  if (result.ok) return recordDraftAction(null, data);
  // Changed once more meanwhile: the page is drawn anew with what it is now.
  if (result.answer.code === 'CONFLICT') redirect(`/drafts/${id}/compare`);
  return result.answer;
}

export async function recordQuickAction(_previous: FormAnswer | null, data: FormData): Answer {
  const signedOut = await signedOutAnswer(data);
  if (signedOut) return signedOut;
  const input = caseInputOf({ ...typedValues(data), episodes: ['1'] });
  const result = await runForm(data, 'case.record', (actor) =>
    recordQuickly(actor, textOf(data, 'draft'), input),
  );
  if (!result.ok) return result.answer;
  redirect(await recordedAddress(result.value.code));
}

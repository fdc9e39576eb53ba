'use server';

import { refresh } from 'next/cache';
import type { InvitationAnswer } from '@/components/people/invite-form';
import { env } from '@/lib/core/env';
import { runForm } from '@/lib/http/form-action';
import { type FormAnswer, textOf } from '@/lib/http/form-answer';
import { addTeam } from '@/lib/people/add-team';
import { changePerson } from '@/lib/people/change-person';
import { invitePerson } from '@/lib/people/invite-person';

export async function invitePersonAction(
  _previous: InvitationAnswer,
  data: FormData,
): Promise<InvitationAnswer> {
  const result = await runForm(data, 'person.invite', (actor) =>
    invitePerson(actor, {
      username: textOf(data, 'username'),
      role: textOf(data, 'role'),
      teamId: textOf(data, 'teamId'),
      partnerId: textOf(data, 'partnerId'),
    }),
  );
  return result.ok
    ? { link: `${env().origin}/join#${result.value}`, answer: null }
    : { link: null, answer: result.answer };
}

export async function addTeamAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'team.add', (actor) => addTeam(actor, { name: textOf(data, 'name') }));
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

export async function changePersonAction(
  _previous: FormAnswer | null,
  data: FormData,
): Promise<FormAnswer | null> {
  const result = await runForm(data, 'person.change', (actor) =>
    changePerson(actor, { userId: textOf(data, 'userId'), status: textOf(data, 'status') }),
  );
  if (!result.ok) return result.answer;
  refresh();
  return null;
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/people/invite-form';
import { PeopleTable } from '@/components/people/people-table';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { requireActor } from '@/lib/auth/current-actor';
import { roles } from '@/lib/core/actor';
import { newId } from '@/lib/core/ids';
import { orNotFound } from '@/lib/http/or-not-found';
import { listPartners } from '@/lib/partners/list-partners';
import { listPeople } from '@/lib/people/list-people';
import { addTeamAction, changePersonAction, invitePersonAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people');
  return { title: t('title') };
}

export default async function PeoplePage() {
  const actor = await requireActor();
  const { people, teams } = await orNotFound(listPeople(actor));
  const partners = await listPartners(actor);
  const [t, frame] = await Promise.all([getTranslations('people'), getTranslations('frame')]);
  const labels = {
    username: t('columns.username'),
    teamId: t('invite.team'),
    partnerId: t('invite.partner'),
  };
  const named = (rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card id="invite" title={t('invite.title')}>
          <InviteForm
            action={invitePersonAction}
            labels={labels}
            doneTitle={t('invite.doneTitle')}
            doneText={t('invite.doneText')}
          >
            <input type="hidden" name="formKey" value={newId()} />
            <TextField
              name="username"
              label={labels.username}
              hint={t('setUp.usernameHint')}
              autoCapitalize="none"
              autoComplete="off"
            />
            <SelectField
              name="role"
              label={t('invite.role')}
              options={roles.map((role) => ({ value: role, label: frame(`roles.${role}`) }))}
            />
            <SelectField
              name="teamId"
              label={labels.teamId}
              hint={t('invite.teamHint')}
              emptyLabel={t('invite.none')}
              options={named(teams)}
            />
            <SelectField
              name="partnerId"
              label={labels.partnerId}
              hint={t('invite.partnerHint')}
              emptyLabel={t('invite.none')}
              options={named(partners)}
            />
            <div>
              <SubmitButton pendingLabel={frame('saving')}>{t('invite.submit')}</SubmitButton>
            </div>
          </InviteForm>
        </Card>
        <Card id="teams" title={t('team.title')}>
          <ul className="mb-4 list-disc ps-5">
            {teams.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <ActionForm action={addTeamAction} labels={{ name: t('team.name') }}>
            <TextField name="name" label={t('team.name')} autoComplete="off" />
            <div>
              <SubmitButton kind="secondary" pendingLabel={frame('saving')}>
                {t('team.submit')}
              </SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
      <PeopleTable people={people} ownId={actor.userId} action={changePersonAction} />
    </>
  );
}

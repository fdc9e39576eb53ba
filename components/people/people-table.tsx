import { getFormatter, getTranslations } from 'next-intl/server';
import type { FormAction } from '@/components/ui/action-form';
import { StatusForm } from '@/components/people/status-form';
import { StatusTag } from '@/components/ui/status-tag';
import type { PersonRow } from '@/lib/people/list-people';

interface PeopleTableProps {
  people: PersonRow[];
  /** Nobody can disable their own account. */
  ownId: string;
  action: FormAction;
}

/** All accounts, with a button to disable or re-enable each. */
export async function PeopleTable({ people, ownId, action }: PeopleTableProps) {
  const [t, frame, format] = await Promise.all([
    getTranslations('people'),
    getTranslations('frame'),
    getFormatter(),
  ]);
  const head = 'border-edge border-b-2 px-3 py-2 text-start font-semibold';
  const cell = 'border-line border-b px-3 py-2 align-middle';
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            {(['username', 'displayName', 'role', 'place', 'lastSignIn', 'status', 'actions'] as const).map(
              (key) => (
                <th key={key} scope="col" className={head}>
                  {t(`columns.${key}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className={`${cell} text-start font-medium`}>
                {person.username}
              </th>
              <td className={cell}>{person.displayName}</td>
              <td className={cell}>{frame(`roles.${person.role}`)}</td>
              <td className={cell}>{person.team ?? person.partner ?? '–'}</td>
              <td className={cell}>
                {person.lastSignInAt
                  ? format.dateTime(new Date(person.lastSignInAt), { dateStyle: 'medium' })
                  : t('never')}
              </td>
              <td className={cell}>
                <StatusTag tone={person.isActive ? 'good' : 'neutral'}>
                  {person.isActive ? t('active') : t('disabled')}
                </StatusTag>
              </td>
              <td className={cell}>
                {person.id !== ownId && (
                  <StatusForm
                    action={action}
                    fields={{ userId: person.id, status: person.isActive ? 'disabled' : 'active' }}
                    label={person.isActive ? t('disable') : t('enable')}
                    describes={person.username}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

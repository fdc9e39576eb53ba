import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';
import type { CaseFilterName } from '@/lib/cases/list/list-filters';
import { isCountry } from '@/lib/vocabulary/places';
import type { ListName } from '@/lib/vocabulary/lists';

/** Someone or something that is filtered by its random id. */
export interface Named {
  id: string;
  name: string;
}

const lists: Partial<Record<CaseFilterName, ListName>> = {
  pattern: 'exploitationType',
  stage: 'caseStage',
  risk: 'riskLevel',
  vulnerability: 'vulnerability',
  need: 'serviceType',
};

/** What a filter in force says, in the reader's words: "Risk: High". */
export async function filterWords(labels: Labels, people: Named[], teams: Named[]) {
  const t = await getTranslations('caseList.filters');
  const nameOf = (rows: Named[], id: string) => rows.find((row) => row.id === id)?.name;
  function valueOf(name: CaseFilterName, value: string): string {
    const list = lists[name];
    if (list)
      return value
        .split(',')
        .map((code) => labels.of(list, code))
        .join(', ');
    switch (name) {
      case 'origin':
        return labels.of(isCountry(value) ? 'country' : 'region', value);
      case 'exploitedIn':
        return labels.of('country', value);
      case 'assigned':
        return value === 'me' ? t('assignedMe') : (nameOf(people, value) ?? t('someone'));
      case 'team':
        return nameOf(teams, value) ?? t('someTeam');
      case 'flag':
        return value === 'any' ? t('flagAny') : labels.of('flagReason', value);
      case 'task':
        return t('taskOverdue');
      case 'state':
        return value === 'all' ? t('stateAll') : value === 'closed' ? t('stateClosed') : t('stateActive');
      case 'only':
        return value === 'review' ? t('onlyReview') : t('onlyAttention');
      default:
        return value;
    }
  }
  return (name: CaseFilterName, value: string) => t('tag', { filter: t(name), value: valueOf(name, value) });
}

import { getTranslations } from 'next-intl/server';
import type { Labels } from '@/i18n/labels';

/** Labels of the case form's fields by name, for the links of the error summary. */
export async function caseFieldLabels(labels: Labels): Promise<Record<string, string>> {
  const t = await getTranslations('cases.form');
  const at = 'episodes.0.';
  return {
    consents: t('sections.consent'),
    'person.citizenships': t('citizenship'),
    'person.originRegion': t('originRegion'),
    [`${at}exploitationTypes`]: labels.title('exploitationType'),
    [`${at}forcedMarriageTypes`]: labels.title('forcedMarriageType'),
    [`${at}sexualTypes`]: labels.title('sexualExploitationType'),
    [`${at}labourIndustries`]: labels.title('labourIndustry'),
    [`${at}lurePromises`]: labels.title('lurePromise'),
    [`${at}promisedJobs`]: labels.title('promisedJob'),
    [`${at}deceptionPlaces`]: labels.title('deceptionPlace'),
    [`${at}recruiterRelationships`]: labels.title('recruiterRelationship'),
    [`${at}recruitmentMethods`]: labels.title('recruitmentMethod'),
    [`${at}acquisitionModes`]: labels.title('acquisitionMode'),
    [`${at}meansOfControl`]: labels.title('meansOfControl'),
    [`${at}venues`]: labels.title('venue'),
    [`${at}exploitationRegion`]: t('exploitationRegion'),
    vulnerabilities: labels.title('vulnerability'),
    needs: t('needs'),
    narrative: t('narrative'),
  };
}

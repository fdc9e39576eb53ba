import { enterableCodes } from '@/lib/vocabulary/answers';

/** What a form sends: one or several texts per name. */
export interface SentForm {
  one(name: string): string;
  all(name: string): string[];
}

const single = (form: SentForm, name: string): string | null => form.one(name) || null;

/** A sub-question is hidden while its pattern is not ticked; what was ticked in it before is then not meant. */
function sub(form: SentForm, name: string, parentName: string, parents: string[]): string[] {
  return form.all(parentName).some((code) => parents.includes(code)) ? form.all(name) : [];
}

function episodeOf(form: SentForm, at: string) {
  const patterns = `${at}exploitationTypes`;
  return {
    exploitationTypes: form.all(patterns),
    forcedMarriageTypes: sub(form, `${at}forcedMarriageTypes`, patterns, ['ForcedMarriage']),
    sexualTypes: sub(form, `${at}sexualTypes`, patterns, ['SexualExploitation']),
    labourIndustries: sub(form, `${at}labourIndustries`, patterns, [
      'ForcedLabour',
      'ChildLabour',
      'Servitude',
    ]),
    lurePromises: form.all(`${at}lurePromises`),
    promisedJobs: sub(form, `${at}promisedJobs`, `${at}lurePromises`, ['NatureOfJob']),
    deceptionPlaces: form.all(`${at}deceptionPlaces`),
    recruitmentMethods: form.all(`${at}recruitmentMethods`),
    recruiterRelationships: form.all(`${at}recruiterRelationships`),
    acquisitionModes: form.all(`${at}acquisitionModes`),
    timesSold: single(form, `${at}timesSold`),
    meansOfControl: form.all(`${at}meansOfControl`),
    venues: form.all(`${at}venues`),
    exploitationCountry: single(form, `${at}exploitationCountry`),
    exploitationRegion: single(form, `${at}exploitationRegion`),
    ageBandAtExploitation: single(form, `${at}ageBandAtExploitation`),
    durationBand: single(form, `${at}durationBand`),
  };
}

/**
 * The case form's fields as input of `recordCase` and `editCase`, unchecked. Field names are the paths of the schema,
 * so that its errors find their way back.
 */
export function caseInputOf(form: SentForm) {
  const other = form.one('person.otherCitizenship');
  const citizenships = form.all('person.citizenships');
  return {
    riskLevel: single(form, 'riskLevel'),
    traffickingStatus: single(form, 'traffickingStatus'),
    statusDecidedBy: single(form, 'statusDecidedBy'),
    vulnerabilities: form.all('vulnerabilities'),
    needs: form.all('needs'),
    person: {
      gender: single(form, 'person.gender'),
      ageBand: single(form, 'person.ageBand'),
      citizenships: other === '' ? citizenships : [...citizenships, other],
      originCountry: single(form, 'person.originCountry'),
      originRegion: single(form, 'person.originRegion'),
      migrationStatus: single(form, 'person.migrationStatus'),
      maritalStatus: single(form, 'person.maritalStatus'),
      childrenBand: single(form, 'person.childrenBand'),
    },
    episodes: [episodeOf(form, 'episodes.0.')],
    consents: enterableCodes('consentScope')
      .map((scope) => ({ scope, state: form.one(`consents.${scope}`) || 'NotAsked', givenBy: null }))
      .filter(({ state }) => state !== 'NotAsked'),
  };
}

import type { AnswerList } from '@/lib/cases/answer-lists';
import { vocabulary } from '@/lib/vocabulary/lists';

/** The steps that each episode is asked in. */
export const episodeSteps = ['patterns', 'beginning', 'control', 'circumstances'] as const;

export type EpisodeStep = (typeof episodeSteps)[number];

/** Pages there is one of. */
export type SinglePage = 'about' | 'person' | 'route' | 'situation' | 'plan' | 'account' | 'quick';

export type PageKind = SinglePage | EpisodeStep;

/** Questions whose words are not the title of their list. */
export type Term =
  | 'ageBand'
  | 'citizenship'
  | 'languages'
  | 'originCountry'
  | 'originRegion'
  | 'referredByKind'
  | 'incomingReason'
  | 'exploitationCountry'
  | 'exploitationRegion'
  | 'ageAtExploitation'
  | 'recruitmentPlatforms'
  | 'exploitationPlatforms'
  | 'perpetratorRoles'
  | 'began'
  | 'ended'
  | 'needs'
  | 'supportPlans'
  | 'keepRecord'
  | 'legRole'
  | 'legCountry'
  | 'legRegion'
  | 'legWhen';

/** What a sub-question hangs on: it shows once `field` of the same page has one of these answers. */
export interface Parent {
  field: string;
  codes: readonly string[];
}

/** One question of the form. `field` is its name below the prefix of its page. A folded one opens on demand. */
export type Question =
  | { kind: 'one'; field: string; list: AnswerList; term?: Term }
  | { kind: 'many'; field: string; list: AnswerList; term?: Term; parent?: Parent; isFolded?: true }
  | { kind: 'place'; field: string; regionField: string; term: Term; regionTerm: Term }
  | { kind: 'date'; field: string; term: Term }
  | { kind: 'consents' | 'route' | 'account'; field: string };

type One = Extract<Question, { kind: 'one' }>;
type Many = Extract<Question, { kind: 'many' }>;

const one = (field: string, list: AnswerList, term?: Term): One => ({
  kind: 'one',
  field,
  list,
  ...(term && { term }),
});

const many = (field: string, list: AnswerList, term?: Term, parent?: Parent): Many => ({
  kind: 'many',
  field,
  list,
  ...(term && { term }),
  ...(parent && { parent }),
});

const place = (field: string, regionField: string, term: Term, regionTerm: Term): Question => ({
  kind: 'place',
  field,
  regionField,
  term,
  regionTerm,
});

const origin = place('originCountry', 'originRegion', 'originCountry', 'originRegion');
const exploitationPlace = place(
  'exploitationCountry',
  'exploitationRegion',
  'exploitationCountry',
  'exploitationRegion',
);

const patterns = (...codes: string[]): Parent => ({ field: 'exploitationTypes', codes });

/** What each kind of page asks, in order. */
export const questionsByKind: Readonly<Record<PageKind, readonly Question[]>> = {
  about: [
    one('source', 'datasource'),
    one('referredByKind', 'organisationType', 'referredByKind'),
    one('incomingReason', 'referralReason', 'incomingReason'),
    { kind: 'consents', field: 'consents' },
  ],
  person: [
    one('gender', 'gender'),
    one('ageBand', 'ageBand', 'ageBand'),
    one('maritalStatus', 'maritalStatus'),
    one('childrenBand', 'childrenBand'),
    one('education', 'education'),
    one('migrationStatus', 'migrationStatus'),
    many('citizenships', 'country', 'citizenship'),
    origin,
    many('languages', 'language', 'languages'),
  ],
  patterns: [
    many('exploitationTypes', 'exploitationType'),
    many('forcedMarriageTypes', 'forcedMarriageType', undefined, patterns('ForcedMarriage')),
    many('sexualTypes', 'sexualExploitationType', undefined, patterns('SexualExploitation')),
    many(
      'labourIndustries',
      'labourIndustry',
      undefined,
      patterns('ForcedLabour', 'ChildLabour', 'Servitude', 'ForcedBegging', 'X_ForcedCriminality'),
    ),
  ],
  beginning: [
    many('lurePromises', 'lurePromise'),
    many('promisedJobs', 'promisedJob', undefined, { field: 'lurePromises', codes: ['NatureOfJob'] }),
    many('deceptionPlaces', 'deceptionPlace'),
    many('recruiterRelationships', 'recruiterRelationship'),
    many('recruitmentMethods', 'recruitmentMethod'),
    { ...many('recruitmentPlatforms', 'platform', 'recruitmentPlatforms'), isFolded: true },
  ],
  control: [
    many('acquisitionModes', 'acquisitionMode'),
    one('timesSold', 'timesSold'),
    many('meansOfControl', 'meansOfControl'),
    many('perpetratorRoles', 'perpetratorRole', 'perpetratorRoles'),
  ],
  circumstances: [
    exploitationPlace,
    { kind: 'date', field: 'began', term: 'began' },
    { kind: 'date', field: 'ended', term: 'ended' },
    one('ageBandAtExploitation', 'ageBand', 'ageAtExploitation'),
    one('durationBand', 'duration'),
    many('venues', 'venue'),
    { ...many('exploitationPlatforms', 'platform', 'exploitationPlatforms'), isFolded: true },
  ],
  route: [{ kind: 'route', field: 'route' }],
  situation: [
    one('riskLevel', 'riskLevel'),
    one('traffickingStatus', 'traffickingStatus'),
    one('statusDecidedBy', 'statusDecidedBy'),
    many('vulnerabilities', 'vulnerability'),
  ],
  plan: [many('needs', 'serviceType', 'needs'), many('supportPlans', 'supportPlanType', 'supportPlans')],
  account: [{ kind: 'account', field: 'narrative' }],
  quick: [
    many('episodes.0.exploitationTypes', 'exploitationType'),
    many('episodes.0.lurePromises', 'lurePromise'),
    place('person.originCountry', 'person.originRegion', 'originCountry', 'originRegion'),
    place(
      'episodes.0.exploitationCountry',
      'episodes.0.exploitationRegion',
      'exploitationCountry',
      'exploitationRegion',
    ),
    one('person.ageBand', 'ageBand', 'ageBand'),
    one('person.gender', 'gender'),
    one('riskLevel', 'riskLevel'),
    one('consents.RecordKeeping', 'consentState', 'keepRecord'),
  ],
};

/** Scopes of consent, in screen order. */
export const consentScopes: readonly string[] = vocabulary.consentScope.map(({ code }) => code);

/** The parts of a rough date, as fields below its name. */
export const datePartNames = ['year', 'month', 'yearTo', 'missing'] as const;

import fc from 'fast-check';
import { mayFollow } from '@/lib/cases/approximate-date';
import { type CaseAnswers, caseAnswersSchema } from '@/lib/cases/answers';
import { type AnswerList, answerLists } from '@/lib/cases/answer-lists';
import { consentScopes } from '@/lib/cases/drafts/questions';
import { enterableCodes, missingCodes } from '@/lib/vocabulary/answers';
import { countryCodes, regionsOf } from '@/lib/vocabulary/places';

const codesOf = (list: AnswerList): string[] =>
  list === 'country' || list === 'region' ? [...countryCodes] : enterableCodes(list);

const missing = () => fc.constantFrom(...missingCodes);

const one = (list: AnswerList) => fc.oneof(fc.constant(null), fc.constantFrom(...codesOf(list)), missing());

const many = (list: AnswerList) =>
  fc.oneof(
    fc.uniqueArray(fc.constantFrom(...codesOf(list)), { maxLength: 5 }),
    missing().map((code) => [code]),
  );

/** A country and a region of it, or either missing. */
const anyPlace = () =>
  fc.oneof(fc.constantFrom('KP', 'CN', 'KR', 'JP', 'US'), fc.constant(null), missing()).chain((country) => {
    const own = country === null || missingCodes.some((code) => code === country) ? [] : regionsOf(country);
    const region = fc.oneof(
      fc.constant(null),
      missing(),
      ...(own.length > 0 ? [fc.constantFrom(...own)] : []),
    );
    return region.map((code) => ({ country, region: code }));
  });

const nothing = { year: null, month: null, yearTo: null, missing: null };
const year = () => fc.integer({ min: 1940, max: 2020 });

const anyDate = () =>
  fc.oneof(
    fc.constant(nothing),
    year().map((from) => ({ ...nothing, year: from })),
    fc
      .tuple(year(), fc.integer({ min: 1, max: 12 }))
      .map(([from, month]) => ({ ...nothing, year: from, month })),
    fc
      .tuple(year(), fc.integer({ min: 1, max: 5 }))
      .map(([from, more]) => ({ ...nothing, year: from, yearTo: from + more })),
    missing().map((code) => ({ ...nothing, missing: code })),
  );

/** The coded questions below a prefix, by the list they are answered from. */
function coded(prefix: string, several: (name: string) => boolean): Record<string, fc.Arbitrary<unknown>> {
  const found = Object.entries(answerLists).filter(
    ([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.') && path !== 'consents',
  );
  return Object.fromEntries(
    found.map(([path, [list = 'country']]) => {
      const name = path.slice(prefix.length);
      return [name, several(name) ? many(list) : one(list)];
    }),
  );
}

const isPlural = (name: string) =>
  /(?:Types|Industries|Promises|Jobs|Places|Methods|Relationships|Modes|Control|venues|Platforms|Roles|ies|needs|Plans|citizenships|languages)$/u.test(
    name,
  );

const anyPerson = () =>
  fc
    .tuple(fc.record(coded('person.', isPlural)), anyPlace())
    .map(([codes, { country, region }]) => ({ ...codes, originCountry: country, originRegion: region }));

const anyEpisode = () =>
  fc
    .tuple(fc.record(coded('episodes.', isPlural)), anyPlace(), anyDate(), anyDate())
    .map(([codes, { country, region }, one, other]) => ({
      ...codes,
      exploitationCountry: country,
      exploitationRegion: region,
      ...(mayFollow(other, one) ? { began: one, ended: other } : { began: other, ended: one }),
    }));

const anyLeg = () =>
  fc
    .tuple(fc.constantFrom(...enterableCodes('routeRole')), anyPlace(), anyDate())
    .map(([role, place, when]) => ({ role, ...place, when }));

const anyConsents = () =>
  fc.subarray([...consentScopes]).chain((scopes) =>
    fc.tuple(
      ...scopes.map((scope) =>
        fc.record({
          scope: fc.constant(scope),
          state: fc.constantFrom(...enterableCodes('consentState')),
          givenBy: one('consentGivenBy'),
          givenHow: one('consentMethod'),
        }),
      ),
    ),
  );

/** Any case that can be recorded: every question answered, missing in either way, or not asked. */
export const anyCase = (): fc.Arbitrary<CaseAnswers> =>
  fc
    .record({
      ...coded('', isPlural),
      source: fc.constantFrom(...enterableCodes('datasource')),
      person: anyPerson(),
      episodes: fc.array(anyEpisode(), { maxLength: 4 }),
      route: fc.array(anyLeg(), { maxLength: 5 }),
      consents: anyConsents(),
    })
    .map((answers) => caseAnswersSchema.parse(answers));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '@/lib/core/clock';
import {
  type CaseToPlace,
  groupsOf,
  type MatchReason,
  type RankedCandidate,
  rankPartners,
} from '@/lib/partners/rank-partners';
import type { SharingRule } from '@/lib/partners/sharing-rules';

const at = new Date('2026-11-24T09:00:00Z');
const daysAgo = (days: number) => new Date(at.getTime() - days * dayMs);

const woman: CaseToPlace = {
  service: 'SafeShelter',
  country: 'CN',
  region: 'CN-JL',
  languages: ['ko'],
  gender: 'Feminine',
  ageBand: '21--23',
  childrenBand: '0',
};

const plain: RankedCandidate = {
  id: 'plain',
  name: 'Plain',
  kind: 'NGO',
  services: ['SafeShelter'],
  countries: ['CN'],
  regions: ['CN-JL'],
  languages: ['ko'],
  accepts: ['Women'],
  capacity: 'Open',
  capacityConfirmedAt: daysAgo(1),
  vetting: 'Passed',
  vettingExpiresAt: null,
};

const rule: SharingRule = {
  id: 'rule',
  partnerId: null,
  partnerKind: 'NGO',
  country: null,
  caseSign: null,
  reason: 'ExploiterInside',
  liftableBy: 'Supervisor',
};

/** Each criterion from worst to best: what is known of a partner to each side of a step is all that differs. */
const ladders: Record<string, Partial<RankedCandidate>[]> = {
  place: [
    { countries: ['KR'], regions: [] },
    { countries: ['CN'], regions: ['CN-LN'] },
    { countries: ['CN'], regions: [] },
    { countries: ['CN', 'KR'], regions: ['CN-LN', 'CN-JL'] },
  ],
  language: [{ languages: ['th'] }, { languages: ['th', 'ko'] }],
  acceptance: [{ accepts: ['Men', 'Families'] }, { accepts: [] }],
  room: [
    { capacity: 'Full', capacityConfirmedAt: daysAgo(1) },
    { capacity: 'WaitingList', capacityConfirmedAt: daysAgo(1) },
    { capacity: null, capacityConfirmedAt: null },
    { capacity: 'Limited', capacityConfirmedAt: daysAgo(31) },
    { capacity: 'Open', capacityConfirmedAt: null },
    { capacity: 'Limited', capacityConfirmedAt: daysAgo(30) },
    { capacity: 'Open', capacityConfirmedAt: daysAgo(30) },
  ],
  vetting: [
    { vetting: null },
    { vetting: 'PassedWithConditions' },
    { vetting: 'Passed', vettingExpiresAt: daysAgo(-1) },
  ],
};

/** Partners anywhere on every ladder, with names and ids that say nothing of where. */
const candidates = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Alder', 'Birch', '단풍', '柳'),
    kind: fc.constantFrom('NGO', 'LawEnforcement'),
    services: fc.constantFrom(['SafeShelter'], ['SafeShelter', 'LegalAid'], ['LegalAid']),
    steps: fc.tuple(...Object.values(ladders).map((ladder) => fc.constantFrom(...ladder))),
    isVettingOver: fc.boolean(),
  })
  .map(({ steps, isVettingOver, ...named }): RankedCandidate =>
    Object.assign({}, plain, named, ...steps, isVettingOver ? { vettingExpiresAt: daysAgo(0) } : {}),
  );

const cases = fc.record<CaseToPlace>({
  service: fc.constantFrom('SafeShelter', 'LegalAid'),
  country: fc.constantFrom('CN', 'KR', null),
  region: fc.constantFrom('CN-JL', null),
  languages: fc.constantFrom([], ['ko'], ['zh', 'th']),
  gender: fc.constantFrom('Feminine', 'Masculine', 'NonConforming', null),
  ageBand: fc.constantFrom('9--17', '21--23', null),
  childrenBand: fc.constantFrom('0', '2', null),
});

const blockNgos = (partner: RankedCandidate) => (partner.kind === 'NGO' ? [rule] : []);
const none = () => [];
const order = (ranked: readonly { partner: RankedCandidate }[]) => ranked.map(({ partner }) => partner.id);

describe('the order of partners', () => {
  it.each(Object.entries(ladders))(
    'a partner better in %s and equal in the rest never ranks lower',
    (_, ladder) => {
      fc.assert(
        fc.property(
          candidates,
          fc.nat({ max: ladder.length - 2 }),
          fc.tuple(fc.string(), fc.string()),
          (base, step, [worseName, betterName]) => {
            const rest = { ...base, services: ['SafeShelter'] };
            const worse = { ...rest, ...ladder[step], id: 'worse', name: worseName };
            const better = { ...rest, ...ladder[step + 1], id: 'better', name: betterName };
            const ranked = rankPartners(woman, [worse, better], none, at);
            // Where the vetting has run out for one of them only, that decides, and it is no step of this ladder.
            if (ranked[0]?.isBlocked !== ranked[1]?.isBlocked) return;
            expect(order(ranked)).toEqual(['better', 'worse']);
          },
        ),
      );
    },
  );

  it('what is blocked never stands above what is not, and is all there', () => {
    fc.assert(
      fc.property(cases, fc.uniqueArray(candidates, { selector: ({ id }) => id }), (about, partners) => {
        const ranked = rankPartners(about, partners, blockNgos, at);
        const flags = ranked.map(({ isBlocked }) => Number(isBlocked));
        expect(flags).toEqual(flags.toSorted((a, b) => a - b));
        expect(ranked).toHaveLength(
          partners.filter(({ services }) => services.includes(about.service)).length,
        );
        for (const { partner, isBlocked, blockedBy, reasons } of ranked) {
          expect(blockedBy).toEqual(blockNgos(partner));
          expect(isBlocked).toBe(blockedBy.length > 0 || reasons.includes('vettingFailed'));
        }
      }),
    );
  });

  it('is the same however the directory is read', () => {
    fc.assert(
      fc.property(
        cases,
        fc
          .uniqueArray(candidates, { selector: ({ id }) => id })
          .chain((partners) =>
            fc.tuple(
              fc.constant(partners),
              fc.shuffledSubarray(partners, { minLength: partners.length, maxLength: partners.length }),
            ),
          ),
        (about, [partners, shuffled]) => {
          const ranked = order(rankPartners(about, partners, blockNgos, at));
          expect(order(rankPartners(about, shuffled, blockNgos, at))).toEqual(ranked);
        },
      ),
    );
  });
});

describe('the reasons', () => {
  const reasonsOf = (about: Partial<CaseToPlace>, partner: Partial<RankedCandidate>): MatchReason[] =>
    rankPartners({ ...woman, ...about }, [{ ...plain, ...partner }], none, at)[0]?.reasons ?? [];

  it('say what speaks for a partner', () => {
    expect(reasonsOf({}, {})).toEqual([
      'givesService',
      'inRegion',
      'speaksLanguage',
      'acceptsPerson',
      'hasRoom',
      'vetted',
    ]);
  });

  it('say what speaks against it', () => {
    expect(
      reasonsOf(
        { gender: 'Masculine' },
        {
          countries: ['KR'],
          languages: ['th'],
          capacity: 'Limited',
          capacityConfirmedAt: daysAgo(31),
          vetting: null,
        },
      ),
    ).toEqual([
      'givesService',
      'otherCountry',
      'otherLanguage',
      'acceptsOthers',
      'littleRoom',
      'roomUnconfirmed',
      'notVetted',
    ]);
  });

  it('keep silent about what is not known of the person', () => {
    const unknown = { country: null, region: null, languages: [], gender: null, ageBand: null };
    expect(reasonsOf({ ...unknown, childrenBand: null }, { capacity: null })).toEqual([
      'givesService',
      'roomUnknown',
      'vetted',
    ]);
  });

  it('a vetting that ran out this moment does not hold', () => {
    expect(reasonsOf({}, { vettingExpiresAt: at })).toContain('vettingFailed');
    expect(reasonsOf({}, { vettingExpiresAt: daysAgo(-1) })).toContain('vetted');
  });
});

describe('the groups of a person', () => {
  it('follow gender, age and children', () => {
    const of = (gender: string | null, ageBand: string | null, childrenBand: string | null) =>
      groupsOf({ gender, ageBand, childrenBand });
    expect(of('Feminine', '21--23', '0')).toEqual(['Women']);
    expect(of('TransgenderFeminine', '21--23', '1')).toEqual(['Women', 'Families', 'MothersWithChildren']);
    expect(of('Masculine', '30--38', '3+')).toEqual(['Men', 'Families']);
    expect(of('Feminine', '9--17', null)).toEqual(['Children']);
    expect(of('X_NotKnown', null, 'X_PrefersNotToSay')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/core/locale';
import { displayNameSchema, usernameSchema } from '@/lib/people/username';
import { courses } from '@/lib/practice/courses';
import { createDice } from '@/lib/practice/dice';
import { partnerParticulars } from '@/lib/practice/partner-particulars';
import { narrativePhrases, writeDecisionReason, writeFictionalNarrative } from '@/lib/practice/narratives';
import { practicePartners, suspendedPartner } from '@/lib/practice/partners';
import { newPassword } from '@/lib/practice/passwords';
import { practiceStaff, practiceTeams } from '@/lib/practice/people';
import { isVettedToday, practiceRules } from '@/lib/practice/sharing-rules';
import { screen } from '@/lib/privacy/screening/screen';
import { enterableCodes, isCode } from '@/lib/vocabulary/answers';
import { isCountry, isRegion } from '@/lib/vocabulary/places';

const lures = ['job', 'marriage', 'passage', 'survival', 'none'] as const;

describe('the fictional people', () => {
  test('every team has caseworkers and a supervisor, one team has two', () => {
    const supervisors = practiceTeams.map(
      (team) => practiceStaff.filter((member) => member.role === 'supervisor' && member.team === team).length,
    );
    expect(Math.min(...supervisors)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...supervisors)).toBe(2);
    for (const team of practiceTeams) {
      expect(
        practiceStaff.filter((member) => member.role === 'caseworker' && member.team === team),
      ).toHaveLength(2);
    }
  });

  test('there are two administrators and a report officer, without a team', () => {
    const without = practiceStaff.filter(({ team }) => team === null).map(({ role }) => role);
    expect(without.toSorted()).toEqual(['administrator', 'administrator', 'reportOfficer']);
  });

  test('usernames and names are ones that people could have chosen, and no two are alike', () => {
    const accounts = [
      ...practiceStaff,
      ...practicePartners.map(({ username, name }) => ({ username, displayName: name })),
    ];
    for (const { username, displayName } of accounts) {
      expect(usernameSchema.parse(username)).toBe(username);
      expect(displayNameSchema.parse(displayName)).toBe(displayName);
    }
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
  });
});

describe('the fictional directory', () => {
  test('twenty partners, all coded, that between them give every service', () => {
    expect(practicePartners).toHaveLength(20);
    for (const { kind, services, countries, languages } of practicePartners) {
      expect(isCode('organisationType', kind)).toBe(true);
      expect(services.every((service) => isCode('serviceType', service))).toBe(true);
      expect(countries.every(isCountry)).toBe(true);
      expect(languages.every((language) => isCode('language', language))).toBe(true);
    }
    const active = practicePartners.filter(({ name }) => name !== suspendedPartner);
    expect(active).toHaveLength(19);
    const given = new Set<string>(active.flatMap(({ services }) => services));
    expect(enterableCodes('serviceType').filter((service) => !given.has(service))).toEqual([]);
  });

  test('says of each whom it takes, where, and what its vetting found; one ran out, one has none', () => {
    expect(Object.keys(partnerParticulars).toSorted()).toEqual(
      practicePartners.map(({ name }) => name).toSorted(),
    );
    for (const { name, countries } of practicePartners) {
      const { regions = [], accepts = [] } = partnerParticulars[name] ?? {};
      expect(regions.every((region) => countries.some((country) => isRegion(region, country)))).toBe(true);
      expect(accepts.every((group) => isCode('acceptedGroup', group))).toBe(true);
    }
    expect(practicePartners.filter(({ name }) => !isVettedToday(name))).toHaveLength(1);
    expect(Object.values(partnerParticulars).filter(({ vetting }) => vetting === null)).toHaveLength(1);
  });

  test('its do-not-share rules name partners there are, and both who may lift one', () => {
    const names = practicePartners.map(({ name }) => name);
    for (const { partner } of practiceRules) if (partner !== null) expect(names).toContain(partner);
    expect(new Set(practiceRules.map(({ liftableBy }) => liftableBy))).toEqual(
      new Set(enterableCodes('ruleLifter')),
    );
  });

  test('names hold no digits, so nothing looks like an address', () => {
    for (const { name } of practicePartners) expect(name).not.toMatch(/\p{Nd}/u);
  });
});

describe('fictional narratives', () => {
  const texts = locales.flatMap((locale) =>
    courses.flatMap((course) =>
      lures.flatMap((lure) =>
        [0, 1, 2, 3].map((seed) =>
          writeFictionalNarrative(createDice(seed, course + lure), locale, course, lure),
        ),
      ),
    ),
  );

  test('hold no digit and nothing the screener would stop', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\p{Nd}/u);
      expect(screen(text)).toEqual({ findings: [], verdict: 'clear' });
    }
  });

  test('are short accounts in each language, and not all the same', () => {
    expect(new Set(texts).size).toBeGreaterThan(200);
    for (const text of texts) expect(text.length).toBeLessThan(600);
    for (const locale of locales) expect(narrativePhrases[locale].opening.length).toBeGreaterThanOrEqual(4);
  });

  test('a reviewer’s reason passes the screener too', () => {
    for (const locale of locales) {
      for (const seed of [0, 1, 2]) {
        expect(screen(writeDecisionReason(createDice(seed, 'reason'), locale)).verdict).toBe('clear');
      }
    }
  });
});

test('practice passwords are long, readable and never repeat', () => {
  const passwords = Array.from({ length: 500 }, newPassword);
  for (const password of passwords) expect(password).toMatch(/^([a-z]{5}-){4}\d{2}$/u);
  expect(new Set(passwords).size).toBe(passwords.length);
});

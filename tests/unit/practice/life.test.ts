import { describe, expect, test } from 'vitest';
import { caseAnswersSchema } from '@/lib/cases/answers';
import { dateAnswers } from '@/lib/practice/date-answers';
import { createDice } from '@/lib/practice/dice';
import { practiceTeams } from '@/lib/practice/people';
import { planCases } from '@/lib/practice/plan-cases';

const sizes = [
  { cases: 100, seed: 3 },
  { cases: 500, seed: 1 },
  { cases: 500, seed: 2 },
  { cases: 1_500, seed: 4 },
];

describe('the life of fictional cases', () => {
  test('gives every team a referral under review that each of its supervisors may decide', () => {
    for (const size of sizes) {
      const caseload = [...planCases(size)];
      for (const team of practiceTeams.keys()) {
        const waiting = caseload
          .filter((planned) => planned.team === team)
          .flatMap(({ referrals }) => referrals)
          .filter(({ status, askedBySupervisor }) => status === 'InReview' && !askedBySupervisor);
        expect(waiting.length, `team ${team} of ${size.cases}, seed ${size.seed}`).toBeGreaterThan(0);
      }
    }
  });

  test('offers exactly one open case to the first team, from another', () => {
    for (const size of sizes) {
      const offered = [...planCases(size)].filter(({ life }) => life.offer !== null);
      expect(offered).toHaveLength(1);
      for (const { team, closureReason, life } of offered) {
        expect(team).not.toBe(life.offer?.toTeam);
        expect(closureReason).toBeNull();
      }
    }
  });

  test('repeats a few people, of whom some were noticed; a merged case has nothing going on', () => {
    const caseload = [...planCases({ cases: 500, seed: 1 })];
    const again = caseload.filter(({ life }) => life.duplicate !== null);
    expect(again).toHaveLength(4);
    expect(again.filter(({ life }) => life.duplicate?.mergedDaysAgo !== null)).toHaveLength(2);
    for (const planned of again) {
      const before = caseload[planned.index - 1];
      expect(planned.answers.person).toEqual(before?.answers.person);
      expect(planned.team).toBe(before?.team);
      expect(planned.referrals).toEqual([]);
      expect(planned.life.duplicate?.mergedDaysAgo ?? 0).toBeLessThan(30);
    }
  });

  test('leaves nothing to be done about a closed case, and some of the rest overdue', () => {
    const tasks = [...planCases({ cases: 1_500, seed: 4 })].flatMap(({ life, closureReason, daysAgo }) =>
      life.tasks.map((task) => ({ ...task, isClosed: closureReason !== null, daysAgo })),
    );
    const open = tasks.filter(({ ended }) => ended === null);
    expect(open.filter(({ isClosed }) => isClosed)).toEqual([]);
    const overdue = open.filter(({ dueDaysAgo }) => dueDaysAgo > 1).length / open.length;
    expect(overdue).toBeGreaterThan(0.05);
    expect(overdue).toBeLessThan(0.4);
    for (const { addedDaysAgo, ended, daysAgo } of tasks) {
      expect(addedDaysAgo).toBeLessThanOrEqual(daysAgo);
      if (ended) expect(ended.daysAgo).toBeLessThanOrEqual(addedDaysAgo);
    }
  });

  test('has rough dates that could have been entered, in order, and never of the future', () => {
    const recordedAt = new Date('2025-02-03T04:00:00Z');
    const kinds = new Set<string>();
    for (const { index, answers } of planCases({ cases: 300, seed: 5 })) {
      const dated = dateAnswers(createDice(5, `dates ${index}`), answers, recordedAt);
      expect(caseAnswersSchema.parse(dated)).toEqual(dated);
      const years = dated.episodes.flatMap(({ began, ended }) => [began.year, ended.year]);
      const known = years.filter((year) => year !== null);
      expect(known.toSorted((a, b) => a - b)).toEqual(known);
      expect(Math.max(0, ...known)).toBeLessThanOrEqual(2025);
      for (const { began } of dated.episodes) {
        kinds.add(
          began.missing ?? (began.yearTo ? 'span' : began.month ? 'month' : began.year ? 'year' : ''),
        );
      }
    }
    expect(kinds).toEqual(new Set(['month', 'year', 'span', 'X_NotKnown', 'X_PrefersNotToSay', '']));
  });
});

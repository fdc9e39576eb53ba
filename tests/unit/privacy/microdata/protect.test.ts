import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile } from '@/lib/privacy/microdata/check/check-file';
import { csvRecords } from '@/lib/privacy/microdata/check/csv-records';
import { csvChunks } from '@/lib/privacy/microdata/csv-text';
import type { MicrodataPolicy } from '@/lib/privacy/microdata/policy';
import { idColumn, protectMicrodata, type RecodingAlgorithm } from '@/lib/privacy/microdata/protect';
import { encodeRows } from '@/lib/privacy/risk/coded-table';
import { caseFiles, tableOf, tally, trees, type Case } from './small-microdata';

const outcomes = { name: 'outcome', parents: { home: 'private', shelter: 'care', court: 'care' } };
const policies: fc.Arbitrary<MicrodataPolicy> = fc.record({
  k: fc.integer({ min: 2, max: 7 }),
  quasiIdentifiers: fc.constant(trees),
  sensitive: fc.constantFrom(
    [],
    [{ name: 'outcome', distinct: 2 }],
    [{ name: 'outcome', entropy: 1.8 }],
    [{ name: 'outcome', distinct: 2, closeness: { t: 0.35 } }],
    [{ name: 'outcome', closeness: { t: 0.25, tree: outcomes } }],
  ),
  sets: fc.constantFrom(
    [],
    [{ name: 'control', within: 'file' as const }],
    [{ name: 'control', within: 'class' as const, parents: {} }],
  ),
});
const algorithms = fc.constantFrom<RecodingAlgorithm>('topDown', 'latticePeel', 'leastLoss');

function write(cases: readonly Case[], policy: MicrodataPolicy, algorithm: RecodingAlgorithm) {
  const made = protectMicrodata({ table: tableOf(cases), policy, algorithm });
  return { ...made, text: [...csvChunks(made.header, made.rows())].join('') };
}

const base: MicrodataPolicy = {
  k: 3,
  quasiIdentifiers: trees,
  sensitive: [{ name: 'outcome', distinct: 2, entropy: 1.5, closeness: { t: 0.3, tree: outcomes } }],
  sets: [{ name: 'control', within: 'file' }],
};
const header = '"record","sex","age","place","outcome","control"';
const lines = (rows: readonly string[]): string[] => [`${[header, ...rows].join('\r\n')}\r\n`];
const row = (id: string, cells: string): string => `"${id}",${cells}`;
const sound = [
  row('1', '"F","child","*","home","debt"'),
  row('2', '"F","child","*","court","debt"'),
  row('3', '"F","child","*","home","debt"'),
];

describe('protected microdata', () => {
  it('satisfy an independent reading of the written file, whatever the cases, policy and algorithm', () => {
    fc.assert(
      fc.property(caseFiles, policies, algorithms, (cases, policy, algorithm) => {
        const { report, text } = write(cases, policy, algorithm);
        const certificate = checkFile([text], policy, idColumn);
        expect(certificate.broken).toEqual([]);
        expect(certificate).toMatchObject({
          holds: true,
          records: report.published,
          classes: report.classes,
          smallestClass: report.smallestClass,
          maxRisk: report.maxRisk,
        });
        expect(report.published + report.dropped).toBe(cases.length);
        if (report.published > 0) expect(report.maxRisk).toBeLessThanOrEqual(1 / policy.k);
      }),
      { numRuns: 120 },
    );
  });

  it('publish only the columns of the policy, and sensitive answers as they were given', () => {
    fc.assert(
      fc.property(caseFiles, algorithms, (cases, algorithm) => {
        const policy = { k: 2, quasiIdentifiers: trees.slice(0, 2), sensitive: [{ name: 'outcome' }] };
        const { report, text } = write(cases, policy, algorithm);
        const [names, ...records] = [...csvRecords([text])];
        expect(names).toEqual(['record', 'sex', 'age', 'outcome']);
        if (report.dropped > 0) return;
        expect(tally(records.map((cells) => cells[3] ?? ''))).toEqual(
          tally(cases.map((each) => each[3] ?? '')),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('lose no more with the algorithm of least loss than with either', () => {
    fc.assert(
      fc.property(caseFiles, fc.integer({ min: 2, max: 6 }), (cases, k) => {
        const lossOf = (algorithm: RecodingAlgorithm): number => {
          const { report } = write(cases, { k, quasiIdentifiers: trees }, algorithm);
          return report.loss * report.published + report.dropped;
        };
        expect(lossOf('leastLoss')).toBeCloseTo(Math.min(lossOf('topDown'), lossOf('latticePeel')), 9);
      }),
      { numRuns: 40 },
    );
  });

  it('say what was done in counts', () => {
    const cases: Case[] = [
      ...Array.from({ length: 6 }, (): Case => ['F', 'a1', 'p1', 'home', 'debt']),
      ...Array.from({ length: 3 }, (): Case => ['M', 'a3', 'p5', 'court', 'lock']),
      ['X', 'a4', 'p6', 'home', 'paper'],
    ];
    const { report } = write(
      cases,
      { k: 3, quasiIdentifiers: trees, sets: [{ name: 'control', within: 'file' }] },
      'latticePeel',
    );
    expect(report).toMatchObject({
      published: 9,
      dropped: 1,
      classes: 2,
      smallestClass: 3,
      generalisedRows: 0,
      schemes: 1,
      loss: 0,
      sets: [{ name: 'control', codes: { exact: 9, grouped: 0, withheld: 0 } }],
    });
    expect(report.before).toMatchObject({ records: 10, uniques: 1 });
  });

  it('refuse a policy that promises nothing or names a column twice, and columns that are not there', () => {
    const table = encodeRows(['a', 'b'], []);
    const asked = (policy: MicrodataPolicy) => () =>
      protectMicrodata({ table, policy, algorithm: 'topDown' });
    const a = [{ name: 'a' }];
    expect(asked({ k: 1, quasiIdentifiers: a })).toThrow('policy');
    expect(asked({ k: 5, quasiIdentifiers: [] })).toThrow('policy');
    expect(asked({ k: 5, quasiIdentifiers: a, sensitive: [{ name: 'a' }] })).toThrow('policy');
    expect(asked({ k: 5, quasiIdentifiers: a, sensitive: [{ name: 'b', distinct: 1 }] })).toThrow('policy');
    expect(asked({ k: 5, quasiIdentifiers: a, sensitive: [{ name: 'b', closeness: { t: 2 } }] })).toThrow(
      'policy',
    );
    expect(asked({ k: 5, quasiIdentifiers: [{ name: 'c' }] })).toThrow('columns');
  });
});

describe('the check of a written file', () => {
  it('passes a sound file, and one without records', () => {
    expect(checkFile(lines(sound), base, idColumn)).toMatchObject({ holds: true, smallestClass: 3 });
    expect(checkFile(lines([]), base, idColumn)).toMatchObject({ holds: true, records: 0 });
  });

  it.each([
    ['k', [...sound, row('4', '"F","child","north","home","debt"')]],
    ['k', [...sound, row('4', '"*","*","*","home","debt"')]],
    ['distinct', sound.map((line) => line.replace('court', 'home'))],
    ['entropy', sound.map((line) => line.replace('court', 'home'))],
    [
      'closeness',
      [
        ...sound,
        ...[4, 5, 6].map((id) => row(String(id), `"M","child","*","${id < 6 ? 'shelter' : 'court'}","debt"`)),
      ],
    ],
    ['sets', [...sound.slice(0, 2), row('3', '"F","child","*","home","debt;lock"')]],
    ['ids', [...sound.slice(0, 2), row('1', '"F","child","*","home","debt"')]],
    ['shape', [...sound.slice(0, 2), '"3","F","child","*","home"']],
    ['shape', [...sound.slice(0, 2), '"3","F","child","*","home","debt","officer"']],
    ['shape', ['"1","F"x']],
  ])('finds what breaks %s', (rule, rows) => {
    const { holds, broken } = checkFile(lines(rows), base, idColumn);
    expect(holds).toBe(false);
    expect(broken.map((each) => each.rule)).toContain(rule);
  });

  it('refuses another header: a column added, left out or renamed', () => {
    for (const other of [
      `${header},"officer"`,
      header.replace(',"control"', ''),
      header.replace('record', 'case'),
    ]) {
      expect(checkFile([`${other}\r\n`], base, idColumn).broken).toEqual([{ rule: 'shape', classes: 0 }]);
    }
    expect(checkFile([''], base, idColumn).holds).toBe(false);
  });

  it('gives the diversity of the SDC practice guide, table 4.3', () => {
    const people = [
      'Urban,Female,Secondary incomplete,Employed,yes',
      'Urban,Female,Secondary incomplete,Employed,yes',
      'Urban,Male,Secondary complete,Employed,yes',
      'Urban,Male,Secondary complete,Employed,no',
      'Urban,Female,Secondary incomplete,Non-LF,no',
      'Urban,Female,Secondary incomplete,Non-LF,yes',
    ];
    const policy: MicrodataPolicy = {
      k: 2,
      quasiIdentifiers: ['residence', 'gender', 'education', 'labour'].map((name) => ({ name })),
      sensitive: [{ name: 'health', distinct: 2 }],
    };
    const file = (rows: readonly string[]) =>
      checkFile(
        [
          ['id,residence,gender,education,labour,health', ...rows.map((line, at) => `${at},${line}`)].join(
            '\n',
          ),
        ],
        policy,
        'id',
      );
    expect(file(people)).toMatchObject({ smallestClass: 2, broken: [{ rule: 'distinct', classes: 1 }] });
    expect(file(people.slice(2))).toMatchObject({ holds: true, sensitive: [{ leastDistinct: 2 }] });
  });

  it('gives the homogeneity of the four-anonymous table of Machanavajjhala et al. (2007), figure 2', () => {
    const rows = [
      ...['Heart Disease', 'Heart Disease', 'Viral Infection', 'Viral Infection'].map(
        (each) => `130**,< 30,*,${each}`,
      ),
      ...['Cancer', 'Heart Disease', 'Viral Infection', 'Viral Infection'].map(
        (each) => `1485*,≥ 40,*,${each}`,
      ),
      ...['Cancer', 'Cancer', 'Cancer', 'Cancer'].map((each) => `130**,3*,*,${each}`),
    ];
    const policy: MicrodataPolicy = {
      k: 4,
      quasiIdentifiers: ['zip', 'age', 'nationality'].map((name) => ({ name })),
      sensitive: [{ name: 'condition', distinct: 2 }],
    };
    const text = ['id,zip,age,nationality,condition', ...rows.map((line, at) => `${at},${line}`)].join('\n');
    expect(checkFile([text], policy, 'id')).toMatchObject({
      smallestClass: 4,
      broken: [{ rule: 'distinct', classes: 1 }],
      sensitive: [{ leastDistinct: 1 }],
    });
  });
});

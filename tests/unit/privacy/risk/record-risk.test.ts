import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsNamed, encodeRows } from '@/lib/privacy/risk/coded-table';
import { equivalenceClasses } from '@/lib/privacy/risk/equivalence-classes';
import { recordRisk, riskByRecord } from '@/lib/privacy/risk/record-risk';
import { agreeing, encode, practiceGuideFile, smallFiles, type SmallFile } from './brute-force';

function classesOf(file: SmallFile) {
  const table = encode(file);
  return equivalenceClasses(table.columns, table.rowCount);
}

describe('equivalence classes', () => {
  it('hold exactly the rows that agree on every column, a missing answer being a category of its own', () => {
    fc.assert(
      fc.property(smallFiles(200, 5), (file) => {
        const { classOf, sizes } = classesOf(file);
        const every = file.names.map((_, at) => at);
        file.rows.forEach((_, row) => {
          expect(sizes[classOf[row] ?? -1]).toBe(agreeing(file, row, every));
        });
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(file.rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('stay exact when the keys do not fit into one word or two', () => {
    const columns = Array.from({ length: 7 }, (_, column) => ({
      name: `c${column}`,
      codes: Uint32Array.from({ length: 200 }, (_, row) =>
        row % 7 === column ? 60_000 - (row % 3) : row % 2,
      ),
      values: Array.from({ length: 60_001 }, (_, code) => (code === 0 ? '' : `v${code}`)),
    }));
    const { classOf, sizes } = equivalenceClasses(columns, 200);
    const texts = Array.from({ length: 200 }, (_, row) => columns.map(({ codes }) => codes[row]).join());
    texts.forEach((text, row) => {
      expect(sizes[classOf[row] ?? -1]).toBe(texts.filter((other) => other === text).length);
    });
  });

  it('make one class of all rows where no column is asked, and none of no rows', () => {
    expect([...equivalenceClasses([], 3).sizes]).toEqual([3]);
    expect([...equivalenceClasses([], 0).sizes]).toEqual([]);
  });
});

describe('record risk', () => {
  it('gives the frequencies of the SDC practice guide, in the sample and in the population', () => {
    const classes = classesOf(practiceGuideFile);
    const f = [...classes.classOf].map((at) => classes.sizes[at]);
    expect(f).toEqual([2, 2, 1, 2, 1, 2, 1, 1, 2, 2]);
    const weights = Float64Array.from([180, 180, 215, 76, 186, 76, 180, 215, 186, 76]);
    const risk = recordRisk(classes, 3, { weights });
    expect(risk).toMatchObject({ records: 10, classes: 7, uniques: 4, recordsUnderK: 10, smallestClass: 1 });
    // F of the guide: 360, 360, 215, 152, 186, 152, 180, 215, 262, 262.
    expect(risk.journalist.max).toBeCloseTo(1 / 152, 12);
    const F = [360, 360, 215, 152, 186, 152, 180, 215, 262, 262];
    expect(risk.journalist.mean).toBeCloseTo(F.reduce((sum, each) => sum + 1 / each, 0) / 10, 12);
    expect(recordRisk(classes, 2).recordsUnderK).toBe(4);
  });

  it('counts a missing answer strictly where the usual tool lets it match everything (guide, table 4.2)', () => {
    const classes = classesOf({
      names: ['gender', 'education', 'labour'],
      rows: [
        ['Male', 'Secondary complete', 'Employed'],
        ['Male', 'Secondary incomplete', 'Employed'],
        ['Male', null, 'Employed'],
      ],
    });
    // The wildcard rule of the guide prints 2, 2, 3.
    expect([...classes.classOf].map((at) => classes.sizes[at])).toEqual([1, 1, 1]);
  });

  it('agrees with a count row by row', () => {
    fc.assert(
      fc.property(
        smallFiles(120, 4),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (file, k, factor) => {
          const classes = classesOf(file);
          const every = file.names.map((_, at) => at);
          const f = file.rows.map((_, row) => agreeing(file, row, every));
          const risk = recordRisk(classes, k, { factor });
          const n = Math.max(1, f.length);
          expect(risk.uniques).toBe(f.filter((size) => size === 1).length);
          expect(risk.prosecutor.max).toBeCloseTo(Math.max(0, ...f.map((size) => 1 / size)), 12);
          expect(risk.prosecutor.mean).toBeCloseTo(f.reduce((sum, size) => sum + 1 / size, 0) / n, 12);
          expect(risk.marketer).toBeCloseTo(risk.prosecutor.mean, 12);
          expect(risk.prosecutor.shareAbove).toBeCloseTo(f.filter((size) => size < k).length / n, 12);
          expect(risk.journalist.shareAbove).toBeCloseTo(
            f.filter((size) => size * factor < k).length / n,
            12,
          );
          expect([...riskByRecord(classes)]).toEqual(f.map((size) => 1 / size));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a k below 2, a population smaller than the file and weights that do not fit', () => {
    const classes = classesOf(practiceGuideFile);
    expect(() => recordRisk(classes, 1)).toThrow('threshold');
    expect(() => recordRisk(classes, 2.5)).toThrow('threshold');
    expect(() => recordRisk(classes, 5, { factor: 0.5 })).toThrow('population');
    expect(() => recordRisk(classes, 5, { factor: Number.NaN })).toThrow('population');
    expect(() => recordRisk(classes, 5, { weights: new Float64Array(3) })).toThrow('population');
  });
});

describe('a coded table', () => {
  it('gives back every text, row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.string()))), (rows) => {
        const [a, b] = columnsNamed(encodeRows(['a', 'b'], rows), ['a', 'b']);
        rows.forEach(([first, second], row) => {
          expect(a?.values[a.codes[row] ?? -1]).toBe(first);
          expect(b?.values[b.codes[row] ?? -1]).toBe(second ?? '');
        });
      }),
    );
  });

  it('refuses columns that are missing or doubled and rows of another width', () => {
    expect(() => encodeRows(['a', 'a'], [])).toThrow('columns');
    expect(() => encodeRows(['a'], [['x', 'y']])).toThrow('columns');
    expect(() => columnsNamed(encodeRows(['a'], []), ['b'])).toThrow('columns');
    expect(() => columnsNamed(encodeRows(['a'], []), ['a', 'a'])).toThrow('columns');
  });

  it('names no value of a case in its errors', () => {
    expect(() => encodeRows(['a'], [['x'], ['a name', 'a place']])).toThrow(/^columns: row 2 has 2 cells$/);
  });
});

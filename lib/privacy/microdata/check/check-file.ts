import type { MicrodataPolicy } from '@/lib/privacy/microdata/policy';
import { checkSensitive, type SensitiveFigures } from './check-sensitive';
import { checkSets, type SetFigures } from './check-sets';
import { readFile, type ReadColumn } from './read-file';

export type BrokenRule = 'shape' | 'ids' | 'k' | 'distinct' | 'entropy' | 'closeness' | 'sets';

/** What a written file keeps, recomputed from its text alone. */
export interface FileCertificate {
  /** Every demand of the policy is kept. */
  readonly holds: boolean;
  readonly broken: readonly { readonly rule: BrokenRule; readonly classes: number }[];
  readonly records: number;
  readonly classes: number;
  readonly smallestClass: number;
  readonly maxRisk: number;
  readonly sensitive: readonly SensitiveFigures[];
  readonly sets: readonly SetFigures[];
}

/** The records of each class. */
export type Classes = readonly Int32Array[];

/** Records whose cells read the same in every one of the columns: a star is a text like any other. */
function classesOf(columns: readonly ReadColumn[], records: number): Classes {
  let classOf = new Int32Array(records);
  for (const { texts, numbers } of columns) {
    const known = new Map<number, number>();
    classOf = classOf.map((before, record) => {
      const both = before * texts.length + (numbers[record] ?? 0);
      const at = known.get(both) ?? known.size;
      known.set(both, at);
      return at;
    });
  }
  const members: number[][] = [];
  classOf.forEach((at, record) => {
    const known = members[at];
    if (known) known.push(record);
    else members[at] = [record];
  });
  return members.map((each) => Int32Array.from(each));
}

function brokenShape(): FileCertificate {
  return {
    holds: false,
    broken: [{ rule: 'shape', classes: 0 }],
    records: 0,
    classes: 0,
    smallestClass: 0,
    maxRisk: 1,
    sensitive: [],
    sets: [],
  };
}

/**
 * Verifies a written file against its policy. Reads only the text, column after column as written: no code of the
 * protection takes part, and nothing is known here of the cases. The header must be the id column and the columns of
 * the policy, no more; ids must differ. A file without records keeps everything.
 */
export function checkFile(
  chunks: Iterable<string>,
  policy: MicrodataPolicy,
  idColumn: string,
): FileCertificate {
  const { k, quasiIdentifiers, sensitive = [], sets = [] } = policy;
  const names = [quasiIdentifiers, sensitive, sets].map((part) => part.map(({ name }) => name));
  const file = readFile(chunks, [idColumn, ...names.flat()]);
  if ('brokenAt' in file) return brokenShape();
  const { records, columns } = file;
  const identifyingCount = quasiIdentifiers.length;
  const classes = classesOf(columns.slice(1, 1 + identifyingCount), records);
  const sizes = classes.map(({ length }) => length);
  const smallestClass = sizes.reduce((least, size) => Math.min(least, size), records);

  const sensitiveChecks = sensitive.map((demand, at) =>
    checkSensitive(columns[1 + identifyingCount + at], demand, classes),
  );
  const setChecks = sets.map((demand, at) =>
    checkSets(columns[1 + identifyingCount + sensitive.length + at], demand, classes, k),
  );
  const broken = [
    { rule: 'ids' as const, classes: columns[0]?.texts.length === records ? 0 : 1 },
    { rule: 'k' as const, classes: sizes.filter((size) => size < k).length },
    ...sensitiveChecks.flatMap(({ broken: rules }) => rules),
    ...setChecks.map(({ broken: count }) => ({ rule: 'sets' as const, classes: count })),
  ].filter(({ classes: count }) => count > 0);
  return {
    holds: broken.length === 0,
    broken,
    records,
    classes: classes.length,
    smallestClass,
    maxRisk: smallestClass === 0 ? 0 : 1 / smallestClass,
    sensitive: sensitiveChecks.map(({ figures }) => figures),
    sets: setChecks.map(({ figures }) => figures),
  };
}

import type { Hierarchy } from './hierarchy';
import { RiskError } from './risk-error';

/** A record's place in the index: what removes it again. */
export type RecordHandle = number;

/** One answer for each attribute, in order; `null` and the empty text are a missing answer. */
export type Answers = readonly (string | null)[];

/**
 * Attributes packed into one number a record. Leaves are digits in mixed radix; the number after the last stands for a
 * removed record.
 */
interface Pack {
  readonly attributes: readonly number[];
  readonly radices: readonly number[];
  readonly size: number;
  digits: Uint16Array;
}

/** The records a meter counts in. Insert and remove take O(attributes). Holds codes only, no key of any case. */
export interface RarityIndex {
  readonly hierarchies: readonly Hierarchy[];
  readonly packs: readonly Pack[];
  /** Places in use, removed ones among them. */
  slots: number;
  /** Places to fill first. */
  readonly holes: RecordHandle[];
}

/** Small enough for a pack's table to stay in the nearest cache, large enough for few packs. */
const maxPackSize = 2 ** 13;

/** An empty index over the attributes of the hierarchies. The domain of each must include every answer to come. */
export function createRarityIndex(hierarchies: readonly Hierarchy[]): RarityIndex {
  const packs: { attributes: number[]; radices: number[]; size: number }[] = [];
  hierarchies.forEach(({ leafCount }, attribute) => {
    const fitting = packs.find(({ size }) => size * leafCount <= maxPackSize);
    if (fitting) {
      fitting.radices.push(fitting.size);
      fitting.attributes.push(attribute);
      fitting.size *= leafCount;
    } else packs.push({ attributes: [attribute], radices: [1], size: leafCount });
  });
  return {
    hierarchies,
    packs: packs.map((pack) => ({ ...pack, digits: new Uint16Array(1024) })),
    slots: 0,
    holes: [],
  };
}

/** The answers as leaves. Throws `columns` on another number of answers, `unknownCode` on a value not listed. */
export function leavesOfAnswers({ hierarchies }: RarityIndex, answers: Answers): number[] {
  if (answers.length !== hierarchies.length)
    throw new RiskError('columns', 'one answer an attribute is needed');
  return hierarchies.map(({ name, leafOf }, attribute) => {
    const leaf = leafOf.get(answers[attribute] ?? '');
    if (leaf === undefined) throw new RiskError('unknownCode', `an answer to ${name} is not listed`);
    return leaf;
  });
}

/** Adds a record; the handle removes it. A change of answers is a removal and an insertion. */
export function insertRecord(index: RarityIndex, answers: Answers): RecordHandle {
  const leaves = leavesOfAnswers(index, answers);
  const handle = index.holes.pop() ?? index.slots;
  if (handle === index.slots) index.slots += 1;
  for (const pack of index.packs) {
    if (handle >= pack.digits.length) {
      const wider = new Uint16Array(pack.digits.length * 2);
      wider.set(pack.digits);
      pack.digits = wider;
    }
    pack.digits[handle] = pack.attributes.reduce(
      (number, attribute, at) => number + (leaves[attribute] ?? 0) * (pack.radices[at] ?? 0),
      0,
    );
  }
  return handle;
}

/** Takes a record out. Throws `columns` when the handle holds none. */
export function removeRecord(index: RarityIndex, handle: RecordHandle): void {
  for (const pack of index.packs) {
    if (!(handle < index.slots) || pack.digits[handle] === pack.size) {
      throw new RiskError('columns', 'no record has this handle');
    }
    pack.digits[handle] = pack.size;
  }
  index.holes.push(handle);
}

/** Records in the index. */
export function recordCount({ slots, holes }: RarityIndex): number {
  return slots - holes.length;
}

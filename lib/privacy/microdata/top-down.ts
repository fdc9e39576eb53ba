import type { ClassRule } from './class-rule';
import { createGroupCounter } from './group-counts';
import type { LeafMatrix } from './leaf-matrix';
import { createRecodingBuilder, type Recoding } from './recoding';
import { splitOn, type Split } from './split-choice';

interface Group {
  readonly from: number;
  readonly to: number;
  readonly nodes: Int32Array;
}

/**
 * Strict k-anonymity by local recoding from the top (after LeFevre, DeWitt and Ramakrishnan 2006): starts with all rows
 * as one class that says "any" everywhere and splits groups as long as every part keeps k rows and satisfies the rule.
 * Each class is at least k rows that read exactly the same, so no suppressed cell ever counts as a match for another
 * value. Rows are dropped only if the whole file cannot be one class.
 */
export function topDown(matrix: LeafMatrix, k: number, rule: ClassRule | null): Recoding {
  const { rowCount, width, hierarchies, leaves } = matrix;
  const builder = createRecodingBuilder(matrix);
  const rows = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) rows[row] = row;
  if (rowCount < k || (rule && !rule(rows, 0, rowCount))) return builder.finish();

  const counter = createGroupCounter(matrix);
  const sorted = new Int32Array(rowCount);
  const partOf = new Int32Array(hierarchies.reduce((most, { labels }) => Math.max(most, labels.length), 0));

  /** Sorts the group's rows by part, what stays behind last, and returns where each part ends. */
  const sortParts = ({ from, to, nodes }: Group, { attribute, children }: Split): Int32Array => {
    const map = counter.childOf(attribute, nodes[attribute] ?? 0) ?? new Int32Array();
    partOf.fill(children.length, 0, hierarchies[attribute]?.labels.length);
    children.forEach((child, part) => (partOf[child] = part));
    const ends = new Int32Array(children.length + 1);
    for (let at = from; at < to; at += 1) {
      const part = partOf[map[leaves[(rows[at] ?? 0) * width + attribute] ?? 0] ?? 0] ?? 0;
      ends[part] = (ends[part] ?? 0) + 1;
    }
    let next = from;
    for (let part = 0; part < ends.length; part += 1) {
      const size = ends[part] ?? 0;
      ends[part] = next;
      next += size;
    }
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      const part = partOf[map[leaves[row * width + attribute] ?? 0] ?? 0] ?? 0;
      const place = ends[part] ?? 0;
      sorted[place] = row;
      ends[part] = place + 1;
    }
    for (let at = from; at < to; at += 1) rows[at] = sorted[at] ?? 0;
    return ends;
  };

  /** The split without the children that the rule refuses; null when nothing is left of it. */
  const allowed = (group: Group, split: Split, may: ClassRule): Split | null => {
    let { children } = split;
    for (;;) {
      const ends = sortParts(group, { ...split, children });
      const startOf = (part: number): number => (part === 0 ? group.from : (ends[part - 1] ?? 0));
      const passing = children.filter((_, part) => may(rows, startOf(part), ends[part] ?? 0));
      const behindFrom = startOf(children.length);
      const behind = group.to - behindFrom;
      const behindPasses = behind === 0 || (behind >= k && may(rows, behindFrom, group.to));
      if (passing.length === children.length && behindPasses) return { ...split, children };
      // Parts are in order of size: the smallest is given up when it is the rest that fails.
      children = passing.length === children.length ? children.slice(0, -1) : passing;
      if (children.length === 0) return null;
    }
  };

  const bestSplit = (group: Group): Split | null => {
    const size = group.to - group.from;
    const splits = hierarchies
      .flatMap((hierarchy, attribute) => {
        const split = splitOn(
          attribute,
          hierarchy,
          group.nodes[attribute] ?? 0,
          counter.children(attribute),
          size,
          k,
        );
        return split && split.score > 0 ? [split] : [];
      })
      .toSorted((a, b) => b.score - a.score);
    if (!rule) return splits[0] ?? null;
    for (const split of splits) {
      const within = allowed(group, split, rule);
      if (within) return within;
    }
    return null;
  };

  const waiting: Group[] = [
    { from: 0, to: rowCount, nodes: Int32Array.from(hierarchies, ({ root }) => root) },
  ];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    const { from, to, nodes } = group;
    counter.tighten(rows, from, to, nodes);
    const split = to - from < 2 * k ? null : bestSplit(group);
    if (!split) {
      const number = builder.classWith(nodes);
      for (let at = from; at < to; at += 1) builder.classOf[rows[at] ?? 0] = number;
      continue;
    }
    let start = from;
    sortParts(group, split).forEach((end, part) => {
      const child = split.children[part];
      const below = Int32Array.from(nodes);
      if (child !== undefined) below[split.attribute] = child;
      if (end > start) waiting.push({ from: start, to: end, nodes: below });
      start = end;
    });
  }
  return builder.finish();
}

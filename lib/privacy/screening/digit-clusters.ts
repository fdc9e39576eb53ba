import { filler } from './digit-view';

/** Digits with nothing but separators between them. */
export interface DigitCluster {
  /** The digits alone. */
  digits: string;
  /** Where each digit stands in the view. */
  at: number[];
  /** Index into `digits` of the first digit of each group, a group being digits that touch. */
  groups: number[];
  /** What stands before each group but the first, without fillers. */
  separators: string[];
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Units that may stand between the digits of one number. */
const separators = new Set(Array.from(' \t\n\r\v\f.-()/_~·,+*:', (sign) => sign.charCodeAt(0)));
const fillerUnit = filler.charCodeAt(0);
const maxSeparators = 4;

/** Shorter clusters are counts, ages and years: nothing is looked for in them. */
const shortest = 6;
const nextDigit = /[0-9]/gu;

/** Every cluster of six digits or more, left to right; each unit is read once. */
export function digitClusters(view: string): DigitCluster[] {
  const clusters: DigitCluster[] = [];
  nextDigit.lastIndex = 0;
  while (nextDigit.test(view)) {
    const { cluster, end } = readCluster(view, nextDigit.lastIndex - 1);
    if (cluster.digits.length >= shortest) clusters.push(cluster);
    nextDigit.lastIndex = end;
  }
  return clusters;
}

/** Reads one cluster from its first digit; `end` is the place after its last digit. */
function readCluster(view: string, from: number): { cluster: DigitCluster; end: number } {
  const cluster: DigitCluster = { digits: '', at: [], groups: [], separators: [] };
  const parts: string[] = [];
  let count = 0;
  let at = from;
  for (;;) {
    const start = at;
    while (at < view.length && isDigit(view.charCodeAt(at))) cluster.at.push(at++);
    parts.push(view.slice(start, at));
    cluster.groups.push(count);
    count += at - start;
    const next = skipSeparators(view, at);
    if (next >= view.length || !isDigit(view.charCodeAt(next))) break;
    cluster.separators.push(view.slice(at, next).replaceAll(filler, ''));
    at = next;
  }
  cluster.digits = parts.join('');
  return { cluster, end: at };
}

/** The place behind at most `maxSeparators` separators and any fillers. */
function skipSeparators(view: string, from: number): number {
  let at = from;
  for (let signs = 0; at < view.length; at += 1) {
    const unit = view.charCodeAt(at);
    if (unit === fillerUnit) continue;
    if (!separators.has(unit) || signs === maxSeparators) break;
    signs += 1;
  }
  return at;
}

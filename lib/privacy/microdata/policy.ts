import type { HierarchyTree } from '@/lib/privacy/risk/hierarchy';
import { MicrodataError } from './microdata-error';

/** What each class must hold of a sensitive attribute, so that knowing someone's class does not tell their answer. */
export interface SensitiveDemand {
  readonly name: string;
  /** Distinct l-diversity: at least this many different answers. A missing answer is not one of them. */
  readonly distinct?: number;
  /** Entropy l-diversity: the answers given have an entropy of at least log(l). */
  readonly entropy?: number;
  /** t-closeness: the answers are at most t away from those of the whole file. */
  readonly closeness?: Closeness;
}

export interface Closeness {
  readonly t: number;
  /** Equal distance counts any two answers as far apart; with a tree, answers under one group are nearer. */
  readonly tree?: HierarchyTree;
}

/** A column of several codes a row (means of control). Each code, and each two together, must occur k times or never. */
export interface SetDemand {
  readonly name: string;
  readonly tree?: HierarchyTree;
  /**
   * Where k is counted: in the whole file (Terrovitis, Mamoulis and Kalnis 2008), or in each class, against someone who
   * knows the quasi-identifiers as well.
   */
  readonly within: 'file' | 'class';
}

/** A row on the server, never set by the person who exports. */
export interface MicrodataPolicy {
  readonly k: number;
  readonly quasiIdentifiers: readonly HierarchyTree[];
  readonly sensitive?: readonly SensitiveDemand[];
  readonly sets?: readonly SetDemand[];
}

const whole = (value: number | undefined, least: number): boolean =>
  value === undefined || (Number.isInteger(value) && value >= least);

/**
 * Throws `policy` unless k and distinct l are whole numbers of at least 2, entropy l is above 1, t lies in 0 … 1, there
 * is a quasi-identifier, and no column has two parts to play.
 */
export function assertPolicy({ k, quasiIdentifiers, sensitive = [], sets = [] }: MicrodataPolicy): void {
  const names = [...quasiIdentifiers, ...sensitive, ...sets].map(({ name }) => name);
  if (!whole(k, 2)) throw new MicrodataError('policy', 'k is a whole number of at least 2');
  if (quasiIdentifiers.length === 0) throw new MicrodataError('policy', 'there is no quasi-identifier');
  if (new Set(names).size !== names.length) throw new MicrodataError('policy', 'a column is named twice');
  for (const { distinct, entropy, closeness } of sensitive) {
    const sound =
      whole(distinct, 2) &&
      (entropy === undefined || entropy > 1) &&
      (closeness === undefined || (closeness.t >= 0 && closeness.t <= 1));
    if (!sound) throw new MicrodataError('policy', 'an l or a t is out of range');
  }
}

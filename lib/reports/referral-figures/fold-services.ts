import { rareServices } from './definitions';
import { type FigureEntry, peopleBehind, type UnaskedNeed } from './entries';

/**
 * The services that fewer than k people asked for: they are counted together, with the next rarest ones until k people
 * stand behind them. Every service that is told apart then has k people or more.
 */
function rareAmong(entries: readonly FigureEntry[], k: number): ReadonlySet<string> {
  const byService = Map.groupBy(entries, ({ codes }) => codes.service);
  const inOrder = [...byService]
    .map(([service, own]) => ({ service, own, people: peopleBehind(own) }))
    .toSorted((a, b) => a.people - b.people || (a.service < b.service ? -1 : 1));
  const rare = new Set<string>();
  const together: FigureEntry[] = [];
  for (const { service, own, people } of inOrder) {
    if (people >= k && (rare.size === 0 || peopleBehind(together) >= k)) break;
    rare.add(service);
    together.push(...own);
  }
  return rare;
}

/**
 * Entries and unasked needs with rare services put together under `X_RareServices`. Needs for a service that nobody asked
 * for are told apart where k people have them.
 */
export function foldServices(
  entries: readonly FigureEntry[],
  unasked: readonly UnaskedNeed[],
  k: number,
): { readonly entries: FigureEntry[]; readonly unasked: UnaskedNeed[] } {
  const rare = rareAmong(entries, k);
  const asked = new Set(entries.map(({ codes }) => codes.service));
  const needs = Map.groupBy(unasked, ({ service }) => service);
  const isRareNeed = (service: string): boolean =>
    rare.has(service) || (!asked.has(service) && peopleBehind(needs.get(service) ?? []) < k);
  return {
    entries: entries.map(({ caseId, codes }) => ({
      caseId,
      codes: rare.has(codes.service) ? { ...codes, service: rareServices } : codes,
    })),
    unasked: unasked.map(({ caseId, service }) => ({
      caseId,
      service: isRareNeed(service) ? rareServices : service,
    })),
  };
}

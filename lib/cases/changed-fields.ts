import type { CaseAnswers } from './answers';

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Names of the answers that differ, e.g. `person.ageBand` or `episodes.1.venues` (numbered from 1). Names only: they
 * go to the audit, values do not.
 */
export function changedFields(before: CaseAnswers, after: CaseAnswers): string[] {
  const changed: string[] = [];
  for (const key of [
    'riskLevel',
    'traffickingStatus',
    'statusDecidedBy',
    'source',
    'vulnerabilities',
    'needs',
  ] as const) {
    if (!equal(before[key], after[key])) changed.push(key);
  }
  for (const key of Object.keys(after.person) as (keyof CaseAnswers['person'])[]) {
    if (!equal(before.person[key], after.person[key])) changed.push(`person.${key}`);
  }
  for (let index = 0; index < Math.max(before.episodes.length, after.episodes.length); index += 1) {
    const [old, fresh] = [before.episodes[index], after.episodes[index]];
    if (!old || !fresh) {
      changed.push(`episodes.${index + 1}`);
      continue;
    }
    for (const key of Object.keys(fresh) as (keyof typeof fresh)[]) {
      if (!equal(old[key], fresh[key])) changed.push(`episodes.${index + 1}.${key}`);
    }
  }
  for (const consent of after.consents) {
    const old = before.consents.find((other) => other.scope === consent.scope);
    if (!equal(old, consent)) changed.push(`consents.${consent.scope}`);
  }
  return changed;
}

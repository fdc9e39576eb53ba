import 'server-only';
import { z } from 'zod';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/as-actor';
import { narrativeMaxLength } from './answers';
import type { CaseVault } from './case-vault';

export const narrativeKind = 'Narrative';

/** A narrative as it is sent in. `confirmed`: the person has seen the soft findings and says they identify nobody. */
export const narrativeSchema = z.strictObject({
  text: z.string().trim().max(narrativeMaxLength).default(''),
  confirmed: z.boolean().default(false),
});

export type NarrativeInput = z.output<typeof narrativeSchema>;

/** What binds a sealed text to its row. */
export function caseTextContext(organizationId: string, caseId: string, id: string): string {
  return `CaseText|sealed|${organizationId}|${caseId}|${id}`;
}

/** Opens the case's narrative; null when there is none. The caller audits the reveal. */
export async function openNarrative(
  tx: Tx,
  vault: CaseVault,
  organizationId: string,
  caseId: string,
): Promise<string | null> {
  const row = await tx.caseText.findFirst({
    where: { organizationId, caseId, kind: narrativeKind },
    select: { id: true, sealed: true },
  });
  return row ? vault.open(row.sealed, caseTextContext(organizationId, caseId, row.id)) : null;
}

/** Replaces the case's narrative; an empty text removes it. */
export async function writeNarrative(
  tx: Tx,
  vault: CaseVault,
  organizationId: string,
  caseId: string,
  text: string,
): Promise<void> {
  await tx.caseText.deleteMany({ where: { organizationId, caseId, kind: narrativeKind } });
  if (text === '') return;
  const id = newId();
  const sealed = vault.seal(text, caseTextContext(organizationId, caseId, id));
  await tx.caseText.createMany({ data: { organizationId, caseId, id, kind: narrativeKind, sealed } });
}

import 'server-only';
import type { Tx } from '@/lib/db/as-actor';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { newDataKey, unwrapDataKey } from '@/lib/vault/data-key';
import { open, seal } from '@/lib/vault/seal';

const owner = (organizationId: string, caseId: string) => `case|${organizationId}|${caseId}`;

/** Seals and opens the free text of one case under the case's own key. */
export interface CaseVault {
  seal(text: string, context: string): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array, context: string): string;
}

function vaultWith(dataKey: Buffer): CaseVault {
  return {
    seal: (text, context) => seal(dataKey, Buffer.from(text, 'utf8'), context),
    open: (sealed, context) => open(dataKey, sealed, context).toString('utf8'),
  };
}

/** The vault of a new case, and its key as CaseKey keeps it: wrapped. */
export function newCaseVault(
  organizationId: string,
  caseId: string,
): { vault: CaseVault; wrapped: Buffer<ArrayBuffer> } {
  const { dataKey, wrapped } = newDataKey(currentKeyring(), owner(organizationId, caseId));
  return { vault: vaultWith(dataKey), wrapped };
}

/** Makes the key of a new case and keeps it wrapped. Deleting that row later is what erases the case's text. */
export async function createCaseVault(tx: Tx, organizationId: string, caseId: string): Promise<CaseVault> {
  const { vault, wrapped } = newCaseVault(organizationId, caseId);
  await tx.caseKey.createMany({ data: { organizationId, caseId, wrapped } });
  return vault;
}

/** Opens a case's key; null when the case was erased or is not the actor's to read. */
export async function findCaseVault(
  tx: Tx,
  organizationId: string,
  caseId: string,
): Promise<CaseVault | null> {
  const row = await tx.caseKey.findUnique({
    where: { organizationId_caseId: { organizationId, caseId } },
    select: { wrapped: true },
  });
  return row ? vaultWith(unwrapDataKey(currentKeyring(), row.wrapped, owner(organizationId, caseId))) : null;
}

import 'server-only';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { newDataKey, unwrapDataKey } from '@/lib/vault/data-key';
import { open, seal } from '@/lib/vault/seal';
import { type DraftContent, draftContentSchema } from './content';

interface DraftRow {
  organizationId: string;
  id: string;
}

const owner = ({ organizationId, id }: DraftRow) => `draft|${organizationId}|${id}`;
const context = ({ organizationId, id }: DraftRow) => `CaseDraft|sealed|${organizationId}|${id}`;

const sealWith = (dataKey: Buffer, row: DraftRow, content: DraftContent) =>
  seal(dataKey, Buffer.from(JSON.stringify(content), 'utf8'), context(row));

/** Seals a new draft's content under a key of its own; both columns. Deleting the row erases what was typed. */
export function sealNewDraft(row: DraftRow, content: DraftContent) {
  const { dataKey, wrapped } = newDataKey(currentKeyring(), owner(row));
  return { wrapped, sealed: sealWith(dataKey, row, content) };
}

/** Seals a draft's content again under the key it has. */
export function sealDraft(row: DraftRow & { wrapped: Uint8Array }, content: DraftContent) {
  return sealWith(unwrapDataKey(currentKeyring(), row.wrapped, owner(row)), row, content);
}

/** Opens a draft's content. */
export function openDraft(row: DraftRow & { wrapped: Uint8Array; sealed: Uint8Array }): DraftContent {
  const dataKey = unwrapDataKey(currentKeyring(), row.wrapped, owner(row));
  return draftContentSchema.parse(JSON.parse(open(dataKey, row.sealed, context(row)).toString('utf8')));
}

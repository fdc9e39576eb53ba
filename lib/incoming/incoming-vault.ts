import 'server-only';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { newDataKey, unwrapDataKey } from '@/lib/vault/data-key';
import { open, seal } from '@/lib/vault/seal';
import { type IncomingAnswers, incomingAnswersSchema } from './incoming-answers';

interface IncomingRow {
  organizationId: string;
  id: string;
}

const owner = ({ organizationId, id }: IncomingRow) => `incoming|${organizationId}|${id}`;
const context = ({ organizationId, id }: IncomingRow) => `IncomingReferral|sealed|${organizationId}|${id}`;

/** Seals what came in under a key of its own; both columns. Without the wrapped key nothing opens it. */
export function sealIncoming(row: IncomingRow, answers: IncomingAnswers) {
  const { dataKey, wrapped } = newDataKey(currentKeyring(), owner(row));
  const sealed = seal(dataKey, Buffer.from(JSON.stringify(answers), 'utf8'), context(row));
  return { wrappedKey: wrapped, sealed };
}

/** Opens what came in. */
export function openIncoming(
  row: IncomingRow & { wrappedKey: Uint8Array; sealed: Uint8Array },
): IncomingAnswers {
  const dataKey = unwrapDataKey(currentKeyring(), row.wrappedKey, owner(row));
  return incomingAnswersSchema.parse(JSON.parse(open(dataKey, row.sealed, context(row)).toString('utf8')));
}

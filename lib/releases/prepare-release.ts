import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { withoutCompanion } from '@/lib/db/companion';
import { reportNames } from '@/lib/reports/definitions';
import { vocabulary } from '@/lib/vocabulary/lists';
import { sealDocument } from './case-key';
import type { ReleaseDraft } from './draft';
import { classesContext, makeMicrodata } from './make-microdata';
import { makeNoisedTable, makeSynthetic } from './make-noised';
import { makeTable } from './make-table';
import { policyOf, releaseAudiences } from './policy';
import type { FileWords } from './table-file';

const common = {
  audience: z.enum(releaseAudiences).default('Public'),
  purposes: z.array(z.enum(vocabulary.releasePurpose.map(({ code }) => code))).min(1),
};

/** What is asked for. How it is protected is not: that follows from the audience. */
export const prepareReleaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['Table', 'NoisedTable']), content: z.enum(reportNames), ...common }),
  z.strictObject({ kind: z.enum(['Microdata', 'Synthetic']), content: z.literal('ctdc'), ...common }),
]);

type Asked = z.output<typeof prepareReleaseSchema>;

function make(actor: Actor, asked: Asked, words: FileWords): Promise<ReleaseDraft> {
  switch (asked.kind) {
    case 'Table':
      return makeTable(actor, asked.content, asked.audience, words);
    case 'NoisedTable':
      return makeNoisedTable(actor, asked.content, words);
    case 'Microdata':
      return makeMicrodata(actor, asked.audience);
    case 'Synthetic':
      return makeSynthetic(actor);
  }
}

/**
 * Makes a file that may leave and puts it into the register, with what was proven of it. It leaves when someone else
 * approves it. `words` are for the headings of table files. NOT_ALLOWED_NOW, with the reason as a field, when no such
 * file can be made.
 */
export async function prepareRelease(
  actor: Actor,
  input: unknown,
  words: FileWords,
): Promise<{ id: string; status: 'Prepared' }> {
  requirePermission(actor, 'release.prepare');
  const asked = parseInput(prepareReleaseSchema, input);
  // What is made may take several transactions; only writing it down belongs to the request's own.
  const draft = await withoutCompanion(() => make(actor, asked, words));
  const { organizationId, userId } = actor;
  const id = newId();
  const content = Buffer.from(draft.text, 'utf8');
  return asActor(actor, async (tx) => {
    await tx.release.createMany({
      data: {
        organizationId,
        id,
        kind: asked.kind,
        audience: asked.audience,
        content: asked.content,
        purposes: [...new Set(asked.purposes)],
        threshold: policyOf(asked.audience).k,
        preparedById: userId,
        preparedAt: now(),
        rowsIn: draft.rowsIn,
        rowsOut: draft.rowsOut,
        parameters: toJson(draft.parameters),
        certificate: toJson(draft.certificate),
        preview: toJson(draft.preview),
        inputsHash: draft.inputsHash,
        fileHash: Uint8Array.from(createHash('sha256').update(content).digest()),
        fileSize: content.length,
      },
    });
    await tx.releaseFile.createMany({ data: { organizationId, releaseId: id, content } });
    if (draft.classes) {
      const sealed = sealDocument(organizationId, classesContext(id), draft.classes);
      await tx.releaseClasses.createMany({ data: { organizationId, releaseId: id, sealed } });
    }
    const detail = { kind: asked.kind, audience: asked.audience, content: asked.content };
    await appendAudit(tx, actor, { action: 'release.prepared', subjectId: id, detail });
    return { id, status: 'Prepared' as const };
  });
}

/** A document as JSON holds it. */
function toJson(document: object) {
  return z.json().parse(JSON.parse(JSON.stringify(document))) ?? {};
}

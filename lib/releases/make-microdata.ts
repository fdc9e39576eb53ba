import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor, type Tx } from '@/lib/db/as-actor';
import { inputsHash, openDocument } from './case-key';
import type { ReleaseDraft } from './draft';
import { makeRows, type RowsRefusal } from './microdata/make-rows';
import { type EarlierFile, publishedClassesSchema } from './microdata/published-classes';
import { readPeople } from './microdata/read-people';
import { policyOf, type ReleaseAudience } from './policy';

/** What binds sealed classes to their release. */
export function classesContext(releaseId: string): string {
  return `ReleaseClasses|sealed|${releaseId}`;
}

/** Ids of the files of rows that are out, withdrawn ones among them: whoever has one keeps it. Oldest first. */
export async function rowFilesOut(tx: Tx, organizationId: string): Promise<string[]> {
  const found = await tx.release.findMany({
    where: { organizationId, kind: 'Microdata', status: { in: ['Issued', 'Withdrawn'] } },
    orderBy: [{ approvedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

async function readEarlier(tx: Tx, organizationId: string, ids: readonly string[]): Promise<EarlierFile[]> {
  const found = await tx.releaseClasses.findMany({
    where: { organizationId, releaseId: { in: [...ids] } },
    select: { releaseId: true, sealed: true, release: { select: { threshold: true } } },
  });
  return ids.flatMap((id) => {
    const one = found.find(({ releaseId }) => releaseId === id);
    if (!one)
      throw new AppError('NOT_ALLOWED_NOW', 'The register lacks what an earlier file held.', {
        content: 'notProven',
      });
    const classes = publishedClassesSchema.parse(
      openDocument(organizationId, classesContext(id), one.sealed),
    );
    return [{ classes, k: one.release.threshold }];
  });
}

const refusalKeys: Readonly<Record<RowsRefusal, string>> = {
  empty: 'rowsEmpty',
  certificate: 'notProven',
  composition: 'rowsComposition',
};

/** A file of rows that singles nobody out, of people who agreed to research, beside every file that is out. */
export async function makeMicrodata(actor: Actor, audience: ReleaseAudience): Promise<ReleaseDraft> {
  const { organizationId } = actor;
  const policy = policyOf(audience);
  const { rows, against, files } = await asActor(
    actor,
    async (tx) => {
      const out = await rowFilesOut(tx, organizationId);
      return {
        against: out,
        files: await readEarlier(tx, organizationId, out),
        rows: await readPeople(tx, organizationId, 'ResearchSharing'),
      };
    },
    { timeoutMs: 60_000 },
  );
  const made = makeRows(rows, policy, files);
  if (typeof made === 'string') {
    throw new AppError('NOT_ALLOWED_NOW', `No file can be made: ${made}.`, { content: refusalKeys[made] });
  }
  const { report, certificate } = made;
  return {
    text: made.text,
    rowsIn: rows.length,
    rowsOut: report.published,
    parameters: { policy, against, consent: 'ResearchSharing' },
    certificate,
    preview: {
      type: 'Microdata',
      records: report.published,
      generalised: report.generalisedRows,
      leftOut: made.leftOut,
      smallestClass: certificate.smallestClass,
      classes: certificate.classes,
      schemes: report.schemes,
      loss: report.loss,
      columns: report.byAttribute.map(({ attribute, loss }) => ({ name: attribute, loss })),
      before: { uniques: report.before.uniques, underK: report.before.recordsUnderK },
    },
    inputsHash: inputsHash(
      organizationId,
      rows.map(({ key, cells }) => JSON.stringify([key, cells])),
    ),
    classes: made.classes,
  };
}

import { UnfinishedDrafts } from '@/components/case-form/unfinished-drafts';
import type { Actor } from '@/lib/core/actor';
import { listDrafts } from '@/lib/cases/drafts/list-drafts';
import { can } from '@/lib/auth/permissions';

/** The signed-in person's unfinished drafts, for the pages that lead to them. */
export async function Unfinished({ actor }: { actor: Actor }) {
  return can(actor, 'case.record') ? <UnfinishedDrafts drafts={await listDrafts(actor)} /> : null;
}

import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { parseInput } from '@/lib/core/parse';
import { changeDraft } from './change-draft';
import { rearranged, rearrangementSchema } from './rearrange';

/** Adds, moves or takes out an episode or a stop of the way in one of the actor's drafts. */
export async function rearrangeDraft(actor: Actor, id: string, input: unknown): Promise<void> {
  const change = parseInput(rearrangementSchema, input);
  await changeDraft(actor, id, (content) => ({ content: rearranged(content, change), result: null }));
}

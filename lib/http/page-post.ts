import 'server-only';
import { findActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { json } from './api-route';
import { problem } from './problem';
import { readJson } from './read-json';
import { assertSameOrigin } from './same-origin';

/**
 * A request that a page of ours makes by itself while it stays open: live session, same origin, JSON in and out, errors
 * as problem documents.
 */
export async function pagePost(
  request: Request,
  work: (actor: Actor, body: unknown) => Promise<unknown>,
): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('UNAUTHENTICATED', 'No live session.');
    await assertSameOrigin();
    const { body } = await readJson(request);
    return json(await work(actor, body));
  } catch (error) {
    return problem(error);
  }
}

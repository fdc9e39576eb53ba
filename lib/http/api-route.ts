import 'server-only';
import { findBearerActor } from '@/lib/auth/bearer';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { readJson } from './read-json';
import { once } from './once';
import { problem } from './problem';

/** What a route handler of the interface gets: who asks, and the request. */
export interface ApiCall<Params> {
  actor: Actor;
  params: Params;
  /** Query parameters, each at most once. */
  query: Record<string, string>;
  request: Request;
}

interface Context<Params> {
  params: Promise<Params>;
}

type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

/** A JSON answer that no cache keeps. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

async function callOf<Params>(request: Request, context: Context<Params>): Promise<ApiCall<Params>> {
  // A browser that is sent here by a link or form has no business with it (OWASP ASVS 5.0, 3.2.1).
  if (request.headers.get('sec-fetch-dest') === 'document')
    throw new AppError('FORBIDDEN', 'Not for documents.');
  const actor = await findBearerActor(request.headers.get('authorization'));
  if (!actor) throw new AppError('UNAUTHENTICATED', 'No live token.');
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in query) throw new AppError('INVALID', 'Repeated parameter.', { [name]: 'invalid' });
    query[name] = value;
  }
  return { actor, params: await context.params, query, request };
}

/** A GET of the interface: token → use case → JSON, errors as problem documents. */
export function apiGet<Params>(work: (call: ApiCall<Params>) => Promise<unknown>): Handler<Params> {
  return async (request, context) => {
    try {
      const result = await work(await callOf(request, context));
      return result instanceof Response ? result : json(result);
    } catch (error) {
      return problem(error);
    }
  };
}

/**
 * A POST of the interface: token → JSON body → use case, at most once per Idempotency-Key → JSON with `status`.
 * `operation` names the act for the key.
 */
export function apiPost<Params>(
  operation: string,
  status: 200 | 201,
  work: (call: ApiCall<Params>, body: unknown) => Promise<unknown>,
): Handler<Params> {
  return async (request, context) => {
    try {
      const call = await callOf(request, context);
      const { text, body } = await readJson(request);
      const key = request.headers.get('idempotency-key');
      if (key !== null && (key.length < 1 || key.length > 200)) {
        throw new AppError('INVALID', 'Idempotency key length.', { 'Idempotency-Key': 'invalid' });
      }
      const path = new URL(request.url).pathname;
      return json(
        await once(call.actor, { key, operation, request: `${path}\n${text}` }, () => work(call, body)),
        status,
      );
    } catch (error) {
      return problem(error);
    }
  };
}

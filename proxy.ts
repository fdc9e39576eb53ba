import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/core/env';
import { securityHeaders } from '@/lib/http/security-headers';

/**
 * Sets headers, and nothing else: it is no lock. Whoever may see or do something is decided where the data is read, on
 * every request (docs/decisions/004).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { origin, isProduction } = env();
  // Not the request's own protocol: behind a proxy that ends TLS it is always http.
  const answer = securityHeaders({
    nonce,
    isTls: origin.startsWith('https:'),
    isDevelopment: !isProduction,
  });
  const forwarded = new Headers(request.headers);
  // The framework reads the nonce from here and puts it on its own scripts.
  forwarded.set('Content-Security-Policy', answer['Content-Security-Policy']);
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  return response;
}

// No exception for prefetches: a request without these headers would be a hole (security.md §1.1).
export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] };

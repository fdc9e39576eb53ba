import { type NextRequest, NextResponse } from 'next/server';
import { securityHeaders } from '@/lib/http/security-headers';

/**
 * Sets headers, and nothing else: it is no lock. Whoever may see or do something is decided where the data is read, on
 * every request (docs/decisions/004).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const answer = securityHeaders(nonce, request.nextUrl.protocol === 'https:');
  const forwarded = new Headers(request.headers);
  forwarded.set('x-nonce', nonce);
  forwarded.set('Content-Security-Policy', answer['Content-Security-Policy'] ?? '');
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!_next/static|favicon.ico|icon.svg).*)'] };

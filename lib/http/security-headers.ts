// Inlined by the framework at build time; lib/core/env reads files and cannot be loaded here.
const development = process.env.NODE_ENV === 'development';

/**
 * Headers of every answer (OWASP ASVS 5.0, V3.4): scripts and styles only with this response's nonce, nothing from
 * another host, no framing, no referrer, nothing kept in a cache.
 */
export function securityHeaders(nonce: string, overTls: boolean): Record<string, string> {
  const policy = [
    "default-src 'self'",
    // The framework's development server evaluates code; a build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // React writes style attributes while streaming; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
    'Cache-Control': 'no-store',
    ...(overTls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

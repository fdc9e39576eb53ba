export interface HeaderSettings {
  /** Base64, new for every answer. */
  nonce: string;
  /** People reach us over TLS. */
  isTls: boolean;
  /** The framework's development server evaluates code; a build never does. */
  isDevelopment: boolean;
}

/** Browser features that no page of ours uses. */
const refusedFeatures = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
  'display-capture',
  'browsing-topics',
];

function contentPolicy({ nonce, isDevelopment }: HeaderSettings): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // React writes style attributes while streaming; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every answer (OWASP ASVS 5.0, V3.4): scripts and styles only with this answer's nonce, nothing from
 * another host, no framing, no referrer to another site, nothing kept in a cache.
 */
export function securityHeaders(settings: HeaderSettings) {
  return {
    'Content-Security-Policy': contentPolicy(settings),
    'X-Content-Type-Options': 'nosniff',
    // Other sites get none. `no-referrer` would also take the Origin from our own forms, which without script are
    // then refused as another site's.
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
    ...(settings.isTls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

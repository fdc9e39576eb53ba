import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  typedRoutes: true,
  // The optimiser has had unauthenticated remote code execution; we serve no photographs. docs/decisions/003
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  logging: false,
  serverExternalPackages: ['pg', '@node-rs/argon2', 'pino'],
  // What the server never reads at run time has no place in the standalone folder.
  outputFileTracingExcludes: {
    '*': ['./data/**', './e2e/**', './tests/**', './bench/**', './docs/**', './node_modules/node-linux-*/**'],
  },
};

export default withNextIntl(config);

import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // The optimiser has had unauthenticated remote code execution; we serve no photographs. docs/decisions/003
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  // `npm test` checks the types, once; a start must not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Without these Next takes the outermost folder with a lock file for the project, which may be somebody's home.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  logging: false,
  serverExternalPackages: ['pg', 'pg-boss', 'nodemailer', '@node-rs/argon2', 'pino'],
  // Pages get theirs in proxy.ts; files of the build do not pass there.
  headers: async () => [
    {
      source: '/_next/static/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
  ],
  // What the server never reads at run time has no place in the standalone folder.
  outputFileTracingExcludes: {
    '*': ['./data/**', './e2e/**', './tests/**', './bench/**', './docs/**', './node_modules/node-linux-*/**'],
  },
};

export default withNextIntl(config);

import { defineConfig, devices } from '@playwright/test';
import type { Locale } from '@/lib/core/locale';

// `npm test` chooses a free port and the browser; run by hand, these stand.
const port = Number(process.env['ROWAN_E2E_PORT'] ?? 3199);
const executablePath = process.env['ROWAN_CHROMIUM'];

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Drawing in software is dear; nothing here needs a graphics card.
  '--disable-gpu',
  // Nothing under test may reach further than this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // The browser's own sandbox refuses root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

export default defineConfig<{ interfaceLocale: Locale }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // Generous: a slow machine is not a fault of the page.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    // Recording every step halves the pace; `--trace on` by hand shows one that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'desktop-en', use: { ...desktop, interfaceLocale: 'en', locale: 'en-GB' } },
    {
      name: 'phone-ko',
      // The interface for programs opens no page: neither width nor language can change it.
      testIgnore: '**/api.spec.ts',
      use: { ...phone, interfaceLocale: 'ko', locale: 'ko-KR' },
    },
    {
      name: 'desktop-zh',
      testMatch: '**/referral-desk.spec.ts',
      use: { ...desktop, interfaceLocale: 'zh-Hans', locale: 'zh-CN' },
    },
  ],
});

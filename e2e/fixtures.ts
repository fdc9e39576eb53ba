import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localeCookie } from './locale-cookie';
import type { Role } from '@/lib/core/actor';
import type { Locale } from '@/lib/core/locale';
import type { PracticeAccount } from '@/lib/practice/build-practice';

/** The practice organisation the server under test holds; written by the global set-up. */
export function accounts(): PracticeAccount[] {
  const file = process.env['ROWAN_E2E_ACCOUNTS'];
  if (file === undefined) throw new Error('The global set-up has not run.');
  const parsed: { accounts: PracticeAccount[] } = JSON.parse(readFileSync(file, 'utf8'));
  return parsed.accounts;
}

/** An account of a role; of a team or partner, where one is named. */
export function account(role: Role, place?: string): PracticeAccount {
  const found = accounts().find(
    (one) => one.role === role && (!place || one.team === place || one.partner === place),
  );
  if (!found) throw new Error(`No ${role} there.`);
  return found;
}

/** A sentence of the interface in the language under test: `words('referrals', 'page.approve')`. */
export type Words = (namespace: string, key: string) => string;

function wordsIn(locale: Locale): Words {
  return (namespace, key) => {
    const file = path.join('messages', locale, `${namespace}.json`);
    let value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (const part of key.split('.')) {
      value =
        value && typeof value === 'object'
          ? Object.entries(value).find(([name]) => name === part)?.[1]
          : undefined;
    }
    if (typeof value !== 'string') throw new Error(`${file} has no ${key}.`);
    return value;
  };
}

/**
 * Accounts of journeys that end every session of their account, by leaving or signing out: nobody else signs in with
 * them, so that no journey beside is thrown out.
 */
export const leavers = {
  signsOut: () => account('partner', 'Second Spring Workshop'),
  leaves: () => account('partner', 'Fair Hands'),
  escapes: () => account('partner', 'Common Table'),
} as const;

/** Signs in through the form, as people do, and waits for the first page. */
export async function signIn(page: Page, { username, password }: PracticeAccount): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !['/sign-in', '/'].includes(url.pathname));
  await expect(page.locator('h1')).toBeVisible();
}

interface Options {
  interfaceLocale: Locale;
}

interface Fixtures {
  /** A page in a browser of its own, nobody signed in; any fault in its console fails the test. */
  visitor: () => Promise<Page>;
  /** The same, signed in: through the form the first time, later with the session that gave, if it still lives. */
  as: (who: PracticeAccount) => Promise<Page>;
  words: Words;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Session cookies by username, for as long as this worker's process lives. */
const sessions = new Map<string, Cookies>();

export const test = base.extend<Fixtures & Options>({
  interfaceLocale: ['en', { option: true }],
  words: async ({ interfaceLocale }, use) => use(wordsIn(interfaceLocale)),
  visitor: async ({ browser, contextOptions, interfaceLocale, baseURL }, use) => {
    const faults: string[] = [];
    const open: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
      open.push(context);
      await context.addCookies([{ name: localeCookie, value: interfaceLocale, url: baseURL ?? '' }]);
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('console', (message) => {
        // A page that is refused or missing is logged by the browser as a failed load; tests ask for those on purpose.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(message.text());
      });
      return page;
    });
    for (const context of open) await context.close();
    expect(faults).toEqual([]);
  },
  as: async ({ visitor }, use) =>
    use(async (who) => {
      const page = await visitor();
      const known = sessions.get(who.username);
      if (known) {
        await page.context().addCookies(known);
        await page.goto('/');
        await expect(page.locator('h1')).toBeVisible();
        if (!new URL(page.url()).pathname.startsWith('/sign-in')) return page;
      }
      await signIn(page, who);
      const cookies = await page.context().cookies();
      sessions.set(
        who.username,
        cookies.filter(({ name }) => /session/u.test(name)),
      );
      return page;
    }),
});

export { expect };

import type { Page } from '@playwright/test';
import { account, expect, test } from '@/e2e/fixtures';

const rows = '[data-row]';

/** The number the list says it has; the same digits in every language. */
async function total(page: Page): Promise<number> {
  const words = await page.locator('main p[role="status"]').first().innerText();
  return Number(/\d+/u.exec(words)?.[0] ?? 0);
}

async function openTool(page: Page, words: string): Promise<void> {
  await page.locator('main summary', { hasText: words }).click();
}

/** Nothing scrolls sideways. */
async function fits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

test('filters narrow the list, stand in the address as codes, and are taken out by their tags', async ({
  as,
  words,
}) => {
  const page = await as(account('supervisor', 'River'));
  await page.goto('/cases');
  const all = await total(page);
  await openTool(page, words('caseList', 'filters.title'));
  await page.locator('input[name="pattern"][value="ForcedMarriage"]').check();
  await page.locator('input[name="pattern"][value="ForcedLabour"]').check();
  await page.locator('select[name="risk"]').selectOption('High');
  await page.getByRole('button', { name: words('caseList', 'filters.apply') }).click();
  await page.waitForURL('/cases?pattern=ForcedLabour,ForcedMarriage&risk=High');
  const tags = page.getByRole('list', { name: words('caseList', 'filters.applied') }).getByRole('link');
  await expect(tags).toHaveCount(3);
  const both = await total(page);
  expect(both).toBeLessThan(all);
  expect(await page.locator(rows).count()).toBe(Math.min(both, 50));
  await tags.nth(1).click();
  await page.waitForURL('/cases?pattern=ForcedLabour,ForcedMarriage');
  await expect(tags).toHaveCount(2);
  expect(await total(page)).toBeGreaterThanOrEqual(both);
  await expect(page.locator('select[name="risk"]')).toHaveValue('');
  await fits(page);
});

test('an empty list says which filter leaves nothing', async ({ as }) => {
  const page = await as(account('supervisor', 'River'));
  await page.goto('/cases?risk=High&year=1990');
  expect(await total(page)).toBe(0);
  await page.locator('main a[href="/cases?risk=High"]').last().click();
  await page.waitForURL('/cases?risk=High');
  expect(await total(page)).toBeGreaterThan(0);
});

test('a list is kept under a name, opens by it, and is shared with the team only', async ({ as, words }) => {
  const page = await as(account('supervisor', 'River'));
  await page.goto('/cases?risk=High&columns=code,needs,risk&sort=due');
  const counted = await total(page);
  await openTool(page, words('caseList', 'views.save'));
  // Each language under test has an organisation in common: the name must be free.
  const name = `High ${words('caseList', 'columns.needs')}`;
  await page.locator('textarea[name="name"]').fill('call 010-2345-6789');
  await page.getByRole('button', { name: words('caseList', 'views.submit') }).click();
  await expect(page.locator('main [role="alert"]')).toBeVisible();
  await page.locator('textarea[name="name"]').fill(name);
  await page.locator('input[name="isShared"]').check();
  await page.getByRole('button', { name: words('caseList', 'views.submit') }).click();
  await page.waitForURL(/\?view=[0-9a-f-]{36}/u);
  expect(await total(page)).toBe(counted);
  const id = new URL(page.url()).searchParams.get('view') ?? '';
  const colleague = await as(account('caseworker', 'River'));
  await colleague.goto('/cases');
  await colleague.locator(`a[href="/cases?view=${id}"]`).click();
  await colleague.waitForURL(`/cases?view=${id}`);
  await expect(colleague.locator('th', { hasText: words('caseList', 'columns.needs') })).toHaveCount(1);
  const stranger = await as(account('caseworker', 'Meadow'));
  expect((await stranger.goto(`/cases?view=${id}`))?.status()).toBe(404);
  await page.getByRole('button', { name: words('caseList', 'views.remove') }).click();
  await page.waitForURL('/cases');
  await expect(page.locator(`a[href="/cases?view=${id}"]`)).toHaveCount(0);
});

test('the list is worked by keyboard, and what is ticked is handed over together', async ({ as, words }) => {
  const page = await as(account('supervisor', 'Meadow'));
  await page.goto('/cases');
  await expect(page.locator(rows).first()).toBeVisible();
  const codes = await page.locator(`${rows} a`).allInnerTexts();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const bar = page.locator('fieldset#codes');

  // The page listens once its script runs: the button for the help is what shows it.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.locator('dialog[open]')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await focused()).toBe(codes[1]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(codes[0]);
  await expect(bar.locator('button')).toContainText('2');

  await bar.locator('button').click();
  await expect(page.locator('main [role="alert"]')).toBeVisible();
  const people = await bar.locator('select[name="assignedToId"] option').allInnerTexts();
  const heir = people.at(-1) ?? '';
  await bar.locator('select[name="assignedToId"]').selectOption({ label: heir });
  await bar.locator('select[name="reason"]').selectOption('Absence');
  await bar.locator('button').click();
  await page.waitForURL(/[?&]reassigned=\d/u);
  for (const code of codes.slice(0, 2)) {
    await expect(page.locator(rows, { hasText: code })).toContainText(heir);
  }

  // What is typed into the box for codes is text, not keys; what is no code stays out of the address.
  await page.keyboard.press('/');
  await expect(page.locator('#code')).toBeFocused();
  await page.keyboard.type('jnx?');
  await expect(page.locator('#code')).toHaveValue('jnx?');
  await page.keyboard.press('Enter');
  await expect(page.locator('main [role="alert"]')).toContainText(words('errors', 'fields.notACode'));
  expect(page.url()).not.toContain('jnx');
  await page.locator('#code').fill((codes[0] ?? '').toLowerCase().replace('-', ''));
  await page.keyboard.press('Enter');
  await page.waitForURL(`/cases?code=${codes[0]}`);
  await expect(page.locator(rows)).toHaveCount(1);
  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`/cases/${codes[0]}`);
});

test('whoever switches shortcuts off presses keys in vain', async ({ as }) => {
  const page = await as(account('caseworker', 'Meadow'));
  await page.context().addCookies([{ name: 'rowan-shortcuts', value: 'off', url: page.url() }]);
  await page.goto('/cases');
  await expect(page.locator(rows).first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/cases');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('the history of a case names what changed and who looked, and fits', async ({ as, words }) => {
  const page = await as(account('supervisor', 'River'));
  await page.goto('/cases?state=all');
  const code = await page.locator(`${rows} a`).first().innerText();
  await page.goto(`/cases/${code}`);
  await page.locator(`a[href="/cases/${code}/history"]`).click();
  await expect(page.locator('main')).toContainText(words('caseHistory', 'events.recorded'));
  await fits(page);
  await page.locator(`a[href="/cases/${code}/history?part=accesses"]`).click();
  await expect(page.locator('main')).toContainText(words('caseHistory', 'looks.timeline'));
  await expect(page.locator('main')).toContainText(words('caseHistory', 'looks.case'));
  await fits(page);
  await page.locator(`a[href="/cases/${code}/history?part=changes"]`).click();
  await expect(page.locator('main h2')).toHaveText(words('caseHistory', 'parts.changes'));
  await fits(page);
});

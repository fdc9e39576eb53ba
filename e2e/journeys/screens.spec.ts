import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { navigationFor } from '@/components/frame/navigation-items';
import { beginDraft } from '@/e2e/case-form';
import { account, expect, test } from '@/e2e/fixtures';
import { roles } from '@/lib/core/actor';

/** No accessibility fault that axe knows of, no sideways scrolling of the page, a title that tells nothing. */
async function check(page: Page, href: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Faults only: describing each of the thousand nodes that have none takes most of the time.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // In the page itself; there are no frames in it.
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    href,
    id,
    nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }));
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ href, overflow }).toEqual({ href, overflow: 0 });
  expect(await page.title()).not.toMatch(/traffick|인신매매|贩运|[0-9A-Z]{4}-[0-9A-Z]{4}/iu);
}

test('the pages before sign-in are accessible and neutral', async ({ visitor }) => {
  const page = await visitor();
  for (const href of ['/sign-in', '/join', '/packet', '/send-in']) {
    await page.goto(href);
    await check(page, href);
    expect(await page.locator('body').innerText()).not.toMatch(/traffick|인신매매|贩运|victim|피해자|受害/iu);
  }
});

for (const role of roles) {
  test(`every screen of a ${role} is accessible and fits`, async ({ as }) => {
    const page = await as(account(role));
    for (const href of [...navigationFor(role).map((item) => item.href), '/notices']) {
      await page.goto(href);
      await check(page, href);
    }
  });
}

test('the case form, a case, a referral and a packet are accessible and fit', async ({ as }) => {
  const worker = await as(account('caseworker'));
  for (const href of ['/cases/new', '/cases/quick']) {
    await worker.goto(href);
    await check(worker, href);
  }
  const draft = await beginDraft(worker);
  await check(worker, 'draft');
  await worker.goto(`${draft}/route`);
  await worker.locator('#stops-add').click();
  await expect(worker.locator('[name="route.0.role"]')).toBeVisible();
  await check(worker, 'route');
  for (const section of [
    'about',
    'person',
    'episode-1-patterns',
    'episode-1-circumstances',
    'account',
    'check',
  ]) {
    await worker.goto(`${draft}/${section}`);
    await check(worker, section);
  }
  for (const list of ['/cases', '/referrals']) {
    await worker.goto(list);
    await worker.locator('main table tbody a').first().click();
    await worker.waitForURL((url) => url.pathname !== list);
    await expect(worker.locator('h1')).toBeVisible();
    await check(worker, list);
  }
  const partner = await as(account('partner'));
  await partner.goto('/packets');
  const packets = partner.locator('a[href^="/packets/P-"]');
  if ((await packets.count()) === 0) return;
  await packets.first().click();
  await expect(partner.locator('h1')).toContainText('P-');
  await check(partner, 'packet');
});

test('everything around a case is accessible and fits', async ({ as }) => {
  const worker = await as(account('caseworker'));
  await worker.goto('/cases?assigned=me');
  await worker.locator('main table tbody a').first().click();
  await worker.waitForURL(/\/cases\/[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  const found = new URL(worker.url()).pathname;
  for (const part of ['identification', 'consents', 'notes', 'work', 'history', 'close']) {
    await worker.goto(`${found}/${part}`);
    await check(worker, part);
  }
});

test('the review of a referral, an absence and the team’s load are accessible and fit', async ({ as }) => {
  const supervisor = await as(account('supervisor'));
  await supervisor.goto('/reviews');
  await supervisor.locator('main ol a[href*="open=R-"]').first().click();
  await expect(supervisor.locator('#review-title')).toBeVisible();
  await check(supervisor, 'review');
  for (const href of ['/reviews/absence', '/reviews/team', '/reports/referrals']) {
    await supervisor.goto(href);
    await check(supervisor, href);
  }
});

test('directory, rules and the request of a referral are accessible and fit', async ({ as }) => {
  const administrator = await as(account('administrator'));
  await administrator.goto('/partners/rules');
  await check(administrator, '/partners/rules');
  await administrator.goto('/partners');
  await administrator.locator('main li h2 a').first().click();
  await administrator.waitForURL(/\/partners\/[0-9a-f-]{36}$/u);
  await administrator.locator('main summary').first().click();
  await check(administrator, 'partner');
  const worker = await as(account('caseworker'));
  await worker.goto('/cases?assigned=me');
  await worker.locator('main table tbody a').first().click();
  await worker.waitForURL(/\/cases\/[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await worker.goto(`${new URL(worker.url()).pathname}/refer?service=FoodAndBasicItems`);
  await check(worker, 'refer');
});

test('a note is checked while it is written, and shown only when asked for', async ({ as }) => {
  const worker = await as(account('caseworker'));
  await worker.goto('/cases?assigned=me');
  await worker.locator('main table tbody a').first().click();
  await worker.waitForURL(/\/cases\/[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await worker.goto(`${new URL(worker.url()).pathname}/notes`);
  const text = worker.locator('[name=text]');
  await text.fill('Call 010-2345-6789');
  await worker.locator('#add form button').click();
  await expect(worker.locator('#add form [role=alert], #add form [tabindex="-1"]').first()).toBeVisible();
  await expect(text).toHaveValue('Call 010-2345-6789');
  const safe = 'She is safe and well; needs were talked over.';
  await text.fill(safe);
  await worker.locator('#add form button').click();
  await expect(worker.locator('#notes form button')).toBeVisible();
  await expect(worker.locator('main')).not.toContainText(safe);
  await worker.locator('#notes form button').click();
  await expect(worker.locator('#notes')).toContainText(safe);
});

test('a case sent in from outside: the door, the public form, and what waits', async ({
  as,
  visitor,
  words,
}) => {
  const administrator = await as(account('administrator'));
  await administrator.goto('/settings/channels');
  await administrator.locator('[name=label]').fill('Night line');
  await administrator.locator('[name=teamId]').selectOption({ label: account('supervisor').team ?? '' });
  await administrator.getByRole('button', { name: words('incoming', 'channels.open') }).click();
  const link = await administrator.getByText(/\/send-in#/u).innerText();

  const caller = await visitor();
  await caller.goto(link.trim());
  await caller.getByRole('button', { name: words('incoming', 'sendIn.enter') }).click();
  await caller.waitForURL(/\/send-in\/form$/u);
  await check(caller, '/send-in/form');
  await caller.locator('[name=services]').first().check();
  await caller.getByRole('button', { name: words('incoming', 'sendIn.submit') }).click();
  const receipt = await caller.getByText(/I-[0-9A-Z]{4}-[0-9A-Z]{4}/u).innerText();

  const supervisor = await as(account('supervisor'));
  await supervisor.goto(`/incoming/${receipt.trim()}`);
  await check(supervisor, '/incoming/[code]');
  await supervisor.getByRole('button', { name: words('incoming', 'page.take') }).click();
  await supervisor.waitForURL(/\/drafts\/[0-9a-f-]{36}/u);
});

import { navigationFor, navigationItems } from '@/components/frame/navigation-items';
import { account, expect, leavers, signIn, test } from '@/e2e/fixtures';
import { roles } from '@/lib/core/actor';

const pages = [...navigationItems.map(({ href }) => href), '/cases/new', '/cases/quick'];

test('nobody who is not signed in sees a page of the desk', async ({ visitor }) => {
  const page = await visitor();
  for (const href of pages) {
    await page.goto(href);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  }
});

for (const role of roles) {
  test(`a ${role} opens the pages of their menu and is refused every other one`, async ({ as }) => {
    const page = await as(account(role));
    const own: string[] = navigationFor(role).map(({ href }) => href);
    if (own.includes('/cases')) own.push('/cases/new', '/cases/quick');
    for (const href of pages) {
      const answer = await page.goto(href);
      expect({ href, status: answer?.status() }).toEqual({ href, status: own.includes(href) ? 200 : 403 });
    }
  });
}

test('another team’s case, and one that never was, look the same', async ({ as }) => {
  const river = await as(account('caseworker', 'River'));
  const meadow = await as(account('caseworker', 'Meadow'));
  await meadow.goto('/cases');
  const code = await meadow
    .locator('a[href^="/cases/"]')
    .filter({ hasText: /^\w{4}-\w{4}$/u })
    .first()
    .innerText();
  const foreign = await river.goto(`/cases/${code}`);
  const foreignText = await river.locator('main').innerText();
  const missing = await river.goto('/cases/0000-0000');
  expect([foreign?.status(), missing?.status()]).toEqual([404, 404]);
  expect(foreignText).toBe(await river.locator('main').innerText());
});

test('signing out ends every session of the person', async ({ visitor, words }) => {
  const [laptop, phone] = [await visitor(), await visitor()];
  for (const page of [laptop, phone]) await signIn(page, leavers.signsOut());
  await laptop.getByText(words('frame', 'menu'), { exact: true }).click();
  await laptop.getByRole('button', { name: words('frame', 'signOut') }).click();
  await laptop.waitForURL(/sign-in/u);
  await phone.goto('/packets');
  expect(new URL(phone.url()).pathname).toBe('/sign-in');
});

test('a wrong password and an unknown username are answered alike', async ({ visitor, words }) => {
  const page = await visitor();
  for (const username of [account('caseworker').username, 'nobody-at-all']) {
    await page.goto('/sign-in');
    await page.locator('#username').fill(username);
    await page.locator('#password').fill('not the password at all');
    await page.locator('#password').press('Enter');
    await expect(
      page.getByRole('alert').filter({ hasText: words('errors', 'codes.UNAUTHENTICATED') }),
    ).toBeVisible();
    await expect(page.locator('#username')).toHaveValue(username);
    await expect(page.locator('#password')).toHaveValue(/^.*$/u);
  }
});

test('Leave now covers the page, ends the session and leaves nothing behind on Back', async ({
  as,
  words,
}) => {
  const page = await as(leavers.leaves());
  const ended = page.waitForRequest((request) => request.url().endsWith('/exit'));
  await page.route('**/weather', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Sunny' }),
  );
  await page
    .getByRole('button', { name: words('frame', 'leaveNow') })
    .first()
    .click();
  await ended;
  await page.waitForURL(/weather/u);
  await page.goto('/packets');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

test('three presses of Escape leave too', async ({ as }) => {
  const page = await as(leavers.escapes());
  await page.route('**/weather', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>Sunny' }),
  );
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await page.waitForURL(/weather/u);
});

import { beginDraft, continueButton, goOn, recordCase, recordChecked } from '@/e2e/case-form';
import { account, expect, test } from '@/e2e/fixtures';

test('what identifies a person is refused with the place named, and nothing typed is lost', async ({
  as,
  words,
}) => {
  const page = await as(account('caseworker'));
  const draft = await beginDraft(page);
  await page.goto(`${draft}/account`);
  const text = '전화 010-2345-6789 로 연락';
  await page.locator('#narrative').fill(text);
  await expect(page.getByText('010-2345-6789')).toHaveCount(2);
  // The page says by itself that this is not saved, before anyone presses anything.
  await expect(page.getByText(words('drafts', 'autosave.identifying'))).toBeVisible();
  await page.locator(continueButton).click();
  const summary = page.getByRole('alert').filter({ hasText: words('errors', 'summaryTitle') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.locator('#narrative')).toBeFocused();
  await expect(page.locator('#narrative')).toHaveValue(text);
  // It was not stored: opened anew, the page is empty.
  await page.goto(`${draft}/account`);
  await expect(page.locator('#narrative')).toHaveValue('');
});

test('two clicks on record give one case', async ({ as }) => {
  const page = await as(account('caseworker'));
  await page.goto('/cases');
  const totalText = () => page.getByRole('status').filter({ hasText: /\d/u }).first().innerText();
  const before = Number((await totalText()).replace(/\D/gu, ''));
  for (const address of [`${await beginDraft(page)}/check`, '/cases/quick']) {
    await page.goto(address);
    await page.locator('main form button[type="submit"]').last().dblclick();
    await page.waitForURL(/recorded/u);
  }
  await page.goto('/cases');
  expect(Number((await totalText()).replace(/\D/gu, ''))).toBe(before + 2);
});

test('the account stays hidden until someone asks, and hides again', async ({ as, words }) => {
  const page = await as(account('caseworker'));
  await recordCase(page, { narrative: 'A promise of restaurant work that was not kept.' });
  expect(await page.content()).not.toContain('restaurant work');
  await page.getByRole('button', { name: words('cases', 'page.reveal') }).click();
  await expect(page.getByText('restaurant work')).toBeVisible();
  await page.getByRole('button', { name: words('cases', 'page.hide'), exact: true }).click();
  await expect(page.getByText('restaurant work')).toHaveCount(0);
});

test('what may be a name is recorded only after a person has looked and said that it identifies nobody', async ({
  as,
  words,
}) => {
  const page = await as(account('caseworker'));
  const draft = await beginDraft(page);
  await page.goto(`${draft}/account`);
  await page.locator('#narrative').click();
  await page.locator('#narrative').fill('그녀의 이름은 김하나이고 식당에서 일했다.');
  const box = page.getByLabel(words('screening', 'confirmBox'));
  await expect(box).toBeVisible();
  await page.locator(continueButton).click();
  await expect(
    page.getByRole('alert').filter({ hasText: words('errors', 'fields.confirmText') }),
  ).toBeVisible();
  await box.check();
  await goOn(page);
  await recordChecked(page);
});

import { fillCase } from '@/e2e/case-form';
import { account, expect, test } from '@/e2e/fixtures';

test('what identifies a person is refused with the place named, and nothing typed is lost', async ({
  as,
  words,
}) => {
  const page = await as(account('caseworker'));
  await page.goto('/cases/new');
  const text = '전화 010-2345-6789 로 연락';
  await fillCase(page, {
    'person.ageBand': '21--23',
    'episodes.0.exploitationTypes': ['ForcedLabour'],
    narrative: text,
  });
  await expect(page.getByText('010-2345-6789')).toHaveCount(2);
  await page.getByRole('button', { name: words('cases', 'form.save') }).click();
  const summary = page.getByRole('alert').filter({ hasText: words('errors', 'summaryTitle') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').click();
  await expect(page.locator('#narrative')).toBeFocused();
  await expect(page.locator('#narrative')).toHaveValue(text);
  await expect(page.locator('[name="person.ageBand"]')).toHaveValue('21--23');
  await expect(page.locator('input[value="ForcedLabour"]')).toBeChecked();
});

test('two clicks on save record one case', async ({ as, words }) => {
  const page = await as(account('caseworker'));
  await page.goto('/cases');
  const totalText = () => page.getByRole('status').filter({ hasText: /\d/u }).first().innerText();
  const before = Number((await totalText()).replace(/\D/gu, ''));
  await page.goto('/cases/new');
  await fillCase(page, { 'person.gender': 'Feminine' });
  await page.getByRole('button', { name: words('cases', 'form.save') }).dblclick();
  await page.waitForURL(/recorded/u);
  await page.goto('/cases');
  expect(Number((await totalText()).replace(/\D/gu, ''))).toBe(before + 1);
});

test('of two people who change a case at once the second is told, and sees what they typed', async ({
  as,
  words,
}) => {
  const worker = await as(account('caseworker', 'River'));
  await worker.goto('/cases/new');
  await fillCase(worker, { riskLevel: 'Low' });
  await worker.getByRole('button', { name: words('cases', 'form.save') }).click();
  await worker.waitForURL(/recorded/u);
  const address = `${new URL(worker.url()).pathname}/edit`;
  const supervisor = await as(account('supervisor', 'River'));
  await Promise.all([worker.goto(address), supervisor.goto(address)]);
  await worker.locator('[name="riskLevel"]').selectOption('High');
  await worker.getByRole('button', { name: words('cases', 'form.saveChanges') }).click();
  await worker.waitForURL((url) => !url.pathname.endsWith('/edit'));
  await supervisor.locator('[name="riskLevel"]').selectOption('Medium');
  await supervisor.getByRole('button', { name: words('cases', 'form.saveChanges') }).click();
  await expect(supervisor.getByText(words('errors', 'codes.CONFLICT'))).toBeVisible();
  await expect(supervisor.locator('[name="riskLevel"]')).toHaveValue('Medium');
});

test('the account stays hidden until someone asks, and hides again', async ({ as, words }) => {
  const page = await as(account('caseworker'));
  await page.goto('/cases/new');
  await fillCase(page, { narrative: 'A promise of restaurant work that was not kept.' });
  await page.getByRole('button', { name: words('cases', 'form.save') }).click();
  await page.waitForURL(/recorded/u);
  expect(await page.content()).not.toContain('restaurant work');
  await page.getByRole('button', { name: words('cases', 'page.reveal') }).click();
  await expect(page.getByText('restaurant work')).toBeVisible();
  await page.getByRole('button', { name: words('cases', 'page.hide'), exact: true }).click();
  await expect(page.getByText('restaurant work')).toHaveCount(0);
});

test('what may be a name is saved only after a person has looked and said that it identifies nobody', async ({
  as,
  words,
}) => {
  const page = await as(account('caseworker'));
  await page.goto('/cases/new');
  await page.locator('#narrative').click();
  await fillCase(page, { narrative: '그녀의 이름은 김하나이고 식당에서 일했다.' });
  const box = page.getByLabel(words('cases', 'form.narrativeConfirm'));
  await expect(box).toBeVisible();
  await page.getByRole('button', { name: words('cases', 'form.save') }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: words('errors', 'fields.confirmText') }),
  ).toBeVisible();
  await box.check();
  await page.getByRole('button', { name: words('cases', 'form.save') }).click();
  await page.waitForURL(/recorded/u);
});

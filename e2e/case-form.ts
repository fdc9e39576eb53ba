import { expect, type Page } from '@playwright/test';

/** Answers by field name: one text for a select or a box of text, several for boxes. */
export type FormAnswers = Record<string, string | string[]>;

/** How often someone clicked, chose or typed. */
export interface Effort {
  interactions: number;
}

/** Goes on from a page of a draft. Its name is the same in every language. */
export const continueButton = 'button[name="go"][value="continue"]:not([aria-hidden])';

/** Fills those of the answers whose fields are on the page, by names, which are the same in every language. */
export async function fillPage(
  page: Page,
  answers: FormAnswers,
  effort: Effort = { interactions: 0 },
): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`);
    if ((await field.count()) === 0) continue;
    if (Array.isArray(answer)) {
      for (const code of answer) await page.locator(`input[name="${name}"][value="${code}"]`).check();
      effort.interactions += answer.length;
      continue;
    }
    effort.interactions += 1;
    const isSelect = await field.first().evaluate((element) => element instanceof HTMLSelectElement);
    await (isSelect ? field.selectOption(answer) : field.fill(answer));
  }
}

/** Begins a full record; returns the address of its draft. */
export async function beginDraft(page: Page, effort: Effort = { interactions: 0 }): Promise<string> {
  await page.goto('/cases/new');
  await page.locator('#full button').click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/u);
  effort.interactions += 1;
  return new URL(page.url()).pathname;
}

/** Presses on and waits for the page that follows. */
export async function goOn(page: Page, effort: Effort = { interactions: 0 }): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.locator(continueButton).click();
  await page.waitForURL((url) => url.pathname !== pathname);
  await expect(page.locator('h1')).toBeVisible();
  effort.interactions += 1;
}

/** Fills a draft page after page, up to the last look at the answers. */
export async function fillDraft(
  page: Page,
  draft: string,
  answers: FormAnswers,
  effort: Effort = { interactions: 0 },
): Promise<void> {
  await page.locator(`a[href="${draft}/about"]`).click();
  await page.waitForURL(`${draft}/about`);
  effort.interactions += 1;
  while (!page.url().endsWith('/check')) {
    await expect(page.locator(continueButton)).toBeVisible();
    await fillPage(page, answers, effort);
    await goOn(page, effort);
  }
}

/** Records what the last look shows; returns the code of the case. */
export async function recordChecked(page: Page, effort: Effort = { interactions: 0 }): Promise<string> {
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL(/\/cases\/[0-9A-Z]{4}-[0-9A-Z]{4}/u);
  effort.interactions += 1;
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Records a case through the full form; returns its code. */
export async function recordCase(page: Page, answers: FormAnswers): Promise<string> {
  const draft = await beginDraft(page);
  await fillDraft(page, draft, answers);
  return recordChecked(page);
}

/** Records a case through the quick entry's eight questions; returns its code. */
export async function recordQuickly(page: Page, answers: FormAnswers): Promise<string> {
  await page.goto('/cases/quick');
  await fillPage(page, answers);
  return recordChecked(page);
}

/** Begins to change a case; returns the address of the draft. */
export async function beginEdit(page: Page, code: string): Promise<string> {
  await page.goto(`/cases/${code}/edit`);
  await page.locator('main form button[type="submit"]').first().click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/u);
  return new URL(page.url()).pathname;
}

/** Waits until what is on the page is on the server. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().endsWith('/save') && response.ok());
}

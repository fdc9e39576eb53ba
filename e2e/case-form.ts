import type { Page } from '@playwright/test';

/** Answers by field name: one text for a select, several for boxes. */
export type FormAnswers = Record<string, string | string[]>;

/** Fills the case form by the names of its fields, which are the same in every language. */
export async function fillCase(page: Page, answers: FormAnswers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`);
    if (Array.isArray(answer)) {
      for (const code of answer) await page.locator(`input[name="${name}"][value="${code}"]`).check();
    } else if (name === 'narrative') {
      await field.fill(answer);
    } else {
      await field.selectOption(answer);
    }
  }
}

import {
  beginDraft,
  beginEdit,
  continueButton,
  fillDraft,
  fillPage,
  goOn,
  recordChecked,
  recordQuickly,
  untilSaved,
} from '@/e2e/case-form';
import { account, expect, signIn, test } from '@/e2e/fixtures';

const at = 'episodes.0.';

/** Every section of the form, as a caseworker fills it after a first long talk. */
const fullCase = {
  'consents.RecordKeeping': 'Given',
  'consents.ReferralSharing': 'Given',
  'consents.AggregateReporting': 'Given',
  'person.gender': 'Feminine',
  'person.ageBand': '24--26',
  'person.childrenBand': '1',
  'person.migrationStatus': 'IrregularMigrant',
  'person.citizenships': ['KP'],
  'person.originCountry': 'KP',
  'person.originRegion': 'KP-09',
  'person.languages': ['ko'],
  [`${at}exploitationTypes`]: ['ForcedMarriage'],
  [`${at}forcedMarriageTypes`]: ['X_SoldAsBride'],
  [`${at}lurePromises`]: ['NatureOfJob'],
  [`${at}promisedJobs`]: ['X_Waitress'],
  [`${at}deceptionPlaces`]: ['X_InTransit'],
  [`${at}recruiterRelationships`]: ['X_Broker'],
  [`${at}acquisitionModes`]: ['Sold'],
  [`${at}timesSold`]: '1',
  [`${at}meansOfControl`]: ['RestrictsMovement', 'ThreatsLawEnforcement'],
  [`${at}exploitationCountry`]: 'CN',
  [`${at}exploitationRegion`]: 'CN-HL',
  [`${at}began.year`]: '2019',
  [`${at}durationBand`]: '25+',
  [`${at}venues`]: ['X_Farm'],
  riskLevel: 'High',
  vulnerabilities: ['X_NoLegalStatus', 'X_RiskOfForcedReturn'],
  needs: ['SafeShelter'],
  supportPlans: ['SocialCare'],
  narrative: 'A promise of work that was not kept.',
};

test('a full case takes fewer than 60 interactions', async ({ as, words }) => {
  const page = await as(account('caseworker'));
  const effort = { interactions: 0 };
  const draft = await beginDraft(page, effort);
  await fillDraft(page, draft, fullCase, effort);
  await expect(
    page.getByText(words('vocabulary', 'forcedMarriageType.codes.X_SoldAsBride.label')),
  ).toBeVisible();
  // The account is not shown, not even here.
  await expect(page.getByText(fullCase.narrative)).toHaveCount(0);
  const code = await recordChecked(page, effort);
  await expect(page.getByText(words('cases', 'page.recordedTitle').replace('{code}', code))).toBeVisible();
  expect(effort.interactions).toBeLessThan(60);
});

test('a quick one takes fewer than 20, and leaves no draft behind', async ({ as }) => {
  const page = await as(account('caseworker'));
  const effort = { interactions: 1 };
  const savedTo = new Set<string>();
  page.on('request', (request) => request.url().endsWith('/save') && savedTo.add(request.url()));
  await page.goto('/cases/quick');
  await fillPage(
    page,
    {
      [`${at}exploitationTypes`]: ['ForcedLabour', 'SexualExploitation'],
      [`${at}lurePromises`]: ['NatureOfJob', 'WagesEarnings'],
      'person.originCountry': 'KP',
      'person.originRegion': 'KP-10',
      [`${at}exploitationCountry`]: 'CN',
      [`${at}exploitationRegion`]: 'CN-LN',
      'person.ageBand': '18--20',
      'person.gender': 'Feminine',
      riskLevel: 'Medium',
      'consents.RecordKeeping': 'Given',
    },
    effort,
  );
  await untilSaved(page);
  const savedAgain = untilSaved(page);
  await fillPage(page, { riskLevel: 'High' }, effort);
  await savedAgain;
  const draft = await page.locator('input[name="draft"]').inputValue();
  await recordChecked(page, effort);
  expect(effort.interactions).toBeLessThan(20);
  // One draft for the whole visit.
  expect(savedTo.size).toBe(1);
  const gone = await page.goto(`/drafts/${draft}`);
  expect(gone?.status()).toBe(404);
});

test('stops of the way are added, moved and removed by keyboard, with their picture beside them', async ({
  as,
}) => {
  const page = await as(account('caseworker'));
  const draft = await beginDraft(page);
  await page.goto(`${draft}/route`);
  for (const [index, role, country] of [
    [0, 'Origin', 'KP'],
    [1, 'Exploitation', 'CN'],
  ] as const) {
    await page.locator('#stops-add').press('Enter');
    await page.locator(`[name="route.${index}.role"]`).selectOption(role);
    await page.locator(`[name="route.${index}.country"]`).selectOption(country);
  }
  await untilSaved(page);
  await expect(page.getByRole('img').locator('text').first()).toContainText('1.');
  await page.locator('#route-2-up').press('Enter');
  await expect(page.locator('[name="route.0.role"]')).toHaveValue('Exploitation');
  await expect(page.locator('[name="route.1.country"]')).toHaveValue('KP');
  await expect(page.locator('#route-1-down')).toBeFocused();
  await page.locator('#route-2-remove').press('Enter');
  await expect(page.locator('[name="route.1.role"]')).toHaveCount(0);
  await expect(page.locator('#route-1-remove')).toBeFocused();
});

test('of two people who change a case the second sees both answers, chooses, and both are kept', async ({
  as,
  words,
}) => {
  const worker = await as(account('caseworker', 'River'));
  const supervisor = await as(account('supervisor', 'River'));
  const code = await recordQuickly(worker, { riskLevel: 'Low' });
  const [mine, theirs] = [await beginEdit(worker, code), await beginEdit(supervisor, code)];
  const change = async (
    page: typeof worker,
    draft: string,
    section: string,
    answers: Record<string, string[] | string>,
  ) => {
    await page.goto(`${draft}/${section}?from=check`);
    await fillPage(page, answers);
    await goOn(page);
  };
  await change(worker, mine, 'situation', { riskLevel: 'Medium' });
  await change(supervisor, theirs, 'situation', { riskLevel: 'High' });
  await change(supervisor, theirs, 'plan', { needs: ['LegalAid'] });
  await recordChecked(supervisor);
  await worker.goto(`${mine}/check`);
  await worker.locator('main form button[type="submit"]').last().click();
  await worker.waitForURL(/\/compare$/u);
  const choice = worker.locator('fieldset');
  await expect(choice).toHaveCount(1);
  for (const level of ['Medium', 'High'])
    await expect(choice).toContainText(words('vocabulary', `riskLevel.codes.${level}.label`));
  await expect(worker.getByText(words('vocabulary', 'serviceType.codes.LegalAid.label'))).toBeVisible();
  await worker.locator('input[name="choice.riskLevel"][value="theirs"]').check();
  await recordChecked(worker);
  const main = worker.locator('main');
  await expect(main).toContainText(words('vocabulary', 'riskLevel.codes.High.label'));
  await expect(main).toContainText(words('vocabulary', 'serviceType.codes.LegalAid.label'));
});

test('two tabs on one page are told of each other and lose nothing', async ({ as, words }) => {
  const page = await as(account('caseworker'));
  const draft = await beginDraft(page);
  const other = await page.context().newPage();
  await Promise.all([page.goto(`${draft}/situation`), other.goto(`${draft}/situation`)]);
  const saved = untilSaved(page);
  await page.locator('[name="riskLevel"]').selectOption('High');
  await saved;
  await other.locator('[name="riskLevel"]').selectOption('Low');
  await expect(other.getByText(words('drafts', 'collision.title'))).toBeVisible();
  await expect(other.locator('[name="riskLevel"]')).toHaveValue('Low');
  await other.getByRole('button', { name: words('drafts', 'collision.mine') }).click();
  await expect(other.getByText(words('drafts', 'collision.title'))).toHaveCount(0);
  await page.goto(`${draft}/situation`);
  await expect(page.locator('[name="riskLevel"]')).toHaveValue('Low');
});

test('nothing typed is lost when the server fails, does not answer, or the tab is closed', async ({
  as,
  words,
}) => {
  const page = await as(account('caseworker'));
  const draft = await beginDraft(page);
  await page.goto(`${draft}/situation`);
  await page.route('**/save', (route) =>
    route.fulfill({ status: 500, body: '{}', contentType: 'application/json' }),
  );
  await page.locator('[name="riskLevel"]').selectOption('High');
  await expect(page.getByText(words('drafts', 'autosave.failed'))).toBeVisible();
  await page.unroute('**/save');
  await page.route('**/save', (route) => route.abort());
  await expect(page.getByText(words('drafts', 'autosave.offline'))).toBeVisible();
  await expect(page.locator('[name="riskLevel"]')).toHaveValue('High');
  await page.unroute('**/save');
  await untilSaved(page);
  // Closed before the second is over: the page still sends it.
  const noStatus = page.locator('input[name="vulnerabilities"][value="X_NoLegalStatus"]');
  await noStatus.check();
  await page.goto('/partners');
  // What goes out while a page goes away arrives beside the next request, not before it.
  await expect(async () => {
    await page.goto(`${draft}/situation`);
    await expect(noStatus).toBeChecked({ timeout: 2_000 });
  }).toPass();
  await expect(page.locator('[name="riskLevel"]')).toHaveValue('High');
});

test('nothing typed is lost at sign-out: the page keeps it, and the draft is offered at the next sign-in', async ({
  as,
  words,
}) => {
  const who = account('caseworker');
  const page = await as(who);
  const draft = await beginDraft(page);
  await page.goto(`${draft}/plan`);
  const saved = untilSaved(page);
  await page.locator('input[name="needs"][value="LegalAid"]').check();
  await saved;
  const cookies = await page.context().cookies();
  await page.context().clearCookies({ name: /session/u });
  await page.locator('input[name="needs"][value="SafeShelter"]').check();
  await expect(page.getByText(words('drafts', 'autosave.signedOut'))).toBeVisible();
  await page.locator(continueButton).click();
  await expect(
    page.getByRole('alert').filter({ hasText: words('errors', 'codes.SIGNED_OUT') }),
  ).toBeVisible();
  await expect(page.locator('input[name="needs"][value="SafeShelter"]')).toBeChecked();
  await page.context().addCookies(cookies);
  await untilSaved(page);
  await page.context().clearCookies({ name: /session/u });
  await signIn(page, who);
  await page.goto('/cases/new');
  await page.locator(`a[href="${draft}"]`).click();
  await page.waitForURL(draft);
  await page.goto(`${draft}/plan`);
  for (const need of ['LegalAid', 'SafeShelter'])
    await expect(page.locator(`input[name="needs"][value="${need}"]`)).toBeChecked();
});

test('leaving in a hurry keeps what was typed', async ({ as }) => {
  // Leaving ends every session of the account: this person is in no other journey.
  const who = account('supervisor', 'Harbour');
  const page = await as(who);
  const draft = await beginDraft(page);
  await page.goto(`${draft}/situation`);
  await page.locator('[name="riskLevel"]').selectOption('High');
  await page.locator('#leave').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/drafts')).catch(() => undefined);
  const again = await as(who);
  await again.goto(`${draft}/situation`);
  await expect(again.locator('[name="riskLevel"]')).toHaveValue('High');
});

test('someone else’s draft is not there', async ({ as }) => {
  const page = await as(account('caseworker', 'River'));
  const draft = await beginDraft(page);
  const other = await as(account('supervisor', 'River'));
  for (const address of [draft, `${draft}/person`, `${draft}/check`]) {
    expect((await other.goto(address))?.status()).toBe(404);
  }
});

test.describe('without script', () => {
  test.use({ contextOptions: { javaScriptEnabled: false } });

  test('a case is recorded as a plain form, a stop is added, and errors keep what was typed', async ({
    as,
  }) => {
    const page = await as(account('caseworker'));
    const draft = await beginDraft(page);
    await page.goto(`${draft}/route`);
    await page.locator('#stops-add').click();
    await page.locator('[name="route.0.role"]').selectOption('Transit');
    await page.locator('[name="route.0.when.year"]').fill('1900');
    await page.locator(continueButton).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.locator('[name="route.0.when.year"]')).toHaveValue('1900');
    await page.locator('[name="route.0.when.year"]').fill('2015');
    await goOn(page);
    await page.locator('[name="riskLevel"]').selectOption('Low');
    await goOn(page);
    await page.goto(`${draft}/check`);
    await recordChecked(page);
  });
});

import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { type FormAnswers, recordCase } from '@/e2e/case-form';
import { account, expect, test } from '@/e2e/fixtures';

// The situations that the founding speech itself describes (M. Lagon, "A Struggle for Survival", 3 March 2008).
const consents = {
  'consents.RecordKeeping': 'Given',
  'consents.ReferralSharing': 'Given',
  'consents.AggregateReporting': 'Given',
};
const northKoreanWoman = {
  'person.gender': 'Feminine',
  'person.citizenships': ['KP'],
  'person.originCountry': 'KP',
  'person.originRegion': 'KP-09',
  'person.migrationStatus': 'IrregularMigrant',
};
const at = 'episodes.0.';

interface Situation {
  title: string;
  service: string;
  answers: FormAnswers;
  /** Patterns the report must count. */
  pattern: string;
}

const situations: Situation[] = [
  {
    title: 'crossed by choice, then sold into marriage',
    service: 'SafeShelter',
    pattern: 'ForcedMarriage',
    answers: {
      ...consents,
      ...northKoreanWoman,
      'person.ageBand': '24--26',
      [`${at}exploitationTypes`]: ['ForcedMarriage'],
      [`${at}forcedMarriageTypes`]: ['X_SoldAsBride'],
      [`${at}deceptionPlaces`]: ['X_InTransit'],
      [`${at}recruiterRelationships`]: ['X_Broker'],
      [`${at}acquisitionModes`]: ['Sold'],
      [`${at}timesSold`]: '1',
      [`${at}meansOfControl`]: ['RestrictsMovement', 'ThreatsLawEnforcement'],
      [`${at}venues`]: ['X_Farm'],
      [`${at}exploitationCountry`]: 'CN',
      [`${at}exploitationRegion`]: 'CN-HL',
      riskLevel: 'High',
      needs: ['SafeShelter'],
    },
  },
  {
    title: 'lured with a waitress’s job and forced into prostitution',
    service: 'MedicalCare',
    pattern: 'SexualExploitation',
    answers: {
      ...consents,
      ...northKoreanWoman,
      'person.ageBand': '18--20',
      [`${at}exploitationTypes`]: ['SexualExploitation'],
      [`${at}sexualTypes`]: ['Prostitution'],
      [`${at}lurePromises`]: ['NatureOfJob', 'X_SafetyOrFreedom'],
      [`${at}promisedJobs`]: ['X_Waitress'],
      [`${at}deceptionPlaces`]: ['X_BeforeLeaving'],
      [`${at}meansOfControl`]: ['DebtBondage', 'PhysicalAbuse'],
      [`${at}venues`]: ['X_KaraokeOrBar'],
      [`${at}exploitationCountry`]: 'CN',
      [`${at}exploitationRegion`]: 'CN-LN',
      riskLevel: 'High',
      needs: ['MedicalCare'],
      narrative: '식당 일을 약속받았으나 도착하자 문이 잠겼다.',
    },
  },
  {
    title: 'a factory’s promise turned into forced labour',
    service: 'LegalAid',
    pattern: 'ForcedLabour',
    answers: {
      ...consents,
      ...northKoreanWoman,
      'person.ageBand': '30--38',
      [`${at}exploitationTypes`]: ['ForcedLabour'],
      [`${at}labourIndustries`]: ['C_Manufacturing'],
      [`${at}lurePromises`]: ['NatureOfJob', 'WagesEarnings'],
      [`${at}promisedJobs`]: ['X_FactoryWorker'],
      [`${at}deceptionPlaces`]: ['X_BeforeLeaving'],
      [`${at}meansOfControl`]: ['TakesEarnings', 'WithholdsDocuments'],
      [`${at}venues`]: ['X_Factory'],
      riskLevel: 'Medium',
      needs: ['LegalAid'],
      narrative: '承诺在工厂工作，实际上没有工资，证件被扣留。',
    },
  },
  {
    title: 'at risk of being returned by force',
    service: 'SafetyPlanning',
    pattern: 'ForcedMarriage',
    answers: {
      ...consents,
      ...northKoreanWoman,
      'person.ageBand': '27--29',
      'person.childrenBand': '1',
      [`${at}exploitationTypes`]: ['ForcedMarriage'],
      [`${at}forcedMarriageTypes`]: ['X_ResoldAsBride'],
      [`${at}timesSold`]: '2',
      vulnerabilities: [
        'X_NoLegalStatus',
        'X_RiskOfForcedReturn',
        'X_PunishmentOnReturn',
        'X_ChildBornOfForcedMarriage',
      ],
      riskLevel: 'High',
      needs: ['SafetyPlanning'],
    },
  },
];

for (const situation of situations) {
  test(`a woman ${situation.title} is recorded, referred, reviewed and answered`, async ({ as, words }) => {
    const worker = await as(account('caseworker', 'River'));
    const caseCode = await recordCase(worker, situation.answers);
    expect(new URL(worker.url()).search).toBe('?recorded');

    await worker.getByRole('link', { name: words('cases', 'page.refer') }).click();
    await worker.getByRole('button', { name: words('referrals', 'request.continue') }).click();
    await worker.waitForURL(new RegExp(`service=${situation.service}`, 'u'));
    // The best fit that may be told comes first.
    await worker.locator('#partnerId').check();
    const partnerName = await worker.locator('label[for="partnerId"]').innerText();
    await worker.getByRole('button', { name: words('referrals', 'request.submit') }).click();
    await worker.waitForURL(/\/referrals\/R-/u);
    const referralCode = new URL(worker.url()).pathname.split('/').at(-1) ?? '';
    // Whoever asked sees no button to decide.
    await expect(worker.getByRole('button', { name: words('referrals', 'page.approve') })).toHaveCount(0);

    const supervisor = await as(account('supervisor', 'River'));
    await supervisor.goto('/reviews');
    await supervisor.getByRole('link', { name: referralCode }).click();
    await supervisor.getByRole('button', { name: words('referrals', 'page.approve') }).click();
    await supervisor.waitForURL(new RegExp(`done=${referralCode}`, 'u'));
    await expect(supervisor.getByRole('link', { name: referralCode })).toHaveCount(0);
    // It is held for ten seconds in which it can be undone; the partner has it once it was sent.
    await supervisor
      .getByRole('group', { name: referralCode })
      .getByRole('button', { name: words('reviews', 'held.sendNow') })
      .click();
    await expect(
      supervisor.getByText(words('reviews', 'done').replace('{code}', referralCode)),
    ).toBeVisible();

    const partner = await as(account('partner', partnerName));
    await partner.goto('/packets');
    await partner.locator('a[href^="/packets/P-"]').first().click();
    await expect(partner.locator('h1')).toContainText('P-');
    const packet = await partner.content();
    for (const secret of [caseCode, referralCode, account('caseworker', 'River').displayName])
      expect(packet).not.toContain(secret);
    await partner.getByRole('button', { name: words('packets', 'accept'), exact: true }).click();
    await expect(partner.getByRole('button', { name: words('packets', 'start') })).toBeVisible();

    await worker.reload();
    await expect(
      worker.getByText(words('vocabulary', 'referralStatus.codes.Accepted.label')).first(),
    ).toBeVisible();
  });
}

test('what was recorded leaves as a table that one person prepares and another approves', async ({
  as,
  words,
}) => {
  const officer = await as(account('reportOfficer'));
  await officer.goto('/reports');
  await expect(officer.getByText(words('reports', 'notForRelease')).first()).toBeVisible();
  await officer.getByRole('link', { name: words('reports', 'prepare') }).click();
  await officer.locator('input[name="purposes"][value="PublicReport"]').check();
  await officer.locator('input[name="content"][value="Table patterns-by-year"]').check();
  await officer.getByRole('button', { name: words('releases', 'form.submit') }).click();
  await officer.waitForURL(/\/releases\/[0-9a-f-]{36}/u);
  const page = new URL(officer.url()).pathname;
  await expect(officer.getByText(words('releases', 'decide.ownWork'))).toBeVisible();
  // Before it is issued there is no file, whoever asks.
  expect((await officer.request.get(`${page}/file`)).status()).toBe(409);

  const supervisor = await as(account('supervisor', 'River'));
  await supervisor.goto(page);
  await supervisor.getByRole('button', { name: words('releases', 'decide.approve') }).click();
  await supervisor.waitForURL(/did=issued/u);

  await officer.goto(page);
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('link', { name: words('releases', 'page.download') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^export-\d{4}-\d{2}-\d{2}\.csv$/u);
  const text = await readFile(await download.path(), 'utf8');
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
  const header = rows.findIndex((row) => row.at(-1) === words('reports', 'count'));
  const data = rows.slice(header + 1);
  for (const situation of situations) {
    const label = words('vocabulary', `exploitationType.codes.${situation.pattern}.label`);
    expect(data.some((row) => row[0] === label)).toBe(true);
  }
  const counts = data.map((row) => row[2] ?? '').filter((count) => count !== words('reports', 'suppressed'));
  expect(counts.some((count) => Number(count) >= 11)).toBe(true);
  for (const count of counts) expect(count === '0' || Number(count) >= 11).toBe(true);
  expect(text).not.toMatch(/^"?[=+\-@]/mu);
});

import type { APIRequestContext, Page } from '@playwright/test';
import { account, expect, test } from '@/e2e/fixtures';
import { letPacketRunOut, packetOf } from '@/e2e/packets';

/** The case of these journeys. */
const answers = {
  riskLevel: 'High',
  vulnerabilities: ['X_NoLegalStatus'],
  needs: ['SafeShelter'],
  person: {
    gender: 'Feminine',
    ageBand: '24--26',
    citizenships: ['KP'],
    originCountry: 'KP',
    languages: ['ko'],
  },
  episodes: [
    {
      exploitationTypes: ['ForcedMarriage'],
      meansOfControl: ['RestrictsMovement'],
      exploitationCountry: 'CN',
    },
  ],
  consents: [
    { scope: 'RecordKeeping', state: 'Given' },
    { scope: 'ReferralSharing', state: 'Given' },
  ],
};
const service = 'SafeShelter';
const partnerName = 'Lantern House';

const worker = () => account('caseworker', 'River');
const supervisor = () => account('supervisor', 'River');
const partner = () => account('partner', partnerName);

async function post(
  request: APIRequestContext,
  { token }: { token: string },
  path: string,
  data: unknown = {},
): Promise<Record<string, unknown>> {
  const answer = await request.post(`/api/v1${path}`, {
    headers: { Authorization: `Bearer ${token}` },
    data,
  });
  expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
  return answer.json();
}

/** A case and a referral of it that waits for review, made as a program would. */
async function asked(request: APIRequestContext): Promise<{ caseCode: string; code: string }> {
  const { code: caseCode } = await post(request, worker(), '/cases', answers);
  const directory = await request.get(`/api/v1/partners?service=${service}`, {
    headers: { Authorization: `Bearer ${worker().token}` },
  });
  const { items }: { items: { id: string; name: string }[] } = await directory.json();
  const partnerId = items.find(({ name }) => name === partnerName)?.id;
  const { code } = await post(request, worker(), `/cases/${String(caseCode)}/referrals`, {
    service,
    partnerId,
  });
  await post(request, worker(), `/referrals/${String(code)}/submit`);
  return { caseCode: String(caseCode), code: String(code) };
}

/** Packets in the partner's list, newest first. */
async function packetCodes(page: Page): Promise<string[]> {
  await page.goto('/packets');
  await expect(page.locator('h1')).toBeVisible();
  return page.locator('a[href^="/packets/P-"]').allInnerTexts();
}

async function sent(request: APIRequestContext): Promise<{ caseCode: string; code: string; packet: string }> {
  const made = await asked(request);
  await post(request, supervisor(), `/referrals/${made.code}/decision`, { decision: 'approve' });
  return { ...made, packet: await packetOf(made.code) };
}

test('a referral comes back, is trimmed, undone, sent by the clock and declined by the partner', async ({
  as,
  request,
  words,
}) => {
  const { code, caseCode } = await asked(request);
  const reviewer = await as(supervisor());
  await reviewer.goto(`/reviews?open=${code}`);
  await reviewer.locator('[name=template]').selectOption('ShareLess');
  await reviewer.getByRole('button', { name: words('referrals', 'page.return') }).click();
  await reviewer.waitForURL(/done=/u);

  const requester = await as(worker());
  await requester.goto(`/referrals/${code}/change`);
  await requester
    .locator('[name=packetFields][value=childrenBand], [name=packetFields][value=needs]')
    .last()
    .uncheck();
  await requester.getByRole('button', { name: words('referrals', 'request.submit') }).click();
  await requester.waitForURL(new RegExp(`/referrals/${code}$`, 'u'));

  const held = reviewer.getByRole('group', { name: code });
  const approve = async () => {
    await reviewer.goto(`/reviews?open=${code}`);
    await reviewer.getByRole('button', { name: words('referrals', 'page.approve') }).click();
    await reviewer.waitForURL(/done=/u);
    await expect(held).toBeVisible();
  };
  await approve();
  await held.getByRole('button', { name: words('reviews', 'held.undo') }).click();
  await expect(held).toHaveCount(0);

  await reviewer.goto(`/reviews?open=${code}`);
  await reviewer.locator('[name=packetFields][value=vulnerabilities]').uncheck();
  await reviewer.getByRole('button', { name: words('referrals', 'page.approve') }).click();
  await reviewer.waitForURL(/done=/u);
  const packet = await packetOf(code);
  const helper = await as(partner());
  expect(await packetCodes(helper)).not.toContain(packet);
  // Nobody presses anything: the job sends it when the ten seconds have passed.
  await expect.poll(() => packetCodes(helper), { timeout: 45_000, intervals: [2_000] }).toContain(packet);

  await helper.goto(`/packets/${packet}`);
  const page = await helper.content();
  for (const hidden of [
    caseCode,
    code,
    worker().displayName,
    words('vocabulary', 'packetField.codes.vulnerabilities.label'),
  ])
    expect(page).not.toContain(hidden);
  await helper.locator('[name=kind]').selectOption('Timing');
  await helper.getByRole('button', { name: words('packets', 'thread.ask'), exact: true }).click();
  await expect(
    helper.getByText(words('vocabulary', 'questionKind.codes.Timing.label')).first(),
  ).toBeVisible();
  await helper.locator('[name=declineReason]').selectOption('X_NoCapacity');
  await helper.getByRole('button', { name: words('packets', 'decline'), exact: true }).click();

  await requester.goto('/notices');
  await expect(
    requester.getByText(words('vocabulary', 'noticeKind.codes.PartnerAnswered.label')).first(),
  ).toBeVisible();
  await requester.goto(`/referrals/${code}`);
  await expect(
    requester.getByText(words('vocabulary', 'declineReason.codes.X_NoCapacity.label')).first(),
  ).toBeVisible();
});

test('immediate danger is sent at once, and someone else closes its review', async ({
  as,
  request,
  words,
}) => {
  const { code: caseCode } = await post(request, worker(), '/cases', answers);
  const sender = await as(worker());
  await sender.goto(`/cases/${String(caseCode)}/refer?service=${service}`);
  await sender.locator('summary', { hasText: words('referrals', 'request.urgentTitle') }).click();
  await sender.locator('[name=dangerSign]').selectOption('LifeAtRisk');
  await sender.locator('[name=urgentPartnerId]').selectOption({ label: partnerName });
  await sender.getByRole('button', { name: words('referrals', 'request.urgentSubmit') }).click();
  await sender.waitForURL(/\/referrals\/R-/u);
  const code = new URL(sender.url()).pathname.split('/').at(-1) ?? '';
  expect(await packetCodes(await as(partner()))).toContain(await packetOf(code));
  await expect(sender.getByRole('button', { name: words('reviews', 'emergency.close') })).toHaveCount(0);

  const reviewer = await as(supervisor());
  await reviewer.goto('/reviews');
  await reviewer.getByRole('link', { name: code }).click();
  await reviewer.locator('[name=finding]').selectOption('Justified');
  await reviewer.getByRole('button', { name: words('reviews', 'emergency.close') }).click();
  // The next thing that waits is opened.
  await reviewer.waitForURL((url) => url.searchParams.get('open') !== code);
  await reviewer.goto(`/referrals/${code}`);
  await expect(
    reviewer.getByText(words('vocabulary', 'emergencyFinding.codes.Justified.label')).first(),
  ).toBeVisible();
});

test('a packet is gone with the next request: revoked, recalled by the person, or run out', async ({
  as,
  request,
  words,
}) => {
  const helper = await as(partner());
  const gone = async (packet: string) => {
    const answer = await helper.goto(`/packets/${packet}`);
    expect(answer?.status()).toBe(404);
    expect(await packetCodes(helper)).not.toContain(packet);
  };

  const revoked = await sent(request);
  const requester = await as(worker());
  await requester.goto(`/referrals/${revoked.code}`);
  const takeBack = requester.getByRole('button', { name: words('referrals', 'page.takeBack') });
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  await gone(revoked.packet);

  const recalled = await sent(request);
  await requester.goto(`/cases/${recalled.caseCode}/consents`);
  await requester.locator('[name=scope]').selectOption('ReferralSharing');
  await requester.locator('[name=state]').selectOption('Withdrawn');
  await requester
    .locator('main form')
    .filter({ has: requester.locator('[name=scope]') })
    .getByRole('button')
    .last()
    .click();
  await expect.poll(async () => (await helper.goto(`/packets/${recalled.packet}`))?.status()).toBe(404);
  await gone(recalled.packet);

  const late = await sent(request);
  expect((await helper.goto(`/packets/${late.packet}`))?.status()).toBe(200);
  await letPacketRunOut(late.packet);
  await gone(late.packet);
});

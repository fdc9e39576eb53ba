import { randomUUID } from 'node:crypto';
import { account, expect, test } from '@/e2e/fixtures';

const bearer = (token: string, more: Record<string, string> = {}) => ({
  headers: { Authorization: `Bearer ${token}`, ...more },
});
const answers = {
  riskLevel: 'High',
  person: { gender: 'Feminine', ageBand: '21--23', citizenships: ['KP'] },
  episodes: [{ exploitationTypes: ['ForcedMarriage'], timesSold: '1' }],
  consents: [
    { scope: 'RecordKeeping', state: 'Given' },
    { scope: 'ReferralSharing', state: 'Given' },
  ],
};

test('a program does the whole main job over HTTP', async ({ request }) => {
  const worker = account('caseworker', 'River');
  const recorded = await request.post('/api/v1/cases', { ...bearer(worker.token), data: answers });
  expect(recorded.status()).toBe(201);
  const { code } = await recorded.json();

  const partners = await (
    await request.get('/api/v1/partners?service=SafeShelter', bearer(worker.token))
  ).json();
  const [partner] = partners.items;
  const data = { service: 'SafeShelter', partnerId: partner.id };
  const asked = await request.post(`/api/v1/cases/${code}/referrals`, { ...bearer(worker.token), data });
  expect(asked.status()).toBe(201);
  const referral = (await asked.json()).code;
  expect((await request.post(`/api/v1/referrals/${referral}/submit`, bearer(worker.token))).status()).toBe(
    200,
  );

  const decision = `/api/v1/referrals/${referral}/decision`;
  const own = await request.post(decision, { ...bearer(worker.token), data: { decision: 'approve' } });
  expect([own.status(), (await own.json()).code]).toEqual([403, 'FORBIDDEN']);
  const decided = await request.post(decision, {
    ...bearer(account('supervisor', 'River').token),
    data: { decision: 'approve' },
  });
  expect(await decided.json()).toMatchObject({ status: 'Sent' });
  const answered = await request.post(`/api/v1/referrals/${referral}/answer`, {
    ...bearer(account('partner', partner.name).token),
    data: { answer: 'accept' },
  });
  expect(await answered.json()).toMatchObject({ status: 'Accepted' });

  const opened = await (await request.get(`/api/v1/cases/${code}`, bearer(worker.token))).json();
  expect(opened.referrals).toContainEqual(expect.objectContaining({ code: referral, status: 'Accepted' }));
  const report = await (
    await request.get('/api/v1/reports/patterns-by-year', bearer(account('reportOfficer').token))
  ).json();
  expect(report).toMatchObject({ threshold: 11, release: 'not-for-release' });
  for (const { count } of report.cells) expect(count === null || count === 0 || count >= 11).toBe(true);
});

test('a repeated request with one key records one case', async ({ request }) => {
  const { token } = account('caseworker');
  const options = { ...bearer(token, { 'Idempotency-Key': randomUUID() }), data: answers };
  const posts = await Promise.all(Array.from({ length: 8 }, () => request.post('/api/v1/cases', options)));
  expect(posts.map((post) => post.status())).toEqual(Array.from({ length: 8 }, () => 201));
  const codes = await Promise.all(posts.map(async (post) => (await post.json()).code));
  expect(new Set(codes).size).toBe(1);
  const other = await request.post('/api/v1/cases', { ...options, data: { ...answers, riskLevel: 'Low' } });
  expect([other.status(), (await other.json()).code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
});

test('errors are problem documents that quote nothing', async ({ request }) => {
  const { token } = account('caseworker');
  const canary = 'CANARY-4711';
  const tries: [Promise<Awaited<ReturnType<typeof request.get>>>, number, string][] = [
    [request.get('/api/v1/cases'), 401, 'UNAUTHENTICATED'],
    [request.get('/api/v1/cases', bearer('%')), 401, 'UNAUTHENTICATED'],
    [request.get('/api/v1/cases', bearer(account('administrator').token)), 403, 'FORBIDDEN'],
    [request.get('/api/v1/cases/0000-0000', bearer(token)), 404, 'NOT_FOUND'],
    [request.get(`/api/v1/cases?stage=${canary}`, bearer(token)), 422, 'INVALID'],
    [request.post('/api/v1/cases', { ...bearer(token), data: { ...answers, name: canary } }), 422, 'INVALID'],
    [
      request.post('/api/v1/cases', {
        ...bearer(token),
        data: { ...answers, narrative: { text: `${canary} 010-2345-6789` } },
      }),
      422,
      'IDENTIFYING_TEXT',
    ],
    [
      request.post('/api/v1/cases', { ...bearer(token, { 'Content-Type': 'text/plain' }), data: canary }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      request.post('/api/v1/cases', {
        ...bearer(token, { 'Content-Type': 'application/json' }),
        data: Buffer.from('{"a":'),
      }),
      422,
      'INVALID',
    ],
    [
      request.post('/api/v1/cases', {
        ...bearer(token),
        data: { narrative: { text: 'a'.repeat(1_100_000) } },
      }),
      413,
      'TOO_LARGE',
    ],
  ];
  for (const [answer, status, code] of tries) {
    const response = await answer;
    const text = await response.text();
    expect({ status: response.status(), type: response.headers()['content-type'] }).toEqual({
      status,
      type: 'application/problem+json; charset=utf-8',
    });
    expect(JSON.parse(text)).toMatchObject({ status, code });
    expect(text).not.toContain(canary);
  }
});

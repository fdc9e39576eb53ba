import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { exitsOf, mayBeAnOfficers, reachedFiles, unaccounted } from './officer-exits';

/** What a report officer sees of cases, each behind the gate: protected figures, and releases with two names. */
const gated = [
  'lib/reports/read-report#readReport',
  'lib/reports/referral-figures/read-referral-figures#readReferralFigures',
  'lib/releases/prepare-release#prepareRelease',
  'lib/releases/read-release#listReleases',
  'lib/releases/read-release#readRelease',
  'lib/releases/read-release-file#readReleaseFile',
];

/** What she may reach that holds nothing of cases, or only what she wrote herself. */
const withoutCases = [
  // Who she is, and how requests and answers are carried.
  'lib/auth/current-actor#currentClaim',
  'lib/auth/current-actor#findActor',
  'lib/auth/current-actor#requireActor',
  'lib/auth/end-session#endIdleSession',
  'lib/auth/leave#endVisit',
  'lib/auth/leave#neutralUrl',
  'lib/auth/next-auth#authOptions',
  'lib/auth/session-cookie-store#keepSession',
  'lib/auth/sign-in#signIn',
  'lib/http/api-route#apiGet',
  'lib/http/api-route#apiPost',
  'lib/http/api-route#json',
  'lib/http/form-action#runForm',
  'lib/http/form-action#settleForm',
  'lib/http/openapi#openApiDocument',
  'lib/http/or-not-found#orNotFound',
  'lib/http/page-post#pagePost',
  'lib/http/problem#problem',
  'lib/http/readiness#findFaults',
  'lib/http/release-file#fileResponse',
  // Her own acts, the directory, the organisation's frame.
  'lib/audit/search-audit#searchAudit',
  'lib/partners/list-partners#listPartners',
  'lib/partners/read-partner#readPartner',
  'lib/people/accept-invitation#acceptInvitation',
  'lib/people/organization-frame#findOrganizationFrame',
  'lib/people/set-up-organization#needsSetUp',
  'lib/people/set-up-organization#setUpOrganization',
  // Her own notices: a kind of event and a code.
  'lib/notices/list-notices#countUnread',
  'lib/notices/list-notices#listNotices',
  'lib/notices/mark-read#markRead',
  'lib/notices/notice-settings#changeNoticeSettings',
  'lib/notices/notice-settings#readNoticeSettings',
  // What comes in from outside goes to supervisors, by their permission; the public forms send and read nothing back. A
  // one-use link opens a partner's packet. A job that is asked for carries and answers nothing.
  'lib/incoming/channel-cookie#channelCookie',
  'lib/incoming/channel-cookie#keepChannel',
  'lib/incoming/channel-cookie#keptChannel',
  'lib/incoming/enter-channel#enterChannel',
  'lib/incoming/list-incoming#listIncoming',
  'lib/incoming/read-incoming#readIncoming',
  'lib/incoming/send-in#sendIn',
  'lib/partner-links/open-link#openLink',
  'lib/jobs/queue#runSoon',
  // Drafts are their owner's; to begin one takes a permission she lacks. Offers are asked for within a supervisor's reach.
  'lib/cases/drafts/discard-draft#discardDraft',
  'lib/cases/drafts/list-drafts#listDrafts',
  'lib/cases/drafts/read-draft#readDraft',
  'lib/cases/drafts/rearrange-draft#rearrangeDraft',
  'lib/cases/drafts/record-draft#recordDraft',
  'lib/cases/drafts/record-draft#recordQuickly',
  'lib/cases/life/answer-offer#answerOffer',
];

const known = new Set([...gated, ...withoutCases]);
const exits = reachedFiles().flatMap((file) => exitsOf(file, readFileSync(file, 'utf8')));

it('every way from a page, form, route or call to the database that a report officer may take is accounted for', () => {
  expect(exits.length).toBeGreaterThan(150);
  expect(unaccounted(exits, known)).toEqual([]);
});

it('nothing is accounted for that is not there', () => {
  const found = new Set(exits.filter(mayBeAnOfficers).map(({ useCase }) => useCase));
  expect([...known].filter((useCase) => !found.has(useCase))).toEqual([]);
});

it('a new page that counts cases for her is found', () => {
  const page = `
    import { countCases } from '@/lib/reports/count-cases';
    import { readEligibleCases } from '@/lib/releases/periods/eligible-cases';
    import { readPeople as people } from '@/lib/releases/microdata/read-people';
    import * as periods from '@/lib/releases/periods/read-periods';
    const files = await import('@/lib/releases/make-microdata');`;
  expect(unaccounted(exitsOf('app/(desk)/figures/page.tsx', page), known)).toHaveLength(5);
});

it('only the gate counts with the role that sees all cases', () => {
  const counting = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('lib', file))
    .filter(
      (file) => file !== 'lib/db/as-actor.ts' && readFileSync(file, 'utf8').includes('withReporterRole'),
    );
  expect(counting.toSorted()).toEqual([
    // For a reviewer: in which of three bands a packet is, never a number.
    'lib/referrals/packet-rarity.ts',
    'lib/releases/microdata/read-people.ts',
    'lib/releases/periods/eligible-cases.ts',
    'lib/reports/read-report.ts',
    'lib/reports/referral-figures/read-referrals.ts',
  ]);
  // Cases are read for a release or a period, by these and nobody else.
  const readers = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('lib', file))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        /readEligibleCases\(tx|readPeople\(tx|readQuarterRows\(\s*tx/u.test(readFileSync(file, 'utf8')),
    );
  expect(readers.toSorted()).toEqual([
    'lib/releases/make-microdata.ts',
    'lib/releases/make-noised.ts',
    'lib/releases/periods/eligible-cases.ts',
    'lib/releases/periods/renew-figures.ts',
    'lib/reports/referral-figures/keep-quarter.ts',
    'lib/reports/referral-figures/read-referral-figures.ts',
    'lib/reports/referral-figures/read-referrals.ts',
  ]);
});

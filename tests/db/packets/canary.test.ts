import { globSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '@/lib/auth/issue-token';
import { addTask } from '@/lib/cases/life/add-task';
import { addNote } from '@/lib/cases/notes/add-note';
import { type Actor, systemActor } from '@/lib/core/actor';
import { recordCase } from '@/lib/cases/record-case';
import { listPackets } from '@/lib/referrals/list-packets';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { askQuestion } from '@/lib/referrals/ask-question';
import { decideReview } from '@/lib/referrals/decide-review';
import { packetFieldsFor } from '@/lib/referrals/packet';
import { readPacket } from '@/lib/referrals/read-packet';
import { replyToPartner } from '@/lib/referrals/reply-to-partner';
import { requestReferral } from '@/lib/referrals/request-referral';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { enterableCodes } from '@/lib/vocabulary/answers';
import type { ListName } from '@/lib/vocabulary/lists';
import { type Office, openOffice } from '@/tests/db/office';
import { sendPacketOf } from './sent-packet';

/** The last codes of a list: seldom used elsewhere, so that they are found where they leak. */
const last = (list: ListName, count = 1) => enterableCodes(list).slice(-count);
const one = (list: ListName) => last(list)[0];

const words = (place: string) => `Canarybird in the ${place} sings`;

/** A case with a code in every field and a canary in every free text. */
const wholeCase = {
  riskLevel: 'High',
  traffickingStatus: one('traffickingStatus'),
  statusDecidedBy: one('statusDecidedBy'),
  vulnerabilities: ['X_NoLegalStatus'],
  needs: ['SafeShelter'],
  supportPlans: last('supportPlanType', 2),
  referredByKind: one('organisationType'),
  incomingReason: one('referralReason'),
  person: {
    gender: 'Feminine',
    ageBand: '21--23',
    citizenships: ['KP'],
    originCountry: 'KP',
    originRegion: 'KP-09',
    migrationStatus: one('migrationStatus'),
    maritalStatus: one('maritalStatus'),
    childrenBand: '1',
    languages: last('language', 2),
    education: one('education'),
  },
  episodes: [
    {
      exploitationTypes: ['ForcedMarriage'],
      forcedMarriageTypes: last('forcedMarriageType', 2),
      sexualTypes: last('sexualExploitationType', 2),
      labourIndustries: last('labourIndustry', 2),
      lurePromises: last('lurePromise', 2),
      promisedJobs: last('promisedJob', 2),
      deceptionPlaces: last('deceptionPlace', 2),
      recruitmentMethods: last('recruitmentMethod', 2),
      recruiterRelationships: last('recruiterRelationship', 2),
      acquisitionModes: last('acquisitionMode', 2),
      meansOfControl: last('meansOfControl', 2),
      venues: last('venue', 2),
      exploitationCountry: 'CN',
      exploitationRegion: 'CN-JL',
      durationBand: one('duration'),
      recruitmentPlatforms: last('platform', 2),
      exploitationPlatforms: last('platform', 2),
      perpetratorRoles: last('perpetratorRole', 2),
      began: { year: 2017, month: 4 },
    },
  ],
  route: [{ role: one('routeRole'), country: 'LA', region: 'LA-VT', when: { year: 2019 } }],
  consents: [
    { scope: 'RecordKeeping', state: 'Given' },
    { scope: 'ReferralSharing', state: 'Given' },
  ],
  narrative: { text: words('account'), confirmed: true },
};

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

interface Planted {
  caseCode: string;
  code: string;
  packet: string;
  other: string;
}

let office: Office;
let planted: Planted;
/** What no partner may ever receive. */
let secrets: string[];

beforeAll(async () => {
  office = await openOffice();
  const { workerA, supervisorA, partner } = office.people;
  const { code: caseCode } = await recordCase(workerA, wholeCase);
  await addNote(workerA, caseCode, { text: words('note'), confirmed: true });
  await addTask(workerA, caseCode, {
    kind: one('taskKind'),
    dueOn: dayAhead(),
    assignedToId: workerA.userId,
  });
  const { code } = await requestReferral(workerA, caseCode, {
    service: 'SafeShelter',
    partnerId: office.partners[0],
  });
  await submitReferral(workerA, code);
  await decideReview(supervisorA, code, { decision: 'return', reason: words('decision') });
  await submitReferral(workerA, code);
  await decideReview(supervisorA, code, { decision: 'approve' });
  const [row] = await listPackets(partner);
  if (!row) throw new Error('Nothing was sent.');
  const elsewhere = await openOffice();
  const foreign = await sendPacketOf(elsewhere);
  planted = { caseCode, code, packet: row.code, other: foreign.packet };

  const shown = new Set(textsIn((await readPacket(partner, row.code)).answers));
  expect(shown.size).toBeGreaterThanOrEqual(packetFieldsFor('SafeShelter').length);
  const codes = textsIn(wholeCase).filter((text) => text.length > 3 && !shown.has(text));
  secrets = [
    ...codes.filter((text) => !['Given', 'SafeShelter', 'RecordKeeping', 'ReferralSharing'].includes(text)),
    'Canarybird',
    caseCode,
    code,
    foreign.packet,
    'Team 0',
    ...office.teams,
    ...Object.entries(office.people).flatMap(([name, { userId, role }]) =>
      role === 'partner' ? [] : [name, userId],
    ),
  ];
});

function dayAhead(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}

function expectNoSecret(text: string, where: string): void {
  for (const secret of secrets) expect(text.includes(secret), `${secret} in ${where}`).toBe(false);
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Calls every method of every route of the interface with this parameter for each `[…]`; the answers as text. */
async function callEverything(token: string, parameter: string, body: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const file of globSync('app/api/v1/**/route.ts')) {
    // What describes the interface is the same for everyone and holds every code.
    if (file.includes('openapi.json')) continue;
    const handlers: Record<string, Handler | undefined> = await import(path.resolve(file));
    const names = [...file.matchAll(/\[(\w+)\]/gu)].map(([, name = '']) => name);
    const params = Object.fromEntries(names.map((name) => [name, parameter]));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const request = new Request(`https://rowan.test/${file}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(method === 'GET' ? {} : { body }),
      });
      const response = await handlers[method]?.(request, { params: Promise.resolve(params) });
      if (response) {
        const headers = [...response.headers].flat().join(' ');
        answers.set(`${method} ${file}`, `${response.status} ${headers} ${await response.text()}`);
      }
    }
  }
  return answers;
}

const tokenFor = (name: 'partner' | 'otherPartner') =>
  issueToken(systemActor(office.organizationId), { username: name.toLowerCase(), label: 'canary' });

describe('nothing of a case reaches a partner beyond its packet', () => {
  it('over the interface, whatever is called with whatever code', async () => {
    const token = await tokenFor('partner');
    const { people } = office;
    const parameters = [planted.caseCode, planted.code, planted.packet, planted.other, people.workerA.userId];
    let found = 0;
    for (const parameter of parameters) {
      for (const [where, text] of await callEverything(token, parameter, '{}')) {
        // The address a caller asked for is theirs already.
        expectNoSecret(text.replaceAll(parameter, ''), where);
        if (text.startsWith('200') && text.includes(planted.packet)) found += 1;
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  it('over the interface to another partner: not even the packet', async () => {
    const token = await tokenFor('otherPartner');
    for (const parameter of [planted.caseCode, planted.code, planted.packet]) {
      for (const [where, text] of await callEverything(token, parameter, '{}')) {
        expectNoSecret(text.replaceAll(parameter, ''), where);
        expect(text.replaceAll(parameter, ''), where).not.toContain(planted.packet);
      }
    }
  });

  it('by any use case of a packet, while it is asked about, replied to and answered', async () => {
    const { partner, supervisorA } = office.people;
    const { code, packet } = planted;
    const seen = async (actor: Actor) => [await listPackets(actor), await readPacket(actor, packet)];
    const received: unknown[] = [await seen(partner), await askQuestion(partner, packet, { kind: 'Safety' })];
    await replyToPartner(supervisorA, code, { text: 'It is safe to write.' });
    received.push(await seen(partner), await answerPacket(partner, packet, { answer: 'accept' }));
    received.push(await seen(partner), await answerPacket(partner, packet, { answer: 'start' }));
    received.push(await seen(partner));
    const text = JSON.stringify(received);
    expectNoSecret(text, 'the use cases');
    expect(text).toContain('It is safe to write.');
  });
});

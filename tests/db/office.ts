import type { Actor, Role } from '@/lib/core/actor';
import { hashSecret, newId } from '@/lib/core/ids';
import { asSystem } from '@/lib/db/as-actor';

/** A small fictional organisation written straight into the database: two teams, everyone once or twice, two partners. */
export interface Office {
  organizationId: string;
  teams: [string, string];
  partners: [string, string];
  /** People by what they are. Caseworkers and supervisors of each team, the rest of none. */
  people: Record<
    | 'workerA'
    | 'otherWorkerA'
    | 'workerB'
    | 'supervisorA'
    | 'otherSupervisorA'
    | 'supervisorB'
    | 'reportOfficer'
    | 'administrator'
    | 'partner'
    | 'otherPartner',
    Actor
  >;
}

const places: Record<keyof Office['people'], [Role, team: 0 | 1 | null, partner: 0 | 1 | null]> = {
  workerA: ['caseworker', 0, null],
  otherWorkerA: ['caseworker', 0, null],
  workerB: ['caseworker', 1, null],
  supervisorA: ['supervisor', 0, null],
  otherSupervisorA: ['supervisor', 0, null],
  supervisorB: ['supervisor', 1, null],
  reportOfficer: ['reportOfficer', null, null],
  administrator: ['administrator', null, null],
  partner: ['partner', null, 0],
  otherPartner: ['partner', null, 1],
};

/** Opens an office of its own, so that tests in one file do not see each other's rows. */
export async function openOffice(): Promise<Office> {
  const organizationId = newId();
  const teams: [string, string] = [newId(), newId()];
  const partners: [string, string] = [newId(), newId()];
  const entries = Object.entries(places) as [keyof Office['people'], (typeof places)[keyof typeof places]][];
  const people = Object.fromEntries(
    entries.map(([name, [role, team, partner]]): [string, Actor] => [
      name,
      {
        organizationId,
        userId: newId(),
        role,
        teamId: team === null ? null : teams[team],
        partnerId: partner === null ? null : partners[partner],
        createOnly: false,
        locale: 'en',
      },
    ]),
  ) as Office['people'];
  await asSystem(organizationId, async (tx) => {
    await tx.organization.createMany({ data: { id: organizationId, name: 'Test office' } });
    await tx.team.createMany({
      data: teams.map((id, index) => ({ organizationId, id, name: `Team ${index}` })),
    });
    await tx.partner.createMany({
      data: partners.map((id, index) => ({
        organizationId,
        id,
        name: `Partner ${index}`,
        kind: 'NGO',
        services: ['SafeShelter', 'MedicalCare', 'LegalAid'],
      })),
    });
    await tx.user.createMany({
      data: entries.map(([name]) => ({
        organizationId,
        id: people[name].userId,
        username: name.toLowerCase(),
        displayName: name,
        role: people[name].role,
        teamId: people[name].teamId,
        partnerId: people[name].partnerId,
        passwordHash: Buffer.from(hashSecret(name)).toString('hex'),
      })),
    });
  });
  return { organizationId, teams, partners, people };
}

/** Answers of a believable fictional case; every list is short. */
export const someAnswers = {
  riskLevel: 'High',
  vulnerabilities: ['X_NoLegalStatus', 'X_RiskOfForcedReturn'],
  needs: ['SafeShelter'],
  person: {
    gender: 'Feminine',
    ageBand: '21--23',
    citizenships: ['KP'],
    originCountry: 'KP',
    originRegion: 'KP-09',
  },
  episodes: [
    {
      exploitationTypes: ['ForcedMarriage'],
      forcedMarriageTypes: ['X_SoldAsBride'],
      lurePromises: ['X_FoodOrSurvival'],
      deceptionPlaces: ['X_InTransit'],
      timesSold: '1',
      exploitationCountry: 'CN',
      exploitationRegion: 'CN-JL',
    },
  ],
  consents: [
    { scope: 'RecordKeeping', state: 'Given' },
    { scope: 'ReferralSharing', state: 'Given' },
  ],
};

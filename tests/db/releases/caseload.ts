import { newCode } from '@/lib/core/codes';
import { newId } from '@/lib/core/ids';
import { asSystem } from '@/lib/db/as-actor';
import type { Office } from '@/tests/db/office';

/** A case as the reports see it. */
export interface SketchedCase {
  patterns?: string[];
  gender?: string;
  ageBand?: string;
  year?: number;
  citizenship?: string;
  recruiter?: string;
  means?: string[];
  statistics?: string;
  research?: string;
  team?: 0 | 1;
}

/** Writes cases straight into the database, many at once; returns their ids. */
export async function addCases(office: Office, cases: readonly SketchedCase[]): Promise<string[]> {
  const { organizationId, teams, people } = office;
  const rows = cases.map((sketch) => ({ id: newId(), sketch }));
  const consents = rows.flatMap(({ id, sketch }) =>
    [
      { scope: 'AggregateReporting', state: sketch.statistics ?? 'Given' },
      { scope: 'ResearchSharing', state: sketch.research ?? 'NotAsked' },
    ].map(({ scope, state }) => ({
      organizationId,
      caseId: id,
      id: newId(),
      scope,
      state,
      recordedById: people.workerA.userId,
    })),
  );
  await asSystem(organizationId, async (tx) => {
    await tx.case.createMany({
      data: rows.map(({ id, sketch }) => ({
        organizationId,
        id,
        code: newCode('case'),
        stage: 'Identified',
        source: 'CaseManagement',
        registrationYear: sketch.year ?? 2026,
        registrationMonth: 3,
        patterns: sketch.patterns ?? ['ForcedMarriage'],
        vulnerabilities: [],
        needs: [],
        supportPlans: [],
        openFlags: [],
        teamId: teams[sketch.team ?? 0],
        assignedToId: people.workerA.userId,
        recordedById: people.workerA.userId,
      })),
    });
    await tx.person.createMany({
      data: rows.map(({ id, sketch }) => ({
        organizationId,
        caseId: id,
        gender: sketch.gender ?? 'Feminine',
        ageBand: sketch.ageBand ?? '21--23',
        citizenships: [sketch.citizenship ?? 'KP'],
        languages: [],
      })),
    });
    await tx.exploitationEpisode.createMany({
      data: rows.map(({ id, sketch }) => ({
        organizationId,
        caseId: id,
        ordinal: 1,
        exploitationTypes: sketch.patterns ?? ['ForcedMarriage'],
        forcedMarriageTypes: [],
        sexualTypes: [],
        labourIndustries: [],
        lurePromises: [],
        promisedJobs: [],
        deceptionPlaces: [],
        recruitmentMethods: [],
        recruiterRelationships: [sketch.recruiter ?? 'X_Broker'],
        acquisitionModes: [],
        meansOfControl: sketch.means ?? [],
        venues: [],
        exploitationCountry: 'CN',
        recruitmentPlatforms: [],
        exploitationPlatforms: [],
        perpetratorRoles: [],
      })),
    });
    await tx.consent.createMany({ data: consents });
  });
  return rows.map(({ id }) => id);
}

/** The person of a case takes a consent back, or gives it. */
export async function setConsent(
  office: Office,
  caseId: string,
  scope: string,
  state: string,
): Promise<void> {
  const { organizationId, people } = office;
  await asSystem(organizationId, (tx) =>
    tx.consent.createMany({
      data: {
        organizationId,
        caseId,
        id: newId(),
        scope,
        state,
        recordedById: people.workerA.userId,
        recordedAt: new Date(Date.now() + 1_000),
      },
    }),
  );
}

/** `count` cases that read alike. */
export function alike(count: number, sketch: SketchedCase = {}): SketchedCase[] {
  return Array.from({ length: count }, () => sketch);
}
